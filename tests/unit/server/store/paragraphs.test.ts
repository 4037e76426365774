import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importDocument } from '#lib/server/actions/index.ts';
import { paragraphsHolding } from '#lib/server/store/index.ts';
import { codedStudy, type CodedStudy } from '../coded-study.ts';

const TEXT = 'Cinquante % des nuits.\nUne nuit sur deux.\nLe code nuit_2 et le 50 des nuits.';

let s: CodedStudy;
beforeEach(async () => {
	s = await codedStudy(TEXT);
	const bytes = new TextEncoder().encode('Des nuits courtes.');
	await importDocument(s.anne, s.study, 'suite.txt', bytes, { rule: null });
});
afterEach(() => s.close());

const found = async (...fragments: string[]) =>
	(await Array.fromAsync(paragraphsHolding(s.anne.store.db, s.study, fragments)))
		.flat()
		.map((paragraph) => paragraph.folded);

describe('Paragraphs that may have a hit', () => {
	it('hold every fragment, in the order of documents and text', async () => {
		expect(await found('nuits')).toEqual([
			'cinquante % des nuits.',
			'le code nuit_2 et le 50 des nuits.',
			'des nuits courtes.'
		]);
		expect(await found('nuits', 'code')).toEqual(['le code nuit_2 et le 50 des nuits.']);
		await s.act(s.anne, 'document.update', { id: s.documentId, position: 2 });
		expect((await found('nuits'))[0]).toBe('des nuits courtes.');
	});

	it('hold a percent sign or an underscore as written: neither stands for any letter', async () => {
		expect(await found('% des')).toEqual(['cinquante % des nuits.']);
		expect(await found('nuit_')).toEqual(['le code nuit_2 et le 50 des nuits.']);
	});
});
