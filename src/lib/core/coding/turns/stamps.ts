/** A time stamp found in a text: where it stands, and what it says in milliseconds. */
export interface Stamp {
	start: number;
	end: number;
	from: number;
	to: number | null;
}

const CLOCK = '\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?';
const FULL_CLOCK = '\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d{1,3})?';
// `12:30` alone is an hour of the day: only brackets, hashes or a full clock make a stamp of it.
const BRACKETED = `\\[\\s?${CLOCK}(?:\\s?(?:-->|[-–])\\s?${CLOCK})?\\s?\\]|\\(${FULL_CLOCK}\\)|#\\d{1,2}:\\d{2}:\\d{2}(?:-\\d{1,3})?#`;
const AT_START = new RegExp(`(?:${BRACKETED}|${FULL_CLOCK}(?=\\s|$))`, 'y');
const AT_END = new RegExp(`(?:${BRACKETED})$`);
const ALONE_AT_END = new RegExp(`(?:${BRACKETED}|${CLOCK})$`);
const ONE_CLOCK = /(?:(\d+):)?(\d+):(\d+)(?:[.,-](\d+))?/g;

function milliseconds(clock: RegExpMatchArray): number {
	const [, hours = '0', minutes = '0', seconds = '0', fraction = ''] = clock;
	const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
	return whole * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
}

function stampOf(written: string, start: number): Stamp {
	const [from = 0, to = null] = Array.from(written.matchAll(ONE_CLOCK), milliseconds);
	return { start, end: start + written.length, from, to };
}

/** The time stamp that begins at a position, if one does. */
export function stampAt(text: string, position: number): Stamp | undefined {
	AT_START.lastIndex = position;
	const match = AT_START.exec(text);
	return match ? stampOf(match[0], position) : undefined;
}

/** The time stamp a line ends with, if it does; with `bare`, also a clock without brackets. */
export function stampBefore(line: string, offset: number, bare = false): Stamp | undefined {
	const match = (bare ? ALONE_AT_END : AT_END).exec(line.trimEnd());
	return match ? stampOf(match[0], offset + match.index) : undefined;
}
