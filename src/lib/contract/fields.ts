import * as v from 'valibot';

/** The fields that inputs are made of: bounded, trimmed, without NUL or half characters. */

const clean = v.pipe(
	v.string(),
	v.transform((s) => s.toWellFormed().replaceAll('\0', ''))
);

/** The largest number an integer column of either database holds. */
const LARGEST = 2 ** 31 - 1;
const whole = (most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(most));

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
export const ids = v.pipe(v.array(id), v.maxLength(200_000));
export const name = v.pipe(
	clean,
	v.transform((s) => s.trim().replaceAll(/\s*[\r\n]+\s*/g, ' ')),
	v.minLength(1, 'empty'),
	v.maxLength(300, 'too-long')
);
/** A paragraph or a page of free text. */
export const prose = v.pipe(clean, v.maxLength(200_000, 'too-long'));
/** The text of a document in canonical form: `\n` line ends, no NUL, no half character. */
export const text = v.pipe(
	v.string(),
	v.maxLength(20_000_000, 'too-long'),
	v.transform((s) => s.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll('\0', ''))
);
/** A place in a text, in UTF-16 code units. */
export const offset = whole(LARGEST);
/** A place among siblings, from 0. */
export const position = whole(LARGEST);
/** Index into the palette of twelve hues. */
export const hue = whole(11);
export const language = v.picklist(['fr', 'en']);
export const documentStatus = v.picklist(['todo', 'doing', 'done']);
export const speakerRole = v.picklist(['interviewer', 'participant']);
export const variableType = v.picklist(['nominal', 'ordinal', 'numeric', 'date', 'text', 'multiple']);
export const memoTarget = v.picklist(['study', 'document', 'case', 'code', 'segment', 'coding']);

/** A stretch of one document, half-open. */
export const span = v.object({ documentId: id, start: offset, end: offset });

const labels = v.optional(v.pipe(v.array(name), v.maxLength(200)), []);
/** How turns are found in a text. */
export const turnRule = v.object({
	labels: v.boolean(),
	brackets: v.boolean(),
	times: v.boolean(),
	speakers: labels,
	interviewers: labels
});
