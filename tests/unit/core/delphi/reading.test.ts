import { describe, expect, it } from 'vitest';
import { itemHeader, likeness, matchItems, readRating, sharedStem } from '#lib/core/delphi/index.ts';

describe('a cell of a rating', () => {
	it.each([
		'5',
		'5 - Important',
		'5 – Important',
		'5: Important',
		'5 = Important',
		'(5) Important',
		'[5] Important',
		'5. Important',
		'\ufeff5 (Important)',
		'5\u00a0– Important'
	])('%j is five', (cell) => expect(readRating(cell)).toMatchObject({ kind: 'rating', value: 5 }));

	it.each([
		'X – Don’t know or recognise this item',
		"Don't know",
		'I cannot judge',
		'Ne sait pas',
		'Sans avis',
		'NSP',
		'Je ne peux pas me prononcer',
		'n/a',
		'?'
	])('%j stands apart from the scale', (cell) =>
		expect(readRating(cell)).toMatchObject({ kind: 'cannot-judge' })
	);

	it.each(['4,5', '4;5', '4 | 5', '4;5;3', '4.5'])('%j is more than one rating where one is due', (cell) => {
		expect(readRating(cell)).toEqual({ kind: 'several' });
	});

	it('takes 4,5 for four and a half where the scale has halves', () => {
		expect(readRating('4,5', true)).toMatchObject({ kind: 'rating', value: 4.5 });
	});

	it('leaves words to the scale, and nothing to nothing', () => {
		expect(readRating('Tout à fait d’accord')).toEqual({ kind: 'words', label: 'Tout à fait d’accord' });
		expect(readRating(' \u00a0')).toEqual({ kind: 'empty' });
		expect(readRating('5 - Very important; keep')).toMatchObject({
			kind: 'rating',
			value: 5,
			label: 'Very important; keep'
		});
	});
});

describe('the heading of a matrix', () => {
	it('gives its item, whatever tool wrote it', () => {
		expect(itemHeader('11.4. Duration of the session (in min)')).toEqual({
			stem: '',
			item: 'Duration of the session (in min)',
			number: '11.4'
		});
		expect(
			itemHeader('Dans quelle mesure est-ce acceptable ? [Un médecin traitant [extérieur] pour chacun]')
		).toEqual({
			stem: 'Dans quelle mesure est-ce acceptable ?',
			item: 'Un médecin traitant [extérieur] pour chacun',
			number: ''
		});
		const headings = ['Rate each - Night work - cap', 'Rate each - A helpline', 'Comments'];
		const stem = sharedStem(headings, 'Rate each - Night work - cap');
		expect(stem).toBe('Rate each - ');
		expect(itemHeader('Rate each - Night work - cap', stem)).toMatchObject({
			stem: 'Rate each',
			item: 'Night work - cap'
		});
		expect(sharedStem(headings, 'Comments')).toBe('');
	});
});

describe('items of a new round', () => {
	const known = [
		{ id: 'a', wordings: ['Un médecin traitant pour chaque médecin'] },
		{ id: 'b', wordings: ['Plafonner les gardes de nuit'] },
		{ id: 'c', wordings: ['Plafonner les gardes de week-end'] }
	];

	it('are the same but for case, accents and punctuation; reworded ones are proposed; others are new', () => {
		const [same, reworded, fresh] = matchItems(
			[
				'UN MEDECIN TRAITANT, pour chaque médecin.',
				'Plafonner le nombre des gardes de nuit',
				'Ouvrir une ligne d’écoute'
			],
			known
		);
		expect(same).toMatchObject({ match: 'same', id: 'a' });
		expect(reworded).toMatchObject({
			match: 'reworded',
			id: 'b',
			previousWording: 'Plafonner les gardes de nuit'
		});
		expect(fresh).toMatchObject({ match: 'new', id: null });
	});

	it('match one each, and name the rivals of one that two would fit', () => {
		const [match] = matchItems(['Plafonner les gardes'], known);
		expect(match?.match).toBe('reworded');
		expect(match?.rivals).toHaveLength(1);
		const both = matchItems(['Plafonner les gardes de nuit', 'Plafonner les gardes de nuit !'], known);
		expect(both.map(({ id }) => id)).not.toEqual(['b', 'b']);
	});

	it('are as alike as their letter pairs: night and nacht share one of eight', () => {
		// Dice's own measure: ni ig gh ht against na ac ch ht have one pair in common: 2 × 1 / 8.
		expect(likeness('night', 'nacht')).toBe(0.25);
	});
});
