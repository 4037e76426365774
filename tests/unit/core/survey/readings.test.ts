import { describe, expect, it } from 'vitest';
import {
	baseOf,
	dayOrder,
	openBook,
	readDate,
	readNumber,
	viewOf,
	type Question
} from '#lib/core/survey/index.ts';
import { bookOf, columnFrom, columnsOf, questionOf } from './made-book.ts';

describe('a number as people write it', () => {
	it.each([
		['3.5', '.', 3.5],
		['3,5', '.', 3.5],
		['3,5', ',', 3.5],
		['1,250', '.', 1250],
		['1,250', ',', 1.25],
		['1.250', ',', 1250],
		['1.250', '.', 1.25],
		['1.250.000', '.', 1_250_000],
		['1,250.5', ',', 1250.5],
		['1.250,5', '.', 1250.5],
		['12 345,6', ',', 12_345.6],
		["1'250", '.', 1250],
		['\u2212 3', '.', NaN],
		['\u22123', '.', -3],
		['1e3', '.', 1000],
		['12 kg', '.', NaN],
		['31/02/2021', '.', NaN],
		['', '.', NaN],
		['9'.repeat(100_000), '.', NaN]
	] as const)('%s with the decimal mark %s', (cell, decimal, number) => {
		expect(readNumber(cell, decimal)).toBe(number);
	});
});

describe('a date as people write it', () => {
	it.each([
		['2021-03-31', '2021-03-31T00:00:00.000Z'],
		['31/03/2021', '2021-03-31T00:00:00.000Z'],
		['31.3.2021 14:05', '2021-03-31T14:05:00.000Z'],
		['2021-03-31T14:05:09', '2021-03-31T14:05:09.000Z'],
		['5/6/98', '1998-06-05T00:00:00.000Z'],
		['1/2/2021 1:07:03 PM', '2021-02-01T13:07:03.000Z']
	])('%s', (cell, iso) => expect(new Date(readDate(cell, 'day-first')).toISOString()).toBe(iso));

	it.each(['31/02/2021', '30/2/2021', '2021-13-01', '0/1/2021', '12', 'hier'])('%s is none', (cell) =>
		expect(readDate(cell, 'day-first')).toBeNaN()
	);

	it('tells the order of day and month by the days above twelve', () => {
		expect(dayOrder(['11/17/2020', '1/2/2020'])).toBe('month-first');
		expect(dayOrder(['17/11/2020', '1/2/2020'])).toBe('day-first');
		expect(dayOrder(['1/2/2020'])).toBe('day-first');
		expect(dayOrder(['17/11/2020', '11/17/2020'])).toBeNull();
	});
});

const scale = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));
const marks = { missing: [], decimal: '.' as const };
const baseOfCells = (question: Partial<Question>, cells: readonly string[]) =>
	baseOf(viewOf(questionOf({ name: 'q', ...question }), columnFrom(cells), { marks }));

describe('every value off the scale has a reason', () => {
	it('a code no point explains, and an empty cell', () => {
		const base = baseOfCells({ type: 'ordinal', scale }, ['1', '6', '', '5', '6', '3.0', '\ufeff2']);
		expect(base).toMatchObject({
			rows: 7,
			asked: 7,
			valid: 4,
			missing: 3,
			blank: 1,
			missingByCode: { '6': 2 }
		});
		expect(base.missingByReason).toEqual({ blank: 1, other: 2 });
	});

	it('declared codes and a declared range, which the points do not count', () => {
		const base = baseOfCells(
			{
				type: 'numeric',
				missing: [{ value: '99', label: 'refus', reason: 'refused' }],
				missingRange: [96, 98]
			},
			['55', '99', '97', '96', 'soixante', '61,5']
		);
		expect(base).toMatchObject({ valid: 2, missingByReason: { refused: 1, other: 2, unreadable: 1 } });
	});

	it('the same among numbers that are kept as numbers', () => {
		const cells = Array.from({ length: 3000 }, (_, row) =>
			row < 1500 ? String(row) : row % 2 ? '99' : 'NA'
		);
		const column = columnFrom(cells);
		expect(column.kind).toBe('numbers');
		const question = questionOf({
			name: 'q',
			type: 'numeric',
			missing: [
				{ value: '99', label: 'refus', reason: 'refused' },
				{ value: 'NA', label: 'NA', reason: 'not-asked' }
			],
			missingRange: [1000, 1099]
		});
		const base = baseOf(viewOf(question, column, { marks }));
		// 99 also stands once among the first 1500.
		expect(base).toMatchObject({
			rows: 3000,
			notAsked: 750,
			valid: 1500 - 1 - 100,
			missingByCode: { '99': 751, NA: 750 }
		});
	});

	it('a date of no calendar is unreadable', () => {
		expect(baseOfCells({ type: 'date' }, ['28/02/2021', '31/02/2021']).missingByReason).toEqual({
			unreadable: 1
		});
	});
});

describe('who was asked', () => {
	const opened = openBook(
		bookOf([
			{
				name: 'statut',
				type: 'nominal',
				scale: [
					{ value: '1', label: 'Au travail' },
					{ value: '2', label: 'Retraité' }
				]
			},
			{ name: 'charge', type: 'ordinal', scale, askedIf: "statut = 'Au travail'" }
		]),
		6,
		columnsOf({ statut: ['1', '1', '2', '2', '', '1'], charge: ['3', '', '', '4', '', '6'] })
	);

	it('is counted apart from who did not answer, and who answers all the same is told', () => {
		const view = opened.view('charge');
		expect(view && baseOf(view)).toMatchObject({
			rows: 6,
			notAsked: 2,
			asked: 4,
			valid: 2,
			missing: 2,
			blank: 1,
			missingByCode: { '6': 1 },
			answeredNotAsked: 1
		});
	});

	it('is the base within a filter too', () => {
		const view = opened.view('charge');
		const found = opened.where('statut = 1');
		expect(view && 'mask' in found && baseOf(view, found.mask)).toMatchObject({
			rows: 3,
			notAsked: 0,
			asked: 3,
			valid: 1
		});
	});
});
