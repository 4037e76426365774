import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, diffText, followEdits, invertEdits, mover } from '#lib/core/coding/index.ts';
import type { Edit } from '#lib/core/coding/index.ts';
import type { Span } from '#lib/core/text/index.ts';

const text = 'La douleur chronique épuise.';
const spanOf = (words: string, source = text) => {
	const start = source.indexOf(words);
	return { start, end: start + words.length };
};

const moveSpan = (span: Span, edits: readonly Edit[]) => mover(edits).span(span);

/** The quotation of a coding after an edit, worked out from the texts alone. */
function coded(before: string, words: string, after: string) {
	const moved = moveSpan(spanOf(words, before), diffText(before, after));
	return moved === 'vanished' ? moved : after.slice(moved.start, moved.end);
}

describe('A coding, when the text it stands in is edited', () => {
	it('that ends at the last character survives an edit before it', () => {
		expect(coded(text, 'épuise.', 'X' + text)).toBe('épuise.');
		expect(coded(text, 'chronique épuise.', 'Une très vieille ' + text)).toBe('chronique épuise.');
	});

	it('shifts with what is typed before it, and stays under what is typed after it', () => {
		expect(coded(text, 'chronique', text.replace('La', 'Toute la'))).toBe('chronique');
		expect(moveSpan(spanOf('douleur'), diffText(text, text + ' Beaucoup.'))).toEqual(spanOf('douleur'));
	});

	it('grows with what is typed inside', () => {
		expect(coded(text, 'douleur chronique', text.replace('chronique', 'toujours chronique'))).toBe(
			'douleur toujours chronique'
		);
	});

	it('does not take what is typed exactly at its edges', () => {
		const { start, end } = spanOf('douleur');
		expect(moveSpan({ start, end }, [{ start, end: start, text: 'vive ' }])).toEqual({
			start: start + 5,
			end: end + 5
		});
		expect(moveSpan({ start, end }, [{ start: end, end, text: ' vive' }])).toEqual({ start, end });
	});

	it('survives the correction of its word', () => {
		expect(coded('La doulleur', 'doulleur', 'La douleur')).toBe('douleur');
		expect(coded('du cœur', 'cœur', 'du coeur')).toBe('coeur');
	});

	it('stays on its words when a word inside or beside it is replaced', () => {
		const before = 'P1: C’est difficile à dire.\nP2: Le temps manque, vraiment.';
		const after = before.replace('difficile', 'vraiment compliqué');
		expect(coded(before, 'Le temps manque', after)).toBe('Le temps manque');
		expect(coded(before, 'C’est difficile à dire', after)).toBe('C’est vraiment compliqué à dire');
	});

	it('stays on its words when every line of a long text was changed', () => {
		const lines = Array.from({ length: 600 }, (_, i) => `ENQ : on ${i % 7} a ${i % 11} mal ${i % 13} au dos`);
		const before = lines.join('\n');
		const after = before.replaceAll('ENQ', 'Enquêteur');
		const start = before.indexOf('mal', 9000);
		const span = { start, end: before.indexOf('dos', start) + 3 };
		const moved = moveSpan(span, diffText(before, after));
		expect(moved).not.toBe('vanished');
		if (moved !== 'vanished') {
			expect(after.slice(moved.start, moved.end)).toBe(before.slice(span.start, span.end));
			expect(after.slice(0, moved.start).split('\n').length).toBe(
				before.slice(0, span.start).split('\n').length
			);
		}
	});

	it('keeps what is left when a deletion cuts across its edge', () => {
		const { start, end } = spanOf('douleur chronique');
		expect(moveSpan({ start, end }, [{ start: 0, end: 11, text: '' }])).toEqual({ start: 0, end: 9 });
		expect(moveSpan({ start, end }, [{ start: 10, end: 27, text: '!' }])).toEqual({ start: 3, end: 10 });
		expect(moveSpan({ start, end }, [{ start: 0, end: 11, text: 'Mal ' }])).toEqual({ start: 4, end: 13 });
	});

	it('vanishes when its words are deleted or replaced by others', () => {
		expect(coded(text, 'douleur', 'La chronique épuise.')).toBe('vanished');
		expect(coded(text, 'douleur', 'La fatigue chronique épuise.')).toBe('vanished');
		expect(moveSpan({ start: 3, end: 10 }, [{ start: 0, end: 12, text: 'neuf' }])).toBe('vanished');
	});

	it('becomes an orphan where it stood, with its quotation; the others follow', () => {
		const rows = ['La', 'douleur chronique', 'épuise'].map((quotation, i) => ({
			id: String(i),
			...spanOf(quotation),
			quotation,
			orphan: 0
		}));
		const after = 'La fatigue épuise.';
		const followed = followEdits(rows, diffText(text, after), after);
		expect(followed).toEqual([
			{ id: '1', start: 3, end: 3, quotation: 'douleur chronique', orphan: 1 },
			{ id: '2', start: 11, end: 17, quotation: 'épuise', orphan: 0 }
		]);
		const again = 'Ah ! ' + after;
		expect(followEdits(followed, diffText(after, again), again)).toEqual([
			{ id: '1', start: 8, end: 8, quotation: 'douleur chronique', orphan: 1 },
			{ id: '2', start: 16, end: 22, quotation: 'épuise', orphan: 0 }
		]);
	});

	it('loses the space left by its deleted first word, and becomes an orphan when only spaces are left', () => {
		const row = { id: 'a', ...spanOf('douleur chronique'), quotation: 'douleur chronique', orphan: 0 };
		const edits: Edit[] = [{ start: 3, end: 10, text: '' }];
		expect(followEdits([row], edits, applyEdits(text, edits))).toEqual([
			{ id: 'a', start: 4, end: 13, quotation: 'chronique', orphan: 0 }
		]);
		const both: Edit[] = [...edits, { start: 11, end: 20, text: '' }];
		expect(followEdits([row], both, applyEdits(text, both))).toMatchObject([{ id: 'a', orphan: 1 }]);
	});
});

const word = fc.constantFrom(
	'la',
	'douleur',
	'été',
	'👩‍⚕️',
	'e\u0301',
	'\u00a0',
	' ',
	'\n',
	'.',
	'épuise',
	'😀',
	'😁',
	'x'
);
const anyText = fc.array(word, { maxLength: 40 }).map((parts) => parts.join(''));

/** A text, some edits of it in order, and a span. */
const edited = anyText.chain((before) =>
	fc.record({
		before: fc.constant(before),
		edits: fc.array(fc.tuple(fc.nat(before.length), fc.nat(6), word), { maxLength: 5 }).map((list) => {
			const edits: Edit[] = [];
			for (const [at, length, inserted] of list.toSorted(([a], [b]) => a - b)) {
				const start = Math.max(at, edits.at(-1)?.end ?? 0);
				edits.push({ start, end: Math.min(start + length, before.length), text: inserted });
			}
			return edits.filter((edit, i) => edit.start > (edits[i - 1]?.end ?? -1));
		}),
		at: fc.nat(before.length),
		length: fc.integer({ min: 1, max: 12 })
	})
);

describe('Laws of edits', () => {
	it('the difference of two texts turns the first into the second, and no edit cuts a surrogate pair', () => {
		fc.assert(
			fc.property(anyText, anyText, (before, after) => {
				const edits = diffText(before, after);
				expect(applyEdits(before, edits)).toBe(after);
				for (const edit of edits) {
					expect(before.slice(0, edit.start).isWellFormed()).toBe(true);
					expect(before.slice(edit.end).isWellFormed()).toBe(true);
					expect(edit.text.isWellFormed()).toBe(true);
				}
			}),
			{ numRuns: 400, seed: 4 }
		);
	});

	it('undoing edits gives the text back', () => {
		fc.assert(
			fc.property(edited, ({ before, edits }) => {
				const after = applyEdits(before, edits);
				expect(applyEdits(after, invertEdits(before, edits))).toBe(before);
			}),
			{ numRuns: 300, seed: 5 }
		);
	});

	it('a span that no edit touches keeps its quotation; any other stays inside the text or vanishes', () => {
		fc.assert(
			fc.property(edited, ({ before, edits, at, length }) => {
				const span = { start: at, end: Math.min(before.length, at + length) };
				fc.pre(span.end > span.start);
				const after = applyEdits(before, edits);
				const moved = moveSpan(span, edits);
				const untouched = edits.every((edit) => edit.end <= span.start || edit.start >= span.end);
				if (untouched) {
					expect(moved).not.toBe('vanished');
					if (moved !== 'vanished') {
						expect(after.slice(moved.start, moved.end)).toBe(before.slice(span.start, span.end));
						expect(moveSpan(moved, invertEdits(before, edits))).toEqual(span);
					}
				} else if (moved !== 'vanished') {
					expect(moved.start).toBeGreaterThanOrEqual(0);
					expect(moved.end).toBeGreaterThan(moved.start);
					expect(moved.end).toBeLessThanOrEqual(after.length);
				}
			}),
			{ numRuns: 500, seed: 6 }
		);
	});

	it('spans keep their order', () => {
		fc.assert(
			fc.property(edited, fc.nat(30), ({ before, edits, at, length }, further) => {
				const end = Math.min(before.length, at + length);
				const second = { start: Math.min(end + further, before.length - 1), end: before.length };
				fc.pre(end > at && second.start >= end);
				const moved = moveSpan({ start: at, end }, edits);
				const movedSecond = moveSpan(second, edits);
				if (moved === 'vanished' || movedSecond === 'vanished') return;
				expect(moved.end).toBeLessThanOrEqual(movedSecond.start);
			}),
			{ numRuns: 400, seed: 7 }
		);
	});

	it('text typed inside a span and deleted again leaves every span as it was', () => {
		fc.assert(
			fc.property(anyText, fc.nat(), fc.nat(), fc.nat(), word, (before, a, b, c, typed) => {
				fc.pre(before.length > 1);
				const start = a % (before.length - 1);
				const span = { start, end: start + 1 + (b % (before.length - start)) };
				const at = c % (before.length + 1);
				const edits = [{ start: at, end: at, text: typed }];
				const moved = moveSpan(span, edits);
				expect(moved).not.toBe('vanished');
				if (moved !== 'vanished') expect(moveSpan(moved, invertEdits(before, edits))).toEqual(span);
			}),
			{ numRuns: 300, seed: 8 }
		);
	});

	it('after any number of edits each segment has its words in the text, or is an orphan with its last words', () => {
		const rows = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 12 })), { maxLength: 6 });
		fc.assert(
			fc.property(fc.array(anyText, { minLength: 2, maxLength: 5 }), rows, (texts, spans) => {
				let text = texts[0] ?? '';
				fc.pre(text.length > 0);
				let segments = spans.map(([at, length], i) => {
					const start = at % text.length;
					const end = Math.min(text.length, start + length);
					return { id: String(i), start, end, quotation: text.slice(start, end), orphan: 0 };
				});
				for (const next of texts.slice(1)) {
					const before = segments;
					const followed = new Map(followEdits(before, diffText(text, next), next).map((s) => [s.id, s]));
					segments = before.map((s) => ({ ...s, ...followed.get(s.id) }));
					text = next;
					for (const [i, s] of segments.entries()) {
						expect(s.start).toBeGreaterThanOrEqual(0);
						expect(s.end).toBeLessThanOrEqual(text.length);
						if (s.orphan === 0) expect(text.slice(s.start, s.end)).toBe(s.quotation);
						else expect([s.end, s.quotation]).toEqual([s.start, before[i]?.quotation]);
						// Words that vanished do not come back by themselves: somebody places them.
						if (before[i]?.orphan === 1) expect(s.orphan).toBe(1);
					}
				}
			}),
			{ numRuns: 300, seed: 14 }
		);
	});
});
