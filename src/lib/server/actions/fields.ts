import * as v from 'valibot';

/** The fields inputs are made of: bounded, trimmed, without NUL or half characters. */

const clean = v.pipe(
	v.string(),
	v.transform((s) => s.toWellFormed().replaceAll('\0', ''))
);

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
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
export const position = v.pipe(v.number(), v.integer(), v.minValue(0));
export const hue = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(11));
export const language = v.picklist(['fr', 'en']);
export const status = v.picklist(['todo', 'doing', 'done']);
