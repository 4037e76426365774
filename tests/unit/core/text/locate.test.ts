import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { locator, textOf } from '#lib/core/text/index.ts';

const found = (text: string, quotation: string) =>
	locator(text)(quotation).map((place) => textOf(text, place));

describe('Looking a quotation up in its document', () => {
	it.each([
		['straight for curly apostrophes', 'Oui, c’est l’eau.', "c'est l'eau", 'c’est l’eau'],
		['guillemets around the quotation', 'Je suis fatigué, dit-il.', '« Je suis fatigué »', 'Je suis fatigué'],
		[
			'quotation marks of another kind inside',
			'Il dit « non » ou “oui”.',
			'dit “non” ou "oui"',
			'dit « non » ou “oui”'
		],
		[
			'line ends and runs of spaces',
			'la douleur\n  chronique du dos',
			'douleur chronique  du',
			'douleur\n  chronique du'
		],
		['no-break spaces', 'pourquoi\u202f? Voilà', 'pourquoi ? Voilà', 'pourquoi\u202f? Voilà'],
		['dashes', 'c’est – je crois – bien', "c'est - je crois — bien", 'c’est – je crois – bien'],
		['the ellipsis', 'on verra… plus tard', 'verra... plus', 'verra… plus'],
		['accents written apart', 'la fatigue e\u0301norme', 'énorme', 'e\u0301norme'],
		['emoji before', '👩‍⚕️ bonjour', 'bonjour', 'bonjour'],
		['the last character of the text', 'il est fini', 'fini', 'fini']
	])('folds %s', (_what, text, quotation, expected) => {
		expect(found(text, quotation)).toEqual([expected]);
	});

	it('distinguishes letters, case and accents', () => {
		expect(found('La Douleur', 'douleur')).toEqual([]);
		expect(found('epuise\u0301', 'epuise')).toEqual([]);
		expect(found('épuisé', 'epuisé')).toEqual([]);
		expect(found('un texte', '«  »')).toEqual([]);
	});

	it('finds every place of an ambiguous quotation', () => {
		expect(locator('non, non')('non')).toEqual([
			{ start: 0, end: 3 },
			{ start: 5, end: 8 }
		]);
	});

	const seeds = new URL('../../../../../shared/data/seeds/', import.meta.url);
	it.skipIf(!existsSync(seeds))(
		'finds the 72 attributed verbatims of a real thesis in its transcripts',
		() => {
			const { data } = Papa.parse<{ participant: string; quote: string }>(
				readFileSync(new URL('004-verbatims.csv', seeds), 'utf8'),
				{ header: true, skipEmptyLines: true }
			);
			const attributed = data.filter((row) => row.participant !== '');
			const locate = Array.from({ length: 8 }, (_, i) =>
				locator(readFileSync(new URL(`transcripts/004-participant-${i + 1}.txt`, seeds), 'utf8'))
			);
			const places = attributed.map((row) => locate[Number(row.participant) - 1]?.(row.quote).length);
			expect(places).toEqual(Array(72).fill(1));
		}
	);
});
