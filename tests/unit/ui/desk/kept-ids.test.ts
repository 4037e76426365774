import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeptIds } from '#lib/ui/desk/kept-ids.ts';

describe('What is asked of a passage that has become another', () => {
	it('is asked of the one it is now, however often it was moved', () => {
		const ids = new KeptIds();
		ids.set('drawn', 'a');
		ids.set('a', 'b');
		ids.set('b', 'c');
		expect(ids.in({ id: 'drawn', ids: ['a', 'z'], starred: true }, () => false)).toEqual({
			id: 'c',
			ids: ['c', 'z'],
			starred: true
		});
	});

	it('is asked of itself once undo has brought it back', () => {
		const ids = new KeptIds();
		ids.set('a', 'b');
		expect(ids.in({ id: 'a' }, (id) => id === 'a')).toEqual({ id: 'a' });
	});

	it('ends on the last row made, whatever came and went', () => {
		const id = fc.constantFrom('a', 'b', 'c', 'd');
		fc.assert(
			fc.property(fc.array(fc.tuple(id, id), { minLength: 1, maxLength: 30 }), (moves) => {
				const ids = new KeptIds();
				for (const [before, now] of moves) ids.set(before, now);
				const [before, now] = moves.at(-1) ?? ['a', 'a'];
				expect(ids.in(before, () => false)).toBe(now);
			}),
			{ seed: 12 }
		);
	});
});
