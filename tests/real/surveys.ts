import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { baseOf, cellAt, rowsOf, tally, valueKey, type OpenBook } from '#lib/core/survey/index.ts';
import { bytesSource, openDataset, readDataset, type ReadDataset } from '#lib/formats/read/index.ts';

/** Exports of survey tools as researchers get them, beside the checkout, where they are. */
export const surveys = resolve(import.meta.dirname, '../../../shared/data/surveys');
export const raw = join(surveys, 'raw');
export const hasSurveys = existsSync(join(raw, 'known'));

/** Answers that R computed from the same file. */
export interface Known {
	rows: number;
	columns: number;
	header_rows?: number;
	variables: Record<string, KnownVariable>;
	multiple_response?: Record<
		string,
		{ columns?: number; answered?: number; separator?: string; options: Record<string, number> }
	>;
}

export interface KnownVariable {
	n?: number;
	blank?: number;
	coded_missing?: number;
	distinct?: number;
	mean?: number;
	counts?: Record<string, number>;
	label?: string | null | object;
	value_labels?: Record<string, string> | null;
	user_missing_cells?: number;
	valid?: number;
	system_missing?: number;
	missing?: number;
	first?: string;
	tagged?: Record<string, number> | [];
}

export const knownFiles = hasSurveys
	? readdirSync(join(raw, 'known'))
			.map((name) => name.replace(/\.known\.json$/, ''))
			.sort()
	: [];

export const knownOf = (file: string): Known =>
	JSON.parse(readFileSync(join(raw, 'known', `${file}.known.json`), 'utf8'));

export const readFile = (path: string): Promise<ReadDataset> =>
	readDataset(bytesSource(path, readFileSync(path)));

/** What a researcher is told of one variable: each answer with its count, those off the scale among them, and the empty cells. */
export function answersOf(
	opened: OpenBook,
	dataset: ReadDataset,
	name: string
): { counts: Map<string, number>; blank: number } {
	const view = opened.view(name);
	const column = dataset.columns.get(name);
	if (!view || !column) throw new Error(`no variable ${name}`);
	const base = baseOf(view);
	const counts = new Map(
		Object.entries(base.missingByCode).map(([value, n]) => [valueKey(value), n] as const)
	);
	const add = (value: string, n: number) => counts.set(value, (counts.get(value) ?? 0) + n);
	if (view.kind === 'categories')
		for (const code of view.codes) if (code >= 0) add(valueKey(view.categories[code]?.value ?? ''), 1);
	if (view.kind !== 'categories')
		for (let row = 0; row < rowsOf(column); row++)
			if ((view.codes[row] ?? -1) >= 0) add(valueKey(cellAt(column, row)), 1);
	const { values, counts: cells } = tally(column, Infinity);
	const empty = values.reduce(
		(sum, value, index) => sum + (valueKey(value) === '' ? (cells[index] ?? 0) : 0),
		0
	);
	return { counts, blank: empty };
}

export const open = (dataset: ReadDataset): OpenBook => openDataset(dataset);

/** The mean of all answers that are numbers, each as often as it was given. */
export function meanOf(counts: ReadonlyMap<string, number>): number {
	let sum = 0;
	let n = 0;
	for (const [value, times] of counts) {
		const number = Number(value.replace(',', '.'));
		if (Number.isNaN(number)) continue;
		sum += times * number;
		n += times;
	}
	return sum / n;
}
