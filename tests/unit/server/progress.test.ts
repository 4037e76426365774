import { expect, it } from 'vitest';
import { importDocument, listDocuments, totals, undo } from '#lib/server/actions/index.ts';
import { codedStudy } from './coded-study.ts';

it('A document is begun with its first coding, done when somebody says so, and untouched once all is undone', async () => {
	const s = await codedStudy('Je suis fatiguée.');
	const bytes = new TextEncoder().encode('Et moi donc.');
	await importDocument(s.anne, s.study, 'suite.txt', bytes, { rule: null });
	const progress = async () => {
		const { todo, doing, done } = await totals(s.anne, s.study);
		const statuses = (await listDocuments(s.anne, s.study)).map(({ status }) => status);
		return { statuses, counts: [todo, doing, done] };
	};
	const code = await s.code('Fatigue');
	expect(await progress()).toEqual({ statuses: ['todo', 'todo'], counts: [2, 0, 0] });
	await s.apply(s.anne, code, 'fatiguée');
	expect(await progress()).toEqual({ statuses: ['doing', 'todo'], counts: [1, 1, 0] });
	await s.act(s.anne, 'document.update', { id: s.documentId, status: 'done' });
	expect(await progress()).toEqual({ statuses: ['done', 'todo'], counts: [1, 0, 1] });
	await undo(s.anne, s.study);
	await undo(s.anne, s.study);
	expect(await progress()).toEqual({ statuses: ['todo', 'todo'], counts: [2, 0, 0] });
	await s.close();
});
