import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { previewMerge, undo } from '#lib/server/actions/index.ts';
import { codedStudy, type CodedStudy } from './coded-study.ts';

const TEXT = 'Je suis fatiguée. Vidée, même. Et pourtant je reviens chaque matin.';
const tiredWords = 'Je suis fatiguée.';
const emptyWords = 'Vidée, même.';

let s: CodedStudy;
beforeEach(async () => {
	s = await codedStudy(TEXT);
});
afterEach(() => s.close());

describe('Merging codes', () => {
	it('says beforehand how many codings move and how many duplicates collapse, and does just that', async () => {
		const tired = await s.code('fatigue');
		const worn = await s.code('épuisement');
		// Anne has put both codes on the same words; Léa only the one that goes.
		await s.apply(s.anne, tired, tiredWords);
		await s.apply(s.anne, worn, tiredWords);
		await s.apply(s.lea, tired, tiredWords);
		await s.apply(s.anne, tired, emptyWords);
		await s.act(s.anne, 'memo.create', { targetType: 'code', targetId: tired, body: 'À réunir ?' });
		expect(await previewMerge(s.anne, s.study, [tired], worn)).toEqual({
			moved: 2,
			collapsed: 1,
			children: 0,
			memos: 1
		});
		await s.act(s.anne, 'code.merge', { from: [tired], into: worn });
		const after = await s.snapshot();
		expect(after.codes.map((c) => c.name)).toEqual(['épuisement']);
		expect(after.codings).toHaveLength(3);
		expect(after.segments).toHaveLength(2);
		expect(after.memos).toMatchObject([{ targetType: 'code', targetId: worn }]);
	});

	it('collapses what one coder has said twice of the same words by two segments', async () => {
		const tired = await s.code('fatigue');
		const worn = await s.code('épuisement');
		await s.apply(s.anne, worn, tiredWords);
		const second = await s.apply(s.anne, tired, emptyWords);
		// An edit of the text may bring two segments onto the same words.
		const { store } = s.anne;
		await store.db
			.updateTable('segment')
			.set({ start: 0, end: tiredWords.length })
			.where('id', '=', second.segmentId)
			.execute();
		await s.act(s.anne, 'memo.create', {
			targetType: 'coding',
			targetId: second.codingId,
			body: 'Dit deux fois.'
		});
		await s.act(s.anne, 'code.merge', { from: [tired], into: worn });
		const after = await s.snapshot();
		expect(after.codings).toHaveLength(1);
		expect(after.segments).toHaveLength(1);
		// The memo on the coding that collapsed is kept, on the one that stays.
		expect(after.memos).toMatchObject([{ body: 'Dit deux fois.', targetId: after.codings[0]?.id }]);
	});

	it('lifts the codes below, and the target itself when it stood below', async () => {
		const theme = await s.code('Émotions');
		const tired = await s.code('fatigue', theme);
		await s.code('nuits', tired);
		const worn = await s.code('épuisement', tired);
		await s.act(s.anne, 'code.merge', { from: [tired], into: worn });
		const codes = await s.rows('code');
		expect(Object.fromEntries(codes.map((c) => [c.name, c.parentId]))).toEqual({
			Émotions: null,
			épuisement: theme,
			nuits: worn
		});
	});

	it('lifts a target that has the name of the code it takes the place of, and is undone to the exact rows', async () => {
		const theme = await s.code('nuits');
		const below = await s.code('nuits', theme);
		const before = await s.snapshot();
		await s.act(s.anne, 'code.merge', { from: [theme], into: below });
		expect(await s.rows('code')).toMatchObject([{ id: below, parentId: null, name: 'nuits' }]);
		await undo(s.anne, s.study);
		expect(await s.snapshot()).toEqual(before);
	});

	it('refuses two codes of one name in one place, and changes nothing', async () => {
		const tired = await s.code('fatigue');
		const worn = await s.code('épuisement');
		await s.code('nuits', tired);
		await s.code('nuits', worn);
		const before = await s.snapshot();
		await expect(s.act(s.anne, 'code.merge', { from: [tired], into: worn })).rejects.toMatchObject({
			code: 'code-name-taken',
			values: { name: 'nuits' }
		});
		expect(await s.snapshot()).toEqual(before);
	});

	it('refuses to merge a code into itself', async () => {
		const tired = await s.code('fatigue');
		await expect(s.act(s.anne, 'code.merge', { from: [tired], into: tired })).rejects.toMatchObject({
			code: 'code-into-itself'
		});
	});

	it('is undone to the exact rows', async () => {
		const theme = await s.code('Émotions');
		const tired = await s.code('fatigue', theme);
		const worn = await s.code('épuisement', theme);
		await s.code('nuits', tired);
		await s.apply(s.anne, tired, tiredWords);
		await s.apply(s.anne, worn, tiredWords);
		const lost = await s.apply(s.anne, tired, emptyWords);
		await s.apply(s.lea, worn, emptyWords);
		await s.act(s.anne, 'memo.create', {
			targetType: 'coding',
			targetId: lost.codingId,
			body: 'Le mot « vidée ».'
		});
		await s.act(s.anne, 'memo.create', { targetType: 'code', targetId: tired, body: 'Passager.' });
		const before = await s.snapshot();
		await s.act(s.anne, 'code.merge', { from: [tired], into: worn });
		expect(await s.snapshot()).not.toEqual(before);
		await undo(s.anne, s.study);
		expect(await s.snapshot()).toEqual(before);
	});
});

describe('Splitting a code', () => {
	it('moves the chosen codings to a new code beside it, and is undone to the exact rows', async () => {
		const theme = await s.code('Émotions');
		const tired = await s.code('fatigue', theme);
		const first = await s.apply(s.anne, tired, tiredWords);
		await s.apply(s.anne, tired, emptyWords);
		const before = await s.snapshot();
		const { id } = await s.act(s.anne, 'code.split', {
			id: tired,
			name: 'fatigue morale',
			codings: [first.codingId]
		});
		const after = await s.snapshot();
		expect(after.codings.filter((c) => c.codeId === id)).toMatchObject([{ id: first.codingId }]);
		expect(after.codes).toContainEqual(
			expect.objectContaining({ id, parentId: theme, name: 'fatigue morale' })
		);
		await undo(s.anne, s.study);
		expect(await s.snapshot()).toEqual(before);
	});

	it('takes only codings of that code', async () => {
		const tired = await s.code('fatigue');
		const worn = await s.code('épuisement');
		const other = await s.apply(s.anne, worn, tiredWords);
		await expect(
			s.act(s.anne, 'code.split', { id: tired, name: 'autre', codings: [other.codingId] })
		).rejects.toMatchObject({ code: 'not-found' });
	});
});

describe('Moving codes', () => {
	it('renumbers the siblings on both sides, and is undone to the exact rows', async () => {
		const a = await s.code('A');
		const b = await s.code('B');
		const c = await s.code('C');
		const before = await s.snapshot();
		await s.act(s.anne, 'code.move', { ids: [c], parentId: null, position: 0 });
		await s.act(s.anne, 'code.move', { ids: [a], parentId: b, position: 0 });
		const codes = await s.rows('code');
		expect(codes.map(({ id, parentId, position }) => [id, parentId, position])).toEqual([
			[a, b, 0],
			[b, null, 1],
			[c, null, 0]
		]);
		await undo(s.anne, s.study);
		await undo(s.anne, s.study);
		expect(await s.snapshot()).toEqual(before);
	});

	it('puts codes under a new one, and all back as one step', async () => {
		const theme = await s.code('Confiance');
		const ids = [await s.code('croire'), await s.code('douter', theme)];
		const before = await s.snapshot();
		await s.act(s.anne, 'code.move', { ids, parentId: null, position: 0, newParent: 'La preuve' });
		const codes = await s.rows('code');
		const made = codes.find((c) => c.name === 'La preuve');
		expect(made).toMatchObject({ parentId: null });
		const under = codes.filter((c) => c.parentId === made?.id).toSorted((a, b) => a.position - b.position);
		expect(under.map((c) => c.name)).toEqual(['croire', 'douter']);
		await undo(s.anne, s.study);
		expect(await s.snapshot()).toEqual(before);
	});

	it('refuses a new one of a name that is taken there, and one below the codes themselves', async () => {
		const a = await s.code('A');
		const b = await s.code('B', a);
		const before = await s.snapshot();
		const move = (parentId: string | null, newParent: string) =>
			s.act(s.anne, 'code.move', { ids: [a], parentId, position: 0, newParent });
		await expect(move(null, 'A')).rejects.toMatchObject({ code: 'code-name-taken' });
		await expect(move(b, 'C')).rejects.toMatchObject({ code: 'code-into-itself' });
		expect(await s.snapshot()).toEqual(before);
	});

	it('refuses two codes of one name that come from two places', async () => {
		const a = await s.code('A');
		const b = await s.code('B');
		const c = await s.code('C');
		const one = await s.code('nuits', a);
		const two = await s.code('nuits', b);
		await expect(
			s.act(s.anne, 'code.move', { ids: [one, two], parentId: c, position: 0 })
		).rejects.toMatchObject({
			code: 'code-name-taken'
		});
	});
});
