import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, invertEdits, pusher, type Edit } from '#lib/core/coding/index.ts';

const text = 'La douleur chronique épuise, la nuit surtout.';
const spanOf = (words: string) => {
	const start = text.indexOf(words);
	return { start, end: start + words.length };
};

/** Edits in order and apart, and a span, within a text of a hundred characters. */
const edits = fc
	.array(fc.tuple(fc.nat(99), fc.nat(6), fc.stringMatching(/^[a-z]{0,5}$/)), { minLength: 1, maxLength: 6 })
	.map((raw) => {
		let from = 0;
		return raw
			.sort(([a], [b]) => a - b)
			.flatMap(([start, length, typed]): Edit[] => {
				if (start < from) return [];
				from = start + length;
				return [{ start, end: from, text: typed }];
			});
	});
const span = fc.tuple(fc.nat(105), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));

describe('A span that edits leave whole', () => {
	it('is pushed by what is typed and taken out before it', () => {
		const typed = [
			{ start: 0, end: 0, text: 'Oui. ' },
			{ start: spanOf('épuise').start, end: spanOf('épuise').end, text: 'use' }
		];
		const push = pusher(typed);
		expect(push(spanOf('La douleur'))).toBe(5);
		expect(push(spanOf('la nuit'))).toBe(2);
		expect(applyEdits(text, typed).slice(spanOf('la nuit').start + 2)).toMatch(/^la nuit/);
	});

	it('is not pushed by what is typed behind it, and has no push when it is typed into', () => {
		const { start, end } = spanOf('chronique');
		expect(pusher([{ start: end, end, text: ' et' }])({ start, end })).toBe(0);
		expect(pusher([{ start: start + 2, end: start + 2, text: 'h' }])({ start, end })).toBeUndefined();
		expect(pusher([{ start: start - 1, end: start + 1, text: '' }])({ start, end })).toBeUndefined();
	});

	it('holds the same words afterwards, and the inverse edits push it back', () => {
		const before = Array.from({ length: 130 }, (_, i) => String.fromCharCode(65 + (i % 58))).join('');
		fc.assert(
			fc.property(edits, span, (some, { start, end }) => {
				const by = pusher(some)({ start, end });
				if (by === undefined) return;
				const after = applyEdits(before, some);
				expect(after.slice(start + by, end + by)).toBe(before.slice(start, end));
				const back = pusher(invertEdits(before, some))({ start: start + by, end: end + by });
				expect((back ?? NaN) + by).toBe(0);
			}),
			{ numRuns: 2000 }
		);
	});
});
