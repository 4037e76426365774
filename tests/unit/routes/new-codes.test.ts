import { describe, expect, it } from 'vitest';
import { newCodeFamilies } from '../../../src/routes/studies/[study]/codes/import/new-codes.ts';

describe('The codes a table of codings would make', () => {
	it('stand under their theme, though rows of another theme came between', () => {
		const paths = [
			'Corps',
			'Corps > Fatigue',
			'Équipe',
			'Équipe > Réunion',
			'Corps > Sommeil',
			'Soin > Geste'
		];
		expect(newCodeFamilies(paths, 40)).toEqual([
			[
				{ name: 'Corps', depth: 0 },
				{ name: 'Fatigue', depth: 1 },
				{ name: 'Sommeil', depth: 1 }
			],
			[
				{ name: 'Équipe', depth: 0 },
				{ name: 'Réunion', depth: 1 }
			],
			// Its theme is there already: the path says under what it comes.
			[{ name: 'Soin > Geste', depth: 0 }]
		]);
	});

	it('are shown up to a number of them', () => {
		expect(newCodeFamilies(['A', 'B', 'A > c', 'D'], 3)).toEqual([
			[
				{ name: 'A', depth: 0 },
				{ name: 'c', depth: 1 }
			],
			[{ name: 'B', depth: 0 }]
		]);
	});
});
