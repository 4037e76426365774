import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffText, followEdits } from '#lib/core/coding/index.ts';

/** What a coding on some words says after an edit; null when it is an orphan. */
function coded(before: string, words: string, after: string): { quotation: string; start: number } | null {
	const start = before.indexOf(words);
	const row = { id: 'a', start, end: start + words.length, quotation: words, orphan: 0 };
	const [followed = row] = followEdits([row], diffText(before, after), after);
	return followed.orphan === 1 ? null : { quotation: followed.quotation, start: followed.start };
}

describe('A coding on a word that is corrected moves along', () => {
	it.each([
		['accents', 'P: The eleve left early.', 'eleve', 'P: The élève left early.', 'élève'],
		[
			'accents of several words',
			'Les eleves ages etaient la',
			'eleves ages',
			'Les élèves âgés étaient là',
			'élèves âgés'
		],
		['a capital', 'I met paul there', 'paul', 'I met Paul there', 'Paul'],
		['letters written as one', 'du cœur', 'cœur', 'du coeur', 'coeur'],
		['composed letters', 'un e\u0301le\u0300ve', 'e\u0301le\u0300ve', 'un élève', 'élève'],
		['swapped letters', 'P: I saw teh boat.', 'teh', 'P: I saw the boat.', 'the'],
		['two swapped letters', 'it was ot late', 'ot', 'it was to late', 'to'],
		['swapped letters at the start', 'hte boat', 'hte', 'the boat', 'the'],
		['swapped letters within', 'I recieve it', 'recieve', 'I receive it', 'receive'],
		['a letter too many', 'the boaat left', 'boaat', 'the boat left', 'boat'],
		['a word among others', 'definately there', 'definately there', 'definitely there', 'definitely there']
	])('%s', (_what, before, words, after, now) => {
		expect(coded(before, words, after)?.quotation).toBe(now);
	});

	it('within the word, to the same letters', () => {
		expect(coded('les eleves', 'lev', 'les élèves')).toEqual({ quotation: 'lèv', start: 5 });
	});

	it.each([
		['another word', 'un chat noir', 'chat', 'un chien noir'],
		['nothing', 'un chat noir', 'chat', 'un noir'],
		['a word that stands elsewhere already', 'boat and boat', 'boat', 'and boat']
	])('but not to %s', (_what, before, words, after) => {
		expect(coded(before, words, after)).toBeNull();
	});
});

describe('A coding on a sentence that is moved', () => {
	const before = 'P: I live by the sea. I like the boat.';
	const after = 'P: I like the boat. I live by the sea.';

	it.each(['I like the boat.', 'I live by the sea.', 'the boat', 'by the sea'])(
		'%s stays on its own words',
		(words) => {
			expect(coded(before, words, after)).toEqual({ quotation: words, start: after.indexOf(words) });
		}
	);

	it('into another turn goes there', () => {
		const text = 'P: One day. It rained hard. We left.\nQ: Why?\nP: No boat.';
		const then = 'P: One day. We left.\nQ: Why?\nP: No boat. It rained hard.';
		expect(coded(text, 'It rained hard.', then)).toEqual({
			quotation: 'It rained hard.',
			start: then.indexOf('It rained hard.')
		});
	});

	it('and changed too much to be known is an orphan, never a full stop', () => {
		expect(
			coded('P: I live here. I like the boat.', 'I like the boat.', 'P: We all rowed it. I live here.')
		).toBeNull();
	});

	it('to two places is an orphan: nobody knows which', () => {
		const text = 'A: It rained. It was late and dark.\nB: No.';
		const then = 'A: It was late and dark.\nB: It rained. No. It rained.';
		expect(coded(text, 'It rained.', then)).toBeNull();
	});

	it('however sentences are put in order, it is on its own words or an orphan', () => {
		const sentences = [
			'I live by the sea.',
			'I like the boat.',
			'The boat is old.',
			'We left at dawn.',
			'It was the sea.',
			'I was the last.'
		];
		const order = fc.shuffledSubarray(sentences, { minLength: 2 });
		fc.assert(
			fc.property(order, fc.nat(), fc.boolean(), (list, which, lines) => {
				const mark = lines ? '\n' : ' ';
				const text = sentences.filter((sentence) => list.includes(sentence)).join(mark);
				const words = list[which % list.length] ?? '';
				const found = coded(text, words, list.join(mark));
				if (found) expect(found.quotation).toBe(words);
			}),
			{ numRuns: 400, seed: 31 }
		);
	});
});
