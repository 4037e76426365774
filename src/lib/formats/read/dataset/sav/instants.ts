/** Seconds from 14 October 1582, the first day SPSS counts, to 1 January 1970. */
const EPOCH = 12_219_379_200;

/** The number of a print format that shows a date, a clock, or both (PSPP, "Format specifiers"). */
const DATES = new Set([20, 23, 24, 28, 29, 30, 38, 39]);
const DATE_TIMES = new Set([22, 41]);
const CLOCKS = new Set([21, 25, 40]);

export type Instant = 'date' | 'date-time' | 'clock';

/** What a number shows under its print format; null for a plain number. */
export function instantOf(format: number): Instant | null {
	const type = (format >> 16) & 0xff;
	if (DATES.has(type)) return 'date';
	if (DATE_TIMES.has(type)) return 'date-time';
	return CLOCKS.has(type) ? 'clock' : null;
}

const pad = (number: number): string => String(number).padStart(2, '0');

/** A duration in seconds as `12:11:10`, with hundredths where it has them. */
export function clockText(seconds: number): string {
	const sign = seconds < 0 ? '-' : '';
	const hundredths = Math.round(Math.abs(seconds) * 100);
	const whole = Math.floor(hundredths / 100);
	const rest = hundredths % 100;
	const clock = `${sign}${pad(Math.floor(whole / 3600))}:${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`;
	return rest === 0 ? clock : `${clock}.${pad(rest)}`;
}

/** Milliseconds of UTC as `2018-05-06` or `2018-05-06T10:10:10`; '' when no calendar has it. */
export function isoText(milliseconds: number, withClock: boolean): string {
	const date = new Date(Math.round(milliseconds / 1000) * 1000);
	if (Number.isNaN(date.getTime())) return '';
	return date.toISOString().slice(0, withClock ? 19 : 10);
}

/** The value of a case as it is shown under its format, in ISO 8601. */
export const instantText = (seconds: number, instant: Instant): string =>
	instant === 'clock' ? clockText(seconds) : isoText((seconds - EPOCH) * 1000, instant === 'date-time');
