import type { VariableType } from '#lib/core/survey/index.ts';
import type { Locale } from '#lib/i18n/index.ts';

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A stored value as one types it: a decimal comma in French, the day first in a date. The store reads both back. */
export function asTyped(value: string, type: VariableType | undefined, locale: Locale): string {
	if (type === 'numeric') return locale === 'fr' ? value.replace('.', ',') : value;
	if (type === 'date') return value.replace(ISO_DAY, '$3/$2/$1');
	return value;
}

/** A stored value as one reads it. */
export function shownValue(value: string, type: VariableType | undefined, locale: Locale): string {
	const typed = asTyped(value, type, locale);
	return type === 'numeric' ? typed.replace(/^-/, '−') : typed;
}

const CHARACTER = 7.4;
const NARROWEST = 84;
const WIDEST = 260;
const PADDING = 34;

/** A width for a column, in CSS pixels, from its heading and what its first rows show. */
export function columnWidth(heading: string, values: readonly string[]): number {
	const longest = values.slice(0, 200).reduce((most, value) => Math.max(most, value.length), 0);
	const wanted = Math.max(heading.length + 2, Math.min(longest, 32)) * CHARACTER + PADDING;
	return Math.round(Math.max(NARROWEST, Math.min(wanted, WIDEST)));
}
