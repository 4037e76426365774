import type { DayOrder } from '../book.ts';

const ISO =
	/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;
const LOCAL =
	/^(\d{1,2})([/.-])(\d{1,2})\2(\d{2}|\d{4})(?:[ ,]+(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm)?(?:\s*(?:UTC|GMT|[A-Z]{3,4})(?:[+-]\d{1,2})?)?)?$/i;
const YEAR_FIRST =
	/^(\d{4})\/(\d{1,2})\/(\d{1,2})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?(?: (?:AM|PM|GMT|UTC|[A-Z]{3,4})\S*)?)?/i;
const CLOCK = /^(\d{1,3}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?$/;
/** No date is written at greater length. */
const LONGEST = 40;
/** Two-digit years up to this one are of this century, as spreadsheets take them. */
const PIVOT = 29;

const isForm = (text: string): RegExpExecArray | null => ISO.exec(text) ?? YEAR_FIRST.exec(text);

function instant(parts: readonly (string | undefined)[], meridiem?: string): number {
	const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map((part) =>
		Number(part ?? 0)
	);
	const hours = meridiem === undefined ? hour : (hour % 12) + (/^p/i.test(meridiem) ? 12 : 0);
	const date = new Date(Date.UTC(year, month - 1, day, hours, minute, second));
	// Date.UTC rolls 31 February over into March: a day that comes back changed never existed.
	const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return exists && hours < 24 && minute < 60 && second < 60 ? date.getTime() : NaN;
}

/** True when a cell has the shape of a date, also of one that no calendar has (`31/02/2021`). */
export function looksLikeDate(cell: string): boolean {
	const text = cell.trim();
	return text.length <= LONGEST && (isForm(text) !== null || LOCAL.test(text));
}

/**
 * The instant a cell names, in milliseconds of UTC as `Date` counts, or NaN: ISO 8601, `2021/03/31 …`, and
 * `31/03/2021 14:05` in the order given. A clock alone (`12:11:10`) counts from 1 January 1970.
 */
export function readDate(cell: string, order: DayOrder): number {
	const text = cell.trim();
	if (text.length > LONGEST) return NaN;
	const iso = isForm(text);
	if (iso) return instant(iso.slice(1));
	const local = LOCAL.exec(text);
	if (local) {
		const [first, second] = order === 'day-first' ? [local[1], local[3]] : [local[3], local[1]];
		const short = local[4] ?? '';
		const year = short.length === 4 ? short : String(Number(short) + (Number(short) <= PIVOT ? 2000 : 1900));
		return instant([year, second, first, local[5], local[6], local[7]], local[8]);
	}
	const clock = CLOCK.exec(text);
	if (!clock) return NaN;
	return ((Number(clock[1]) * 60 + Number(clock[2])) * 60 + Number(clock[3] ?? 0)) * 1000;
}

/**
 * Which of day and month comes first, by the dates that tell: one whose first number is above 12, or whose second is.
 * Null when both orders occur, so that one of them must be wrong; day first when nothing tells, as in French.
 */
export function dayOrder(cells: readonly string[]): DayOrder | null {
	let dayFirst = false;
	let monthFirst = false;
	for (const cell of cells) {
		const local = LOCAL.exec(cell.trim().slice(0, LONGEST));
		if (!local) continue;
		if (Number(local[1]) > 12) dayFirst = true;
		else if (Number(local[3]) > 12) monthFirst = true;
	}
	if (dayFirst && monthFirst) return null;
	return monthFirst ? 'month-first' : 'day-first';
}
