import type { Locale } from './locale.ts';
import { NO_BREAK } from './typography.ts';
import { numbersFor } from './numbers.ts';

/** Plurals, lists, quotation marks and ordinals of one language. */
export interface Words {
	/** The form for `n` by the plural rules of the language (0 is singular in French). */
	plural(n: number, one: string, other: string): string;
	/** The number and its noun: `1 segment`, `240 segments`. */
	count(n: number, one: string, other: string): string;
	/** `a, b et c`; `a, b and c`. */
	list(items: readonly string[]): string;
	/** Adds the quotation marks of the language, in French with no-break spaces; quotation marks inside become second-level ones. */
	quote(text: string): string;
	/** `1er`, `1re` (French, feminine), `2e`; `1st`, `2nd`. */
	ordinal(n: number, gender?: 'masculine' | 'feminine'): string;
}

const suffixes: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** The words of `locale`. */
export function wordsFor(locale: Locale): Words {
	const cardinal = new Intl.PluralRules(locale);
	const ranks = new Intl.PluralRules(locale, { type: 'ordinal' });
	const lists = new Intl.ListFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { type: 'conjunction' });
	const { number } = numbersFor(locale);
	const plural: Words['plural'] = (n, one, other) => (cardinal.select(n) === 'one' ? one : other);

	return {
		plural,
		count: (n, one, other) => `${number(n)}${NO_BREAK}${plural(n, one, other)}`,
		list: (items) => lists.format(items),
		quote: (text) =>
			locale === 'fr'
				? `«${NO_BREAK}${text.replace(/«[\s\u202f]*/g, '“').replace(/[\s\u202f]*»/g, '”')}${NO_BREAK}»`
				: `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`,
		ordinal: (n, gender = 'masculine') => {
			const rank = ranks.select(n);
			if (locale === 'en') return `${n}${suffixes[rank] ?? 'th'}`;
			if (rank !== 'one') return `${n}e`;
			return gender === 'feminine' ? `${n}re` : `${n}er`;
		}
	};
}
