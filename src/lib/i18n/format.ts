import type { Locale } from './locale.ts';
import { numbersFor, type Numbers } from './numbers.ts';
import { timesFor, type Times } from './times.ts';
import { wordsFor, type Words } from './words.ts';

/** How one language writes numbers, dates, lists, plurals and quotations. */
export type Format = Numbers & Times & Words;

/** The formats of `locale`; `timeZone` (an IANA name) defaults to the reader's own. */
export function formatFor(locale: Locale, timeZone?: string): Format {
	return { ...numbersFor(locale), ...timesFor(locale, timeZone), ...wordsFor(locale) };
}

/** For the messages of the French catalogue. */
export const french = formatFor('fr');
/** For the messages of the English catalogue. */
export const english = formatFor('en');
