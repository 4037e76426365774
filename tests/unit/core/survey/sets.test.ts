import { describe, expect, it } from 'vitest';
import { openBook, type Question, type ResponseSet } from '#lib/core/survey/index.ts';
import { bookOf, columnsOf } from './made-book.ts';

type Given = Partial<Question> & { name: string };

function setOf(set: ResponseSet, questions: readonly Given[], table: Record<string, string[]>) {
	const rows = Object.values(table)[0]?.length ?? 0;
	const view = openBook(bookOf(questions, [set]), rows, columnsOf(table)).setView(set.name);
	if (!view) throw new Error('no set');
	return {
		options: view.options.map(({ option, n }) => `${option}: ${n}`),
		writeIns: view.writeIns,
		n: view.n
	};
}

const boxes: ResponseSet = {
	kind: 'indicators',
	name: 'aides',
	label: 'Aides',
	columns: ['horaire', 'poste', 'aucune'],
	ticked: ['Oui'],
	none: 'aucune'
};
const named = (askedIf: string | null): Given[] =>
	boxes.columns.map((name) => ({ name, type: 'multiple', askedIf }));

describe('multiple response in boxes', () => {
	const table = {
		travail: ['oui', 'oui', 'oui', 'non', 'oui'],
		horaire: ['Oui', 'Non', 'Oui', '', 'Non'],
		poste: ['Non', 'Non', 'Oui', '', 'Non'],
		aucune: ['Non', 'Oui', 'Oui', '', 'Non']
	};

	it('counts who ticked, who ticked nothing, and who contradicts himself', () => {
		expect(setOf(boxes, named(null), table)).toEqual({
			options: ['horaire: 2', 'poste: 1', 'aucune: 2'],
			writeIns: [],
			n: { rows: 5, base: 4, notInBase: 1, answers: 5, noneTicked: 1, answeredNotAsked: 0, contradictions: 1 }
		});
	});

	it('an unticked box of somebody who was not asked is no zero', () => {
		const unasked = { ...table, horaire: ['Oui', 'Non', 'Oui', 'Non', 'Non'] };
		const questions = [{ name: 'travail', type: 'nominal' as const }, ...named('travail = oui')];
		expect(setOf(boxes, questions, unasked).n).toMatchObject({ base: 4, notInBase: 1, noneTicked: 1 });
	});

	it('who ticks a box without being asked is counted, and told', () => {
		const ticked = { ...table, horaire: ['Oui', 'Non', 'Oui', 'Oui', 'Non'] };
		const questions = [{ name: 'travail', type: 'nominal' as const }, ...named('travail = oui')];
		expect(setOf(boxes, questions, ticked).n).toMatchObject({ base: 5, answeredNotAsked: 1 });
	});

	it('a box that holds its own label when it is ticked, and nothing when not', () => {
		const own: ResponseSet = { ...boxes, columns: ['a', 'b'], ticked: [], none: null };
		const questions: Given[] = [
			{ name: 'a', type: 'multiple' },
			{ name: 'b', type: 'multiple' }
		];
		expect(setOf(own, questions, { a: ['Bus', '', ''], b: ['Train', 'Train', ''] }).n).toMatchObject({
			base: 2,
			answers: 3
		});
	});
});

describe('multiple response in one cell', () => {
	const cell: ResponseSet = {
		kind: 'delimited',
		name: 'gpu',
		label: '',
		column: 'gpu',
		separator: ', ',
		options: [],
		labels: {},
		none: null
	};
	const question: Given[] = [
		{ name: 'gpu', type: 'multiple', missing: [{ value: 'NA', label: 'NA', reason: 'not-asked' }] }
	];
	const cells = ['NVIDIA, AMD', 'AMD', '', 'NA', 'None', 'NVIDIA, home made', 'None, AMD'];

	it('takes every token for an option while none is declared', () => {
		expect(setOf(cell, question, { gpu: cells })).toMatchObject({
			options: ['NVIDIA: 2', 'AMD: 3', 'None: 2', 'home made: 1'],
			n: { rows: 7, base: 5, answers: 8, noneTicked: 0 }
		});
	});

	it('keeps the declared order, the options nobody ticked, and lists the rest as write-ins', () => {
		expect(
			setOf({ ...cell, options: ['AMD', 'Intel', 'NVIDIA', 'None'], none: 'None' }, question, { gpu: cells })
		).toMatchObject({
			options: ['AMD: 3', 'Intel: 0', 'NVIDIA: 2', 'None: 2'],
			writeIns: [{ option: 'home made', n: 1 }],
			n: { answers: 8, contradictions: 1 }
		});
	});

	it('does not cut an option that holds the separator itself', () => {
		const options = ['Yes, definitely!', 'No', 'Maybe'];
		expect(
			setOf({ ...cell, options }, [{ name: 'gpu', type: 'multiple' }], {
				gpu: ['Yes, definitely!, Maybe', 'No']
			})
		).toMatchObject({
			options: ['Yes, definitely!: 1', 'No: 1', 'Maybe: 1'],
			writeIns: []
		});
	});

	it('who refuses was asked and ticked nothing', () => {
		const refusing: Given[] = [
			{ name: 'gpu', type: 'multiple', missing: [{ value: 'refus', label: 'refus', reason: 'refused' }] }
		];
		expect(setOf(cell, refusing, { gpu: ['AMD', 'refus', ''] }).n).toMatchObject({ base: 2, noneTicked: 1 });
	});
});

describe('multiple response in columns that hold any option', () => {
	it('counts an option once a row', () => {
		const set: ResponseSet = {
			kind: 'categories',
			name: 'choix',
			label: '',
			columns: ['premier', 'second'],
			options: [
				{ value: '1', label: 'Dos' },
				{ value: '2', label: 'Genou' },
				{ value: '3', label: 'Cou' }
			],
			none: null
		};
		const questions: Given[] = [{ name: 'premier' }, { name: 'second' }];
		expect(setOf(set, questions, { premier: ['1', '2', '', '4'], second: ['2', '2', '', ''] })).toEqual({
			options: ['Dos: 1', 'Genou: 2', 'Cou: 0'],
			writeIns: [{ option: '4', n: 1 }],
			n: { rows: 4, base: 3, notInBase: 1, answers: 4, noneTicked: 0, answeredNotAsked: 0, contradictions: 0 }
		});
	});
});
