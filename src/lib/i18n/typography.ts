/** U+00A0: before a colon, a per cent sign and inside guillemets; between a number and its unit. */
export const NO_BREAK = '\u00a0';
/** U+202F: before a semicolon, a question mark and an exclamation mark; between thousands. */
const NARROW_NO_BREAK = '\u202f';

/** French spacing: every plain space where French wants a no-break one is made so, straight apostrophes become curly. */
export function typesetFrench(text: string): string {
	return text
		.replace(/[ \u00a0\u202f]+([;?!])/g, `${NARROW_NO_BREAK}$1`)
		.replace(/[ \u00a0\u202f]+([:%»])/g, `${NO_BREAK}$1`)
		.replace(/«[ \u00a0\u202f]*/g, `«${NO_BREAK}`)
		.replace(/ ([<>=≤≥]) (?=[\d−-])/g, `${NO_BREAK}$1${NO_BREAK}`)
		.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}

/** English apostrophes, that of a plural possessive (`the others' codings`) among them, and no break around the signs of a statistic. */
export function typesetEnglish(text: string): string {
	return text
		.replace(/(?<=\p{L})'(?=\p{L})|(?<=s)'(?= \p{L})/gu, '’')
		.replace(/ ([<>=≤≥]) (?=[\d−-])/g, `${NO_BREAK}$1${NO_BREAK}`);
}

/**
 * The same catalogue with `rule` applied to every message, and to what every function of it returns: whoever writes
 * a message types plain spaces and apostrophes.
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
