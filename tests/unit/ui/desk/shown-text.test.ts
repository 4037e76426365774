import { expect, it } from 'vitest';
import { nextEnd, unitAt } from '#lib/core/text/index.ts';
import { shownText } from '#lib/ui/desk/shown-text.ts';

const text = 'Sonia : Oui. Non.\n\nPaul : Bien.';
const blocks = [
	{ start: 8, end: 17 },
	{ start: 26, end: 31 }
];

it('keeps every position and puts out what the desk does not show', () => {
	const shown = shownText(text, blocks);
	expect(shown).toHaveLength(text.length);
	expect(shown.slice(8, 17)).toBe('Oui. Non.');
	expect(shown.slice(26)).toBe('Bien.');
	expect(shown.trim().split(/\n+/)).toEqual(['Oui. Non.', 'Bien.']);
});

it('lets keys go from the last sentence of a turn to the first of the next, past the name of the speaker', () => {
	const shown = shownText(text, blocks);
	const end = nextEnd(shown, 17, 'sentence');
	const sentence = unitAt(shown, end - 1, 'sentence');
	expect(sentence && text.slice(sentence.start, sentence.end)).toBe('Bien.');
});
