import {
	inOrder,
	missingWord,
	tally,
	valueKey,
	type Column,
	type MissingCode,
	type Point,
	type QuestionType
} from '#lib/core/survey/index.ts';
import { isOther } from '../tools/tool.ts';
import { textIn, type FormQuestion } from './form.ts';

const MOST = 5000;

/** What the cells of a column hold of a question's options: their codes, or their words in a language. */
export interface FormScale {
	type: QuestionType;
	scale: Point[];
	missing: MissingCode[];
	/** The cell that stands for an option of the form. */
	cellOf: ReadonlyMap<string, string>;
}

/** The language whose words the cells hold more often than any other, or the codes of the options; null for neither. */
function written(
	{ options }: FormQuestion,
	counts: ReadonlyMap<string, number>
): { language: string | null } | null {
	const hits = (cells: readonly string[]): number =>
		cells.reduce((sum, cell) => sum + (counts.get(valueKey(cell)) ?? 0), 0);
	const languages = [...new Set(options.flatMap(({ texts }) => Object.keys(texts)))];
	const found = [
		{ language: null, n: hits(options.map(({ value }) => value)) },
		...languages.map((language) => ({ language, n: hits(options.map(({ texts }) => texts[language] ?? '')) }))
	];
	const best = found.sort((a, b) => b.n - a.n)[0];
	return best && (best.n > 0 || counts.size === 0) ? best : null;
}

/** The scale a form declares, with the cells as the file writes them; null when they are none of its options. */
export function formScale(
	question: FormQuestion,
	column: Column,
	language: string,
	other: boolean
): FormScale | null {
	const { values, counts: numbers } = tally(column, MOST);
	const counts = new Map<string, number>();
	values.forEach((value, index) => {
		const key = valueKey(value);
		if (key !== '') counts.set(key, (counts.get(key) ?? 0) + (numbers[index] ?? 0));
	});
	const found = written(question, counts);
	if (!found || question.options.length === 0) return null;
	const cellOf = new Map<string, string>();
	const points = question.options.map(({ value, texts }) => {
		const cell = found.language === null ? value : (texts[found.language] ?? value);
		cellOf.set(value, cell);
		return { value: cell, label: textIn(texts, language) || value };
	});
	const known = new Set(points.map(({ value }) => valueKey(value)));
	// "Other" of a list that has a column for its words is no option of the form.
	if (other)
		for (const cell of counts.keys())
			if (!known.has(cell) && (cell === '-oth-' || isOther(cell)))
				points.push({ value: cell, label: cell === '-oth-' ? 'Other' : cell });
	const ordered =
		question.type === 'ordinal' ||
		question.array !== null ||
		inOrder(points.map(({ label }) => label)) !== null;
	const missing = points.flatMap((point): MissingCode[] => {
		const reason = missingWord(point.label);
		const off =
			reason !== null && (ordered || reason === 'refused' || reason === 'other' || reason === 'not-asked');
		return off ? [{ ...point, reason }] : [];
	});
	const out = new Set(missing.map(({ value }) => value));
	const scale = points.filter(({ value }) => !out.has(value));
	const type =
		question.type === 'nominal' || question.type === null ? (ordered ? 'ordinal' : 'nominal') : question.type;
	return { type, scale, missing, cellOf };
}
