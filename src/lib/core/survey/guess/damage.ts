import { warning, type ColumnWarning } from './warnings.ts';
import { isSpreadsheetError } from './missing-words.ts';

/** The different cells of a column with their counts. */
export type Counted = readonly { value: string; n: number }[];

const VERSION = /^(\d{1,3})\.(\d{1,3})$/;
const SPREADSHEET_DATE =
	/^(?:\d{1,2}[- ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|mars|avr|mai|juin|juil|août|sept|déc)\.?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|mars|avr|mai|juin|juil|août|sept|déc)\.?[- ]\d{1,2})$/i;
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d{1,6})?E[+]?\d{1,3}$/;
const DOUBLE = /Ã[\u0080-\u00bf\u0152-\u2122]|Â[\u00a1-\u00bf]|â€[\u0090-\u00bf\u0152-\u2122]?/;
const WRAPPED = /^(?:'[+-]?\d|="[+-]?\d)/;

const MOST_VERSIONS = 25;

const sum = (cells: Counted): number => cells.reduce((total, { n }) => total + n, 0);

/** Bytes that Windows-1252 shows as these letters. */
const LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text before its UTF-8 was read as Windows-1252 and written as UTF-8 again; null when it was not. */
export function onceEncoded(text: string): string | null {
	if (!DOUBLE.test(text)) return null;
	const bytes: number[] = [];
	for (const letter of text) {
		const code = letter.codePointAt(0) ?? 0;
		const at = LETTERS.indexOf(letter);
		if (at >= 0) bytes.push(0x80 + at);
		else if (code < 256) bytes.push(code);
		else return null;
	}
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
	} catch {
		return null;
	}
}

function eatenZeros(cells: Counted): ColumnWarning[] {
	const versions = cells.flatMap(({ value, n }) => {
		const found = VERSION.exec(value);
		return found ? [{ value, n, major: found[1] ?? '', minor: found[2] ?? '' }] : [];
	});
	// Numbers of versions or chapters are few; a measurement has many values.
	if (versions.length < 3 || versions.length > MOST_VERSIONS || versions.length < cells.length / 2) return [];
	return versions.flatMap(({ value, n, major, minor }) => {
		const others = versions.filter((one) => one.major === major && one.minor !== minor);
		const digit = Number(minor);
		const isCandidate = minor.length === 1 && digit >= 1;
		const has = (number: number) =>
			others.some((one) => Number(one.minor) === number && one.minor.length > 0);
		// 3.8 and 3.9 are there, 3.2 is not: what follows 3.9 is 3.10.
		const follows = has(digit * 10 - 1) || has(digit * 10 - 2) || has(digit * 10 + 1);
		return isCandidate && follows && !has(digit + 1) && !has(digit * 10)
			? [warning('zero-eaten', { value, likely: `${value}0`, n })]
			: [];
	});
}

/** One warning for all cells of a kind, naming the commonest. */
function each(cells: Counted, is: (value: string) => boolean): { value: string; n: number } | null {
	const found = cells.filter(({ value }) => is(value.trim()));
	const first = [...found].sort((a, b) => b.n - a.n)[0];
	return first ? { value: first.value, n: sum(found) } : null;
}

/** What spreadsheets and wrong encodings did to the cells of a column: told, never mended. `tokens` are options of a set. */
export function damageIn(cells: Counted, tokens: Counted): ColumnWarning[] {
	const warnings: ColumnWarning[] = eatenZeros(tokens.length > 0 ? tokens : cells);
	const date = each(cells, (value) => SPREADSHEET_DATE.test(value));
	if (date && cells.some(({ value }) => value !== '' && !SPREADSHEET_DATE.test(value)))
		warnings.push(warning('spreadsheet-date', date));
	const scientific = each(cells, (value) => SCIENTIFIC.test(value));
	if (scientific) warnings.push(warning('scientific-notation', scientific));
	const error = each(cells, isSpreadsheetError);
	if (error) warnings.push(warning('spreadsheet-error', error));
	const formula = each(cells, (value) => value.startsWith('=') && !WRAPPED.test(value));
	if (formula) warnings.push(warning('formula-text', formula));
	const wrapped = each(cells, (value) => WRAPPED.test(value));
	if (wrapped) warnings.push(warning('numbers-as-text', { n: wrapped.n, example: wrapped.value }));
	const twice = cells.flatMap(({ value, n }) => {
		const likely = onceEncoded(value);
		return likely === null ? [] : [{ value, likely, n }];
	});
	if (twice[0]) warnings.push(warning('double-encoded', { ...twice[0], n: sum(twice) }));
	return warnings;
}
