/** A time stamp found in a text: where it stands, and what it says in milliseconds. */
export interface Stamp {
	start: number;
	end: number;
	from: number;
	to: number | null;
}

const BLANK = '[ \\t\\u00a0\\u202f]?';
const FRACTION = '(?:[.,]\\d{1,3})?';
/** Hours, minutes and seconds; a fourth number counts frames. */
const FULL = `\\d{1,3}:[0-5]\\d:[0-5]\\d(?:[.,]\\d{1,3}|:\\d{2})?`;
const SHORT = `\\d{1,3}:[0-5]\\d${FRACTION}`;
const CLOCK = `(?:${FULL}|${SHORT})`;
const ARROW = `(?:--?>|→|⟶)`;
const TO = `${BLANK}(?:${ARROW}|[-–—~]|to|à)${BLANK}`;
const range = (clock: string, to = TO) => `${clock}(?:${to}${clock})?`;
/** `1h02m03s`, `3 min 12`, `3'12"`; `[5 min]` alone is a pause. */
const UNITS = `(?:\\d{1,2}${BLANK}h${BLANK})?\\d{1,3}${BLANK}(?:min|mn|m|['’′])${BLANK}[0-5]?\\d(?:[.,]\\d{1,3})?${BLANK}(?:sec|s|''|["”″])?`;
/** `[3.5s]`, `[0.00 -> 3.50]`; `[1.2]` alone is a reference. */
const SECONDS = `\\d{1,6}[.,]\\d{1,3}`;
const INSIDE = `${BLANK}(?:${range(CLOCK)}|${range(UNITS)}|${SECONDS}${BLANK}s?${TO}${SECONDS}${BLANK}s?|${SECONDS}${BLANK}s)${BLANK}`;
const HASHES = `#\\d{1,2}:\\d{2}:\\d{2}(?:[-.,]\\d{1,3})?(?:${TO}\\d{1,2}:\\d{2}:\\d{2}(?:[-.,]\\d{1,3})?)?#`;

/** These are times wherever they stand; `12:30` or `(12:30)` alone may be an hour of the day. */
const SURE = [
	`\\[${INSIDE}\\]`,
	`\\{${INSIDE}\\}`,
	`<${BLANK}${range(CLOCK)}${BLANK}>`,
	`\\|${BLANK}${range(CLOCK)}${BLANK}\\|`,
	`\\(${BLANK}${range(FULL)}${BLANK}\\)`,
	`\\(${BLANK}${CLOCK}${TO}${CLOCK}${BLANK}\\)`,
	HASHES
].join('|');
const AFTER_BARE = '(?![\\d:.,]*\\d)';
const BARE = `(?:${range(FULL)}|${SHORT}${BLANK}${ARROW}${BLANK}${SHORT})${AFTER_BARE}`;
const DOUBTFUL = `\\(${INSIDE}\\)|${range(CLOCK)}${AFTER_BARE}`;

const AT_START = new RegExp(`(?:${SURE}|${BARE})`, 'y');
const AT_START_LOOSELY = new RegExp(`(?:${SURE}|${BARE}|${DOUBTFUL})`, 'y');
const ANY_CLOCK = new RegExp(
	`${CLOCK}(?:-\\d{1,3}(?!\\d*:))?|${UNITS}|\\d{1,6}(?:[.,]\\d{1,3})?${BLANK}s?`,
	'y'
);
const AT_END = new RegExp(`(?:${SURE})$`);
const AT_END_LOOSELY = new RegExp(`(?:${SURE}|\\(${INSIDE}\\)|(?<![\\d:.,])${range(CLOCK)})$`);
/** A stamp is no longer than this; only so much of a line's end is looked at. */
const LONGEST = 48;

const ONE_CLOCK =
	/(?:(\d+):)?(\d+):(\d+)(?:[.,-](\d{1,3})(?!\d*:))?(?::\d\d)?|(?:(\d+)\s?h\s?)?(\d+)\s?(?:min|mn|m|['’′](?!['’]))\s?(?:(\d+)(?:[.,](\d{1,3}))?)?|(\d+)(?:[.,](\d{1,3}))?/g;

function milliseconds(found: RegExpMatchArray): number {
	const [, h1, m1, s1, f1, h2, m2, s2, f2, s3, f3] = found;
	const seconds = (Number(h1 ?? h2 ?? 0) * 60 + Number(m1 ?? m2 ?? 0)) * 60 + Number(s1 ?? s2 ?? s3 ?? 0);
	return seconds * 1000 + Number((f1 ?? f2 ?? f3 ?? '').padEnd(3, '0').slice(0, 3));
}

function stampOf(written: string, start: number): Stamp {
	const [from = 0, to = null] = Array.from(written.matchAll(ONE_CLOCK), milliseconds);
	return { start, end: start + written.length, from, to };
}

/**
 * The time stamp that begins at a position, if one does. Loosely, `0:03` and `(0:03)` are taken too, which may be an
 * hour of the day: beside a label, or where clocks rise through the text.
 */
export function stampAt(text: string, position: number, loosely = false): Stamp | undefined {
	const pattern = loosely ? AT_START_LOOSELY : AT_START;
	pattern.lastIndex = position;
	const match = pattern.exec(text);
	return match ? stampOf(match[0], position) : undefined;
}

/** One clock without its brackets, where a pattern says that it is a time. */
export function clockAt(text: string, position: number): Stamp | undefined {
	ANY_CLOCK.lastIndex = position;
	const match = ANY_CLOCK.exec(text);
	return match ? stampOf(match[0], position) : undefined;
}

/** The time stamp a line ends with, if it does; loosely as in `stampAt`. */
export function stampBefore(line: string, offset: number, loosely = false): Stamp | undefined {
	const trimmed = line.trimEnd();
	const last = trimmed.charAt(trimmed.length - 1);
	if (!/[\d\]})>#|]/.test(last)) return undefined;
	const cut = Math.max(0, trimmed.length - LONGEST);
	const match = (loosely ? AT_END_LOOSELY : AT_END).exec(trimmed.slice(cut));
	return match ? stampOf(match[0], offset + cut + match.index) : undefined;
}

/** What a cell of a table says when it holds nothing but a time: `00:03`, `3.5`, `0:03 - 0:05`, `1 min 3 s`. */
export function timeOf(cell: string): { from: number; to: number | null } | undefined {
	const trimmed = cell.trim();
	const stamp = trimmed.length > LONGEST ? undefined : stampAt(`[${trimmed}]`, 0);
	const own = stamp && stamp.end === trimmed.length + 2 ? stamp : stampAt(trimmed, 0, true);
	if (!own || (own !== stamp && own.end !== trimmed.length)) return undefined;
	return { from: own.from, to: own.to };
}
