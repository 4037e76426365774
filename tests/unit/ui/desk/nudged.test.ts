import { describe, expect, it } from 'vitest';
import { nudged } from '#lib/ui/desk/nudged.ts';

const text = 'Le matin je soigne.';
const spanOf = (words: string) => {
	const start = text.indexOf(words);
	return { start, end: start + words.length };
};

describe('The edge of a passage, moved by a word', () => {
	it.each([
		['matin', 'end', 1, 'matin je'],
		['matin je', 'end', -1, 'matin'],
		['matin', 'start', -1, 'Le matin'],
		['matin je', 'start', 1, 'je']
	] as const)('of %j: its %s by %i leaves %j', (before, edge, way, after) => {
		expect(nudged(text, spanOf(before), edge, way)).toEqual(spanOf(after));
	});

	it('stays where nothing would be left', () => {
		expect(nudged(text, spanOf('matin'), 'end', -1)).toBeNull();
		expect(nudged(text, spanOf('matin'), 'start', 1)).toBeNull();
	});
});
