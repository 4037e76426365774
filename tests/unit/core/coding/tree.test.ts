import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	codeTree,
	findByPath,
	inTreeOrder,
	moveCodes,
	nextColour,
	pathNames,
	splitPath,
	withDescendants
} from '#lib/core/coding/index.ts';
import type { Code } from '#lib/core/coding/index.ts';

function code(id: string, parentId: string | null, position: number, name = id, colour = 0): Code {
	return {
		id,
		studyId: 's',
		parentId,
		name,
		colour,
		position,
		definition: '',
		whenToUse: '',
		whenNotToUse: '',
		example: '',
		createdAt: '2026-01-05T10:00:00.000Z'
	};
}

const codes = [
	code('attentes', null, 1, 'Attentes', 1),
	code('vecu', null, 0, 'Vécu', 0),
	code('solitude', 'vecu', 1, 'Solitude'),
	code('epuisement', 'vecu', 0, 'Épuisement'),
	code('physique', 'epuisement', 0, 'Physique'),
	code('formation', 'attentes', 0, 'Formation', 1),
	code('autres1', 'vecu', 2, 'Autres'),
	code('autres2', 'attentes', 1, 'Autres', 1)
];

const applied = (before: readonly Code[], moves: ReturnType<typeof moveCodes>) => {
	if (moves === 'cycle') return before;
	const byId = new Map(moves.map((move) => [move.id, move]));
	return before.map((row) => ({ ...row, ...byId.get(row.id) }));
};
const order = (rows: readonly Code[]) =>
	inTreeOrder(codeTree(rows)).map((node) => `${node.depth} ${node.code.id}`);

describe('The code tree', () => {
	it('lists themes and their codes in order', () => {
		expect(order(codes)).toEqual([
			'0 vecu',
			'1 epuisement',
			'2 physique',
			'1 solitude',
			'1 autres1',
			'0 attentes',
			'1 formation',
			'1 autres2'
		]);
	});

	it('lists a code whose parent is missing at the top', () => {
		expect(order([code('a', 'gone', 0)])).toEqual(['0 a']);
	});

	it('finds all codes below a code', () => {
		expect(withDescendants(codes, ['vecu'])).toEqual(
			new Set(['vecu', 'solitude', 'epuisement', 'autres1', 'physique'])
		);
	});

	it('moves a code, with what is below it, and closes the gap it leaves', () => {
		const moves = moveCodes(codes, ['epuisement'], 'attentes', 1);
		expect(moves).toEqual([
			{ id: 'epuisement', parentId: 'attentes', position: 1 },
			{ id: 'autres2', parentId: 'attentes', position: 2 },
			{ id: 'solitude', parentId: 'vecu', position: 0 },
			{ id: 'autres1', parentId: 'vecu', position: 1 }
		]);
		expect(order(applied(codes, moves)).slice(3)).toEqual([
			'0 attentes',
			'1 formation',
			'1 epuisement',
			'2 physique',
			'1 autres2'
		]);
	});

	it('reorders siblings, several at once', () => {
		const moves = moveCodes(codes, ['autres1', 'solitude'], 'vecu', 0);
		expect(order(applied(codes, moves)).slice(1, 5)).toEqual([
			'1 autres1',
			'1 solitude',
			'1 epuisement',
			'2 physique'
		]);
	});

	it('refuses to put a code below itself', () => {
		expect(moveCodes(codes, ['vecu'], 'physique', 0)).toBe('cycle');
		expect(moveCodes(codes, ['vecu'], 'vecu', 0)).toBe('cycle');
	});

	it('stays a tree of the same codes under any moves, siblings numbered from 0', () => {
		const id = fc.constantFrom(...codes.map((row) => row.id));
		const move = fc.tuple(fc.uniqueArray(id, { minLength: 1, maxLength: 3 }), fc.option(id), fc.nat(5));
		fc.assert(
			fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
				let rows: readonly Code[] = codes;
				for (const [ids, parent, position] of moves)
					rows = applied(rows, moveCodes(rows, ids, parent, position));
				expect(
					inTreeOrder(codeTree(rows))
						.map((node) => node.code.id)
						.toSorted()
				).toEqual(codes.map((row) => row.id).toSorted());
				for (const node of inTreeOrder(codeTree(rows))) {
					expect(node.children.map((child) => child.code.position)).toEqual(node.children.map((_, i) => i));
				}
			}),
			{ numRuns: 200, seed: 3 }
		);
	});

	it('gives a new theme the next hue, and a child its parent’s', () => {
		expect(nextColour(codes, null)).toBe(2);
		expect(nextColour([], null)).toBe(0);
		expect(nextColour(codes, 'attentes')).toBe(1);
		const all = Array.from({ length: 12 }, (_, i) => code(`t${i}`, null, i, `t${i}`, i));
		expect(nextColour(all, null)).toBe(0);
	});
});

describe('The path of a code', () => {
	it.each([
		['Vécu > Épuisement', ['Vécu', 'Épuisement']],
		['Vécu>Épuisement', ['Vécu', 'Épuisement']],
		['Vécu::Épuisement', ['Vécu', 'Épuisement']],
		['Vécu / Épuisement', ['Vécu', 'Épuisement']],
		['relation médecin/patient', ['relation médecin/patient']],
		['Vécu > médecin / patient', ['Vécu', 'médecin / patient']],
		[' Solitude ', ['Solitude']],
		['', []]
	])('%j reads as %j', (path, names) => {
		expect(splitPath(path)).toEqual(names);
	});

	it('is written from the theme down', () => {
		expect(pathNames(codes).get('physique')).toBe('Vécu > Épuisement > Physique');
	});

	it('finds its code by whole path or by name, ignoring case and accents', () => {
		const ids = (path: string) => findByPath(codes, path).map((row) => row.id);
		expect(ids('Vécu > Épuisement')).toEqual(['epuisement']);
		expect(ids('vecu / epuisement')).toEqual(['epuisement']);
		expect(ids('epuisement')).toEqual(['epuisement']);
		expect(ids('Épuisement > physique')).toEqual(['physique']);
		expect(ids('Autres')).toEqual(['autres1', 'autres2']);
		expect(ids('Attentes > Autres')).toEqual(['autres2']);
		expect(ids('Rien')).toEqual([]);
		expect(ids(' ')).toEqual([]);
	});

	it('ends at a cycle of parents', () => {
		expect(pathNames([code('a', 'b', 0), code('b', 'a', 0)]).get('a')).toBe('b > a');
	});
});
