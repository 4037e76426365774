import type { VariableType } from './model.ts';

// Digits may be grouped by a space of any kind ("1 250,5"); a comma is a decimal comma, as French writes it,
// unless it groups digits before a decimal point or more than once ("1,250.5", "1,250,000").
const PLAIN_NUMBER = /^[+-]?(\d+|\d{1,3}([ \u00a0\u2009\u202f]\d{3})+)?([.,]\d+)?(e[+-]?\d+)?$/i;
const COMMA_GROUPS = /^[+-]?\d{1,3}((,\d{3})+\.\d+|(,\d{3}){2,})$/;

const ISO_DATE =
	/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const DAY_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;

function canonicalNumber(text: string): string | null {
	const signed = text.replace(/^\u2212/, '-');
	if (!/\d/.test(signed)) return null;
	let digits: string;
	if (COMMA_GROUPS.test(signed)) digits = signed.replaceAll(',', '');
	else if (PLAIN_NUMBER.test(signed)) digits = signed.replace(/\s/g, '').replace(',', '.');
	else return null;
	const value = Number(digits);
	return Number.isFinite(value) ? String(value) : null;
}

function isoDay(year: number, month: number, day: number): string | null {
	const date = new Date(Date.UTC(year, month - 1, day));
	// Date.UTC rolls 30 February over into March: a date that comes back changed never existed.
	const exists =
		date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return exists ? date.toISOString().slice(0, 10) : null;
}

function canonicalDate(text: string): string | null {
	const iso = ISO_DATE.exec(text);
	if (iso) {
		const day = isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
		const time = [iso[4], iso[5], iso[6] ?? '00'];
		if (day === null || iso[4] === undefined || time.join('') === '000000') return day;
		return Number(iso[4]) < 24 && Number(iso[5]) < 60 ? `${day}T${time.join(':')}` : null;
	}
	const local = DAY_FIRST.exec(text);
	return local ? isoDay(Number(local[4]), Number(local[3]), Number(local[1])) : null;
}

/**
 * A cell as its variable stores it: `"1,5"` → `"1.5"` (numeric), `"12/03/2026"` → `"2026-03-12"` (date, always day first),
 * any other type trimmed as it stands. `''` for an empty cell, which is a missing value; `null` when the cell has not the
 * form its type is written in (`"n/a"` under numeric, 30 February), so that the caller can list it.
 */
export function canonicalValue(type: VariableType, raw: string): string | null {
	const text = raw.trim();
	if (text === '') return '';
	if (type === 'numeric') return canonicalNumber(text);
	if (type === 'date') return canonicalDate(text);
	return text;
}
