import { describe, expect, it } from 'vitest';
import { sortRows } from '#lib/core/text/index.ts';

describe('a sorted table', () => {
	const rows = ['Entretien 10', 'entretien 4', '', 'Épuisement', 'Attentes', 'Solitude'];
	const sorted = (direction: 'ascending' | 'descending') => sortRows(rows, (row) => row, direction, 'fr');

	it('follows the alphabet, accents and capitals aside, numbers by size', () => {
		expect(sorted('ascending')).toEqual([
			'Attentes',
			'entretien 4',
			'Entretien 10',
			'Épuisement',
			'Solitude',
			''
		]);
	});

	it('leaves what is absent last in both directions', () => {
		expect(sorted('descending')).toEqual([
			'Solitude',
			'Épuisement',
			'Entretien 10',
			'entretien 4',
			'Attentes',
			''
		]);
		expect(sortRows([3, null, Number.NaN, -1, 20], (n) => n, 'ascending', 'fr')).toEqual([
			-1,
			3,
			20,
			null,
			NaN
		]);
	});

	it('keeps the order of equals', () => {
		const pairs = ['b1', 'a1', 'b2', 'a2'];
		expect(sortRows(pairs, (pair) => pair[0], 'descending', 'fr')).toEqual(['b1', 'b2', 'a1', 'a2']);
	});
});
