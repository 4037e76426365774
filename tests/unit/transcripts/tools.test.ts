import { describe, expect, it } from 'vitest';
import { said, transcripts } from './corpus.ts';

describe('A transcript as a tool writes it', () => {
	it('is there for sixty tools and ways of writing at least', () => {
		expect(transcripts.length).toBeGreaterThan(60);
	});

	it.each(transcripts)('$tool: every word to its speaker, every time to its turn', async (transcript) => {
		const { file, bytes, turns, speakers, text, reads, notices } = transcript;
		const found = await said(file, bytes);
		expect(found.turns).toEqual(turns);
		expect(found.speakers).toEqual(speakers);
		expect(found.read.text).toBe(text ?? new TextDecoder().decode(bytes));
		if (reads !== undefined) expect(found.read.encoding).toBe(reads);
		const told = found.read.notices.map(({ code }) => code);
		for (const code of notices ?? []) expect(told).toContain(code);
	});
});
