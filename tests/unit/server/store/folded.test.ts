import { expect, it } from 'vitest';
import { importDocument } from '#lib/server/actions/index.ts';
import { documentIdsInOrder, foldedTexts } from '#lib/server/store/index.ts';
import { codedStudy } from '../coded-study.ts';

it('Folded copies of texts hold their paragraphs as lines, in the order of documents', async () => {
	const s = await codedStudy('L’ÉTÉ   dernier.\n \n« Épuisée »\u00a0: non.');
	const bytes = new TextEncoder().encode('Des NUITS.');
	await importDocument(s.anne, s.study, 'suite.txt', bytes, { rule: null });
	const copies = async () => {
		const { db } = s.anne.store;
		const rows = await Array.fromAsync(foldedTexts(db, await documentIdsInOrder(db, s.study)));
		return rows.map(({ folded }) => folded);
	};
	const first = 'l\'ete dernier.\n" epuisee " : non.';
	expect(await copies()).toEqual([first, 'des nuits.']);
	await s.act(s.anne, 'document.update', { id: s.documentId, position: 2 });
	expect(await copies()).toEqual(['des nuits.', first]);
	await s.close();
});
