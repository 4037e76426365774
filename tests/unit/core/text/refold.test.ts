import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldParagraphs, refoldParagraphs } from '#lib/core/text/index.ts';

const line = fc.constantFrom(
	'',
	'  ',
	'É',
	'L’été\u00a0dernier.',
	'\u00ad',
	'« Oui »',
	'nuit',
	'\t',
	'a\u0301 b'
);
const lines = fc.array(line, { maxLength: 8 }).map((all) => all.join('\n'));

it('The folded copy of an edited text is that of the text, though only the edited paragraphs are folded', () => {
	fc.assert(
		fc.property(lines, fc.nat(), fc.nat(6), lines, (before, at, length, typed) => {
			const start = at % (before.length + 1);
			const end = Math.min(before.length, start + length);
			const after = before.slice(0, start) + typed + before.slice(end);
			const folded = refoldParagraphs(foldParagraphs(before), before, after, { start, end });
			expect(folded).toBe(foldParagraphs(after));
		}),
		{ numRuns: 3000 }
	);
});

it('A stretch wider than what was edited gives the same', () => {
	const before = 'Une\n\nDeux\nTrois\n';
	const after = 'Une\n\nDeux et demi\nTrois\n';
	for (const edited of [
		{ start: 9, end: 9 },
		{ start: 0, end: before.length },
		{ start: 4, end: 12 }
	]) {
		expect(refoldParagraphs('une\ndeux\ntrois', before, after, edited)).toBe('une\ndeux et demi\ntrois');
	}
});
