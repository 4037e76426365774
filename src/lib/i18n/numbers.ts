import type { Locale } from './locale.ts';
import { NO_BREAK } from './typography.ts';

/** Printed for a missing number. */
const ABSENT = '–';

/** Number formats of one language. `null`, `undefined` and NaN are printed as an en dash, so that a cell is never empty by accident. */
export interface Numbers {
	/** Prints exactly `digits` decimals; without `digits`, as many as the number has, at most two. */
	number(value: number | null | undefined, digits?: number): string;
	/** A share between 0 and 1 as `61 %` (French) or `61%`, with `digits` decimals (0 by default). */
	percent(share: number | null | undefined, digits?: number): string;
	/** `n = 952`. */
	n(value: number): string;
	/** A p value alone, three decimals: `0,034`, `< 0,001`, `> 0,999`; never 0 nor 1. */
	pValue(p: number | null | undefined): string;
	/** A p value with its letter: `p = 0,034`, `p < 0,001`. */
	p(p: number | null | undefined): string;
	/** Two bounds with an en dash: `27–42`. */
	range(lower: number | null, upper: number | null, digits?: number): string;
	/** Two bounds in words: `66 à 74`, `66 to 74`. */
	interval(lower: number | null, upper: number | null, digits?: number): string;
	/** A size in bytes, decimal units: `1,2 Mo`, `1.2 MB`. */
	bytes(size: number): string;
}

const units = { fr: ['o', 'ko', 'Mo', 'Go', 'To'], en: ['B', 'kB', 'MB', 'GB', 'TB'] } as const;

/** The number formats of `locale`. */
export function numbersFor(locale: Locale): Numbers {
	const intl = new Map<string, Intl.NumberFormat>();
	const format = (value: number, least: number, most: number): string => {
		const key = `${least}/${most}`;
		let one = intl.get(key);
		if (one === undefined) {
			one = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
				minimumFractionDigits: least,
				maximumFractionDigits: most
			});
			intl.set(key, one);
		}
		const text = one.format(value).replace(/^-/, '−');
		return /^−[0.,]*$/.test(text) ? text.slice(1) : text;
	};

	const number: Numbers['number'] = (value, digits) => {
		if (value == null || Number.isNaN(value)) return ABSENT;
		return format(value, digits ?? 0, digits ?? 2);
	};
	const compared = (p: number | null | undefined): { sign: string; text: string } => {
		if (p == null || Number.isNaN(p)) return { sign: '=', text: ABSENT };
		if (p < 0.001) return { sign: '<', text: number(0.001, 3) };
		if (p > 0.999) return { sign: '>', text: number(0.999, 3) };
		return { sign: '=', text: number(p, 3) };
	};

	return {
		number,
		percent: (share, digits = 0) => {
			if (share == null || Number.isNaN(share)) return ABSENT;
			return `${number(share * 100, digits)}${locale === 'fr' ? NO_BREAK : ''}%`;
		},
		n: (value) => `n${NO_BREAK}=${NO_BREAK}${number(value)}`,
		pValue: (p) => {
			const { sign, text } = compared(p);
			return sign === '=' ? text : `${sign}${NO_BREAK}${text}`;
		},
		p: (p) => {
			const { sign, text } = compared(p);
			return `p${NO_BREAK}${sign}${NO_BREAK}${text}`;
		},
		range: (lower, upper, digits) => `${number(lower, digits)}–${number(upper, digits)}`,
		interval: (lower, upper, digits) =>
			`${number(lower, digits)} ${locale === 'fr' ? 'à' : 'to'}${NO_BREAK}${number(upper, digits)}`,
		bytes: (size) => {
			let value = size;
			let unit = 0;
			while (value >= 999.5 && unit < units[locale].length - 1) {
				value /= 1000;
				unit += 1;
			}
			const text = number(value, unit > 0 && value < 9.95 ? 1 : 0);
			return `${text}${NO_BREAK}${units[locale][unit]}`;
		}
	};
}
