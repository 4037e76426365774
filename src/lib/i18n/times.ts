import type { Locale } from './locale.ts';
import { NO_BREAK } from './typography.ts';

/** Dates and durations of one language. Instants are ISO text in UTC, shown in the zone of the reader. */
export interface Times {
	/** `12 mars 2026`. */
	date(iso: string): string;
	/** `12 mars`. */
	day(iso: string): string;
	/** `10:42`. */
	time(iso: string): string;
	/** `12 mars 2026, 10:42`; `12 mars 2026` for what has no hour. */
	dateTime(iso: string): string;
	/** How long ago `iso` was, seen from the instant `now`: `il y a 3 minutes`, `hier`. */
	ago(iso: string, now: string | number | Date): string;
	/** A place in a recording, from milliseconds: `04:12`, `1:04:12`. */
	clock(milliseconds: number): string;
	/** A length, from milliseconds: `38 min`, `1 h 04`, `12 s`. */
	duration(milliseconds: number): string;
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
	['year', 31_557_600],
	['month', 2_629_800],
	['week', 604_800],
	['day', 86_400],
	['hour', 3_600],
	['minute', 60]
];

const justNow = { fr: 'à l’instant', en: 'just now' };

/** A date without a time (`2025-11-06`) is stored as midnight in UTC. It is shown in UTC, so that no zone changes the day. */
const isDateOnly = (iso: string): boolean => /^\d{4}-\d{2}-\d{2}(T00:00:00(\.000)?Z)?$/.test(iso);

/** Keeps the day and its month on one line; in French the first is an ordinal: `1er mars`. */
const setDay = (text: string, locale: Locale): string =>
	text.replace(
		/^(\d+) /,
		(_, day: string) => `${day}${locale === 'fr' && day === '1' ? 'er' : ''}${NO_BREAK}`
	);

const two = (value: number): string => String(value).padStart(2, '0');

/** The formats of `locale` for dates and durations; `timeZone` defaults to the reader's own. */
export function timesFor(locale: Locale, timeZone?: string): Times {
	const tag = locale === 'fr' ? 'fr-FR' : 'en-GB';
	const style = (options: Intl.DateTimeFormatOptions) => {
		const format = new Intl.DateTimeFormat(tag, timeZone === undefined ? options : { timeZone, ...options });
		return (iso: string): string => {
			const instant = new Date(iso);
			return Number.isNaN(instant.getTime()) ? iso : setDay(format.format(instant), locale);
		};
	};
	const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
	const full = { day: 'numeric', month: 'long', year: 'numeric' } as const;
	const ofInstant = style(full);
	const ofDate = style({ ...full, timeZone: 'UTC' });
	const date = (iso: string): string => (isDateOnly(iso) ? ofDate(iso) : ofInstant(iso));
	const day = style({ day: 'numeric', month: 'long' });
	const time = style({ hour: '2-digit', minute: '2-digit' });

	return {
		date,
		day,
		time,
		dateTime: (iso) => (isDateOnly(iso) ? date(iso) : `${date(iso)}, ${time(iso)}`),
		ago: (iso, now) => {
			const seconds = (new Date(now).getTime() - new Date(iso).getTime()) / 1000;
			const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
			return unit === 'second' ? justNow[locale] : relative.format(-Math.round(seconds / size), unit);
		},
		clock: (milliseconds) => {
			const seconds = Math.floor(milliseconds / 1000);
			const hours = Math.floor(seconds / 3600);
			const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
			return hours > 0 ? `${hours}:${rest}` : rest;
		},
		duration: (milliseconds) => {
			const seconds = Math.round(milliseconds / 1000);
			if (seconds < 60) return `${seconds}${NO_BREAK}s`;
			const minutes = Math.round(seconds / 60);
			if (minutes < 60) return `${minutes}${NO_BREAK}min`;
			return `${Math.floor(minutes / 60)}${NO_BREAK}h${NO_BREAK}${two(minutes % 60)}`;
		}
	};
}
