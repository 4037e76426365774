import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithMap, sourceSpan, textOf } from '#lib/core/text/index.ts';

describe('Folding a text for search', () => {
	it.each([
		['Épuisement', 'epuisement'],
		['E\u0301puisement', 'epuisement'],
		['cœur et Ægis', 'coeur et aegis'],
		['L’hôpital, lʼaide, l`eau', "l'hopital, l'aide, l'eau"],
		['« mot » “mot” "mot"', '" mot " "mot" "mot"'],
		['c’est‑à‑dire – oui — non', "c'est-a-dire - oui - non"],
		['pourquoi\u202f?\u00a0 Parce\nque', 'pourquoi ? parce que'],
		['hôpi\u00adtal', 'hopital'],
		['enfin…', 'enfin...'],
		['difﬁcile Straße', 'difficile strasse'],
		['한국 が', '한국 が']
	])('%j becomes %j', (source, folded) => {
		expect(fold(source)).toBe(folded);
	});

	it('changes nothing when applied twice', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
				expect(fold(fold(text))).toBe(fold(text));
			}),
			{ numRuns: 100, seed: 1 }
		);
	});

	it('gives with its map the same folded text, and one start for each of its units', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
				const map = foldWithMap(text);
				expect(map.folded).toBe(fold(text));
				expect(map.starts).toHaveLength(map.folded.length + 1);
				expect(map.starts.toSorted((a, b) => a - b)).toEqual(map.starts);
			}),
			{ numRuns: 100, seed: 2 }
		);
	});

	it('finds the place of a hit in the source, after an emoji and in decomposed accents', () => {
		const source = '👩‍⚕️  Le cœur\u00a0e\u0301puise\u0301 !';
		const map = foldWithMap(source);
		const at = map.folded.indexOf('coeur epuise');
		expect(textOf(source, sourceSpan(map, at, at + 'coeur epuise'.length))).toBe(
			'cœur\u00a0e\u0301puise\u0301'
		);
	});

	it('never cuts a letter that folds to two', () => {
		const map = foldWithMap('cœur');
		expect(sourceSpan(map, 0, 2)).toEqual({ start: 0, end: 2 });
		expect(sourceSpan(map, 2, 3)).toEqual({ start: 1, end: 2 });
	});
});
