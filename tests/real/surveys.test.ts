import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { valueKey } from '#lib/core/survey/index.ts';
import {
	answersOf,
	hasSurveys,
	knownFiles,
	knownOf,
	meanOf,
	open,
	raw,
	readFile,
	surveys
} from './surveys.ts';

const delimited = knownFiles.filter((file) => /\.(csv|tsv|xlsx)$/.test(file));
const spss = knownFiles.filter((file) => /\.z?sav$/.test(file));

describe.skipIf(!hasSurveys)('an export of a survey tool reads to what R found in it', () => {
	it.each(delimited)('%s', async (file) => {
		const known = knownOf(file);
		const dataset = await readFile(join(raw, file));
		const opened = open(dataset);
		expect(dataset.headerRows).toBe(known.header_rows ?? 1);
		expect(dataset.rows.inFile - dataset.rows.blank).toBe(known.rows);
		expect(dataset.columnCounts.inFile).toBe(known.columns);
		const byPlace = new Map(dataset.book.variables.map((question) => [question.at, question]));
		const wrong: unknown[] = [];
		Object.entries(known.variables).forEach(([header, expected], index) => {
			const question = byPlace.get(index + 1);
			// A last column of nothing is counted, and left out.
			if (!question) return expect(expected.n).toBe(0);
			const { counts, blank } = answersOf(opened, dataset, question.name);
			const n = [...counts.values()].reduce((sum, one) => sum + one, 0);
			if (blank !== expected.blank || n !== (expected.n ?? 0) + (expected.coded_missing ?? 0))
				wrong.push({ header, blank, n, expected });
			for (const [value, times] of Object.entries(expected.counts ?? {}))
				if (counts.get(valueKey(value)) !== times)
					wrong.push({ header, value, times, found: counts.get(valueKey(value)) });
			if (expected.mean !== undefined && Math.abs(meanOf(counts) / expected.mean - 1) > 1e-9)
				wrong.push({ header, mean: meanOf(counts), expected: expected.mean });
		});
		expect(wrong).toEqual([]);
	});

	it.each(delimited.filter((file) => knownOf(file).multiple_response && !file.startsWith('kobo')))(
		'%s: every multiple response',
		async (file) => {
			const dataset = await readFile(join(raw, file));
			const opened = open(dataset);
			const views = dataset.book.sets.map((set) => ({ set, view: opened.setView(set.name) }));
			for (const [name, expected] of Object.entries(knownOf(file).multiple_response ?? {})) {
				const counts = Object.values(expected.options).sort((a, b) => a - b);
				if (expected.separator) {
					const { set, view } = views.find((one) => one.set.name === name) ?? {};
					expect(set).toMatchObject({ kind: 'delimited', separator: expected.separator });
					expect(view?.n.base).toBe(expected.answered);
					expect(Object.fromEntries(view?.options.map(({ option, n }) => [option, n]) ?? [])).toEqual(
						expected.options
					);
				} else {
					const same = views.filter(
						({ set, view }) =>
							set.kind === 'indicators' &&
							JSON.stringify(view?.options.map(({ n }) => n).sort((a, b) => a - b)) === JSON.stringify(counts)
					);
					expect({ name, sets: same.length }).not.toEqual({ name, sets: 0 });
				}
			}
		}
	);

	it.each(spss)('%s', async (file) => {
		const known = knownOf(file);
		const dataset = await readFile(join(raw, file));
		const opened = open(dataset);
		expect(dataset.rows.inFile).toBe(known.rows);
		expect(dataset.book.variables.map(({ name }) => name)).toEqual(Object.keys(known.variables));
		for (const question of dataset.book.variables) {
			const expected = known.variables[question.name] ?? {};
			const { counts, blank } = answersOf(opened, dataset, question.name);
			if (typeof expected.label === 'string') expect(question.label).toBe(expected.label);
			const labels = [...question.scale, ...question.missing].map(({ label, value }) => [label, value]);
			if (expected.value_labels) expect(Object.fromEntries(labels)).toMatchObject(expected.value_labels);
			expect({ name: question.name, blank }).toEqual({ name: question.name, blank: expected.system_missing });
			for (const [value, times] of Object.entries(expected.counts ?? {}))
				expect({ name: question.name, value, n: counts.get(value) }).toEqual({
					name: question.name,
					value,
					n: times
				});
			const column = dataset.columns.get(question.name);
			if (expected.mean !== undefined && column) {
				// R leaves out what the file declares missing, and nothing else.
				const declared = new Set(
					expected.user_missing_cells ? question.missing.map(({ value }) => value) : []
				);
				const kept = new Map([...counts].filter(([value]) => !declared.has(value)));
				expect(Math.abs(meanOf(kept) - expected.mean)).toBeLessThan(
					1e-9 * Math.max(1, Math.abs(expected.mean))
				);
			}
			if (expected.first !== undefined)
				expect(
					[...counts.keys()]
						.map((value) => value.replace('T', ' ').replace(/^\+/, ''))
						.some((value) => value.startsWith(expected.first ?? ''))
				).toBe(true);
		}
	});

	it('stata-tagged-missing.dta: each missing value keeps its letter', async () => {
		const dataset = await readFile(join(raw, 'stata-tagged-missing.dta'));
		const { counts, blank } = answersOf(open(dataset), dataset, 'x');
		expect([blank, counts.get('.a'), counts.get('.h'), counts.get('.z')]).toEqual([0, 1, 1, 1]);
		expect([...counts.values()].reduce((sum, n) => sum + n, 0)).toBe(8);
	});

	it('stata-notes.dta', async () => {
		const dataset = await readFile(join(raw, 'stata-notes.dta'));
		expect(dataset.rows.inFile).toBe(5);
		expect(dataset.book.variables.map(({ name }) => name)).toEqual(['id', 'female', 'treatment', 'outcome']);
	});
});

// Counts by R 4.2.2 (`table`, `mean`, `haven::read_sav`).
describe.skipIf(!hasSurveys)('the other questionnaires', () => {
	it('bfi.csv: 25 items on six points, declared once', async () => {
		const dataset = await readFile(join(surveys, 'bfi.csv'));
		expect(dataset.rows.inFile).toBe(2800);
		expect(dataset.book.id).toBe('rownames');
		expect(dataset.book.batteries.map(({ items, scale }) => [items.length, scale.length])).toEqual([[25, 6]]);
		const opened = open(dataset);
		expect([...(opened.view('A1')?.counts.valid ?? [])]).toEqual([922, 818, 402, 337, 223, 82]);
		expect(answersOf(opened, dataset, 'A1').blank).toBe(16);
		expect(meanOf(answersOf(opened, dataset, 'age').counts)).toBeCloseTo(28.78214, 5);
		expect(answersOf(opened, dataset, 'education').blank).toBe(223);
	});

	it('osmi-2016.csv: whole sentences as headers, options between bars', async () => {
		const dataset = await readFile(join(surveys, 'osmi-2016.csv'));
		expect([dataset.rows.inFile, dataset.columnCounts.inFile]).toEqual([1433, 63]);
		const view = open(dataset).setView('Which of the following best describes your work position?');
		expect(view?.options).toHaveLength(12);
		expect(view?.options).toContainEqual({ option: 'Back-end Developer', n: 737 });
		expect(view?.options).toContainEqual({ option: 'DevOps/SysAdmin', n: 282 });
		const employees = dataset.book.variables[1];
		expect(employees).toMatchObject({ type: 'ordinal' });
		expect(employees?.scale.map(({ value }) => value)).toEqual([
			'1-5',
			'6-25',
			'26-100',
			'100-500',
			'500-1000',
			'More than 1000'
		]);
		expect([...(open(dataset).view(employees?.name ?? '')?.counts.valid ?? [])]).toEqual([
			60, 210, 292, 248, 80, 256
		]);
	});

	it('qualtrics-three-header-rows.csv: names, German texts, import ids', async () => {
		const dataset = await readFile(join(surveys, 'qualtrics-three-header-rows.csv'));
		expect(dataset).toMatchObject({
			format: 'qualtrics-csv',
			headerRows: 3,
			rows: { inFile: 1 },
			columnCounts: { inFile: 20 }
		});
		expect(dataset.book.variables[17]).toMatchObject({
			name: 'Q1',
			label: 'This is a multiple choice question.'
		});
		expect(dataset.book.variables[5]).toMatchObject({
			name: 'Duration (in seconds)',
			label: 'Dauer (in Sekunden)'
		});
	});

	it('spss-multiple-response.sav: sets by a counted value and by categories', async () => {
		const dataset = await readFile(join(surveys, 'spss-multiple-response.sav'));
		const opened = open(dataset);
		expect(opened.setView('mymrset')).toMatchObject({
			options: [
				{ option: 'Response #1', n: 3 },
				{ option: 'Response #2', n: 4 },
				{ option: 'Response #3', n: 0 }
			],
			n: { base: 6, noneTicked: 1 }
		});
		expect(opened.setView('categorical_array')?.options).toEqual([
			{ option: 'a', n: 3 },
			{ option: 'b', n: 6 },
			{ option: 'c', n: 3 },
			{ option: 'd', n: 3 }
		]);
		expect(dataset.book.variables[2]).toMatchObject({
			missing: [{ value: '999', label: 'skipped' }],
			missingRange: [-999, 0]
		});
	});

	it('spss-user-missing.sav: single codes and a range', async () => {
		const dataset = await readFile(join(surveys, 'spss-user-missing.sav'));
		const opened = open(dataset);
		expect(dataset.book.variables[1]).toMatchObject({
			missing: [{ value: '-1' }],
			missingRange: [2000, 3000]
		});
		// 1.1, 1.2, -1000.3, -1.4, 1000.3 are left of seven.
		expect(opened.view('mynum')?.counts.valid).toEqual(Uint32Array.of(5));
		expect([...(opened.view('myord')?.counts.valid ?? [])]).toEqual([3, 1, 1]);
	});
});
