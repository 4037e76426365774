/** U+00A0: before a colon, a per cent sign and inside guillemets; between a number and its unit. */
export const NO_BREAK = '\u00a0';
/** U+202F: before a semicolon, a question mark and an exclamation mark; between thousands. */
const NARROW_NO_BREAK = '\u202f';

/** French typography: no-break spaces where French requires them, curly apostrophes. */
export function typesetFrench(text: string): string {
	return text
		.replace(/[ \u00a0\u202f]+([;?!])/g, `${NARROW_NO_BREAK}$1`)
		.replace(/[ \u00a0\u202f]+([:%»])/g, `${NO_BREAK}$1`)
		.replace(/«[ \u00a0\u202f]*/g, `«${NO_BREAK}`)
		.replace(/ ([<>=≤≥]) (?=[\d−-])/g, `${NO_BREAK}$1${NO_BREAK}`)
		.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}

/** English typography: curly apostrophes, also after a plural possessive (`the others' codings`), and no-break spaces in statistics. */
export function typesetEnglish(text: string): string {
	return text
		.replace(/(?<=\p{L})'(?=\p{L})|(?<=s)'(?= \p{L})/gu, '’')
		.replace(/ ([<>=≤≥]) (?=[\d−-])/g, `${NO_BREAK}$1${NO_BREAK}`);
}

/**
 * Applies `rule` to every message of a catalogue and to every result of its functions, so that messages can be written with plain
 * spaces and apostrophes.
 */
export function typeset<T>(messages: T, rule: (text: string) => string): T {
	return set(messages, rule) as T;
}

function set(message: unknown, rule: (text: string) => string): unknown {
	if (typeof message === 'string') return rule(message);
	if (typeof message === 'function') return (...values: unknown[]) => set(message(...values), rule);
	if (Array.isArray(message)) return message.map((item) => set(item, rule));
	if (typeof message !== 'object' || message === null) return message;
	return Object.fromEntries(Object.entries(message).map(([key, value]) => [key, set(value, rule)]));
}
