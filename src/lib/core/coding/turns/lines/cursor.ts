/** What parts the marks of a line: spaces of all widths and tabs. */
const SPACES = /[ \t\u00a0\u2009\u202f\u3000\u200e\u200f\u2066-\u2069]*/y;

/** A pattern (sticky) at a position, when all of it stands before `end`. */
export function matchAt(pattern: RegExp, text: string, at: number, end: number): RegExpExecArray | undefined {
	pattern.lastIndex = at;
	const found = pattern.exec(text);
	return found && at + found[0].length <= end ? found : undefined;
}

/** Behind a pattern, when it stands there; else where it was. */
export const past = (pattern: RegExp, text: string, at: number, end: number): number =>
	at + (matchAt(pattern, text, at, end)?.[0].length ?? 0);

export const pastSpaces = (text: string, at: number, end: number): number => past(SPACES, text, at, end);
