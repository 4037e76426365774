import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { history, listMemos, standingSteps, undo } from '#lib/server/actions/index.ts';
import { codedStudy, type CodedStudy } from './coded-study.ts';

let s: CodedStudy;
beforeEach(async () => {
	s = await codedStudy('Je suis fatiguée. Vidée, même.');
});
afterEach(() => s.close());

describe('The list of memos', () => {
	it('tells what each is about and where its words stand', async () => {
		const theme = await s.code('Émotions');
		const tired = await s.code('Fatigue', theme);
		const { codingId, segmentId } = await s.apply(s.lea, tired, 'Vidée, même.');
		const { id: person } = await s.act(s.anne, 'case.create', { name: 'Claire' });
		const targets = [
			['study', s.study],
			['document', s.documentId],
			['case', person],
			['code', tired],
			['segment', segmentId]
		] as const;
		for (const [targetType, targetId] of targets) {
			await s.act(s.anne, 'memo.create', { targetType, targetId, body: `Sur ${targetType}` });
		}
		await s.act(s.lea, 'memo.create', { targetType: 'coding', targetId: codingId, body: 'Ironique ?' });

		const place = { documentId: s.documentId, document: 'entretien', start: 18, end: 30 };
		const code = { id: tired, path: 'Émotions > Fatigue', colour: 0 };
		const memos = await listMemos(s.anne, s.study);
		expect(memos.map(({ targetType, about }) => [targetType, about])).toEqual([
			['coding', 'Vidée, même.'],
			['segment', 'Vidée, même.'],
			['code', 'Fatigue'],
			['case', 'Claire'],
			['document', 'entretien'],
			['study', '']
		]);
		expect(memos[0]).toMatchObject({ coder: 'Léa Blanc', initials: 'LB', mine: false, code, place });
		expect(memos[1]).toMatchObject({ coder: 'Anne Martin', mine: true, code: null, place });
		expect(memos[2]).toMatchObject({ code, place: null });
	});

	it('loses a memo with what it is about, and undo brings both back', async () => {
		const tired = await s.code('Fatigue');
		await s.act(s.anne, 'memo.create', { targetType: 'code', targetId: tired, title: 'T', body: 'B' });
		const before = await listMemos(s.anne, s.study);
		await s.act(s.anne, 'code.delete', { ids: [tired] });
		expect(await listMemos(s.anne, s.study)).toEqual([]);
		await undo(s.anne, s.study);
		expect(await listMemos(s.anne, s.study)).toEqual(before);
	});
});

describe('The history', () => {
	it('shows one coder’s steps, and how far she can walk back', async () => {
		const a = await s.code('A');
		await s.apply(s.lea, a, 'Vidée, même.');
		await s.code('B');
		await undo(s.anne, s.study);
		const mine = await history(s.anne, s.study, { coder: 'Anne Martin' });
		expect(mine.map(({ kind, action, undone, undoable }) => [kind, action, undone, undoable])).toEqual([
			['undo', 'code.create', false, false],
			['do', 'code.create', true, true],
			['do', 'code.create', false, true],
			['do', 'document.import', false, true],
			['do', 'study.create', false, false]
		]);
		expect(await standingSteps(s.anne, s.study)).toEqual([mine[2]?.seq, mine[3]?.seq]);
		expect(await history(s.anne, s.study, { before: 3 })).toHaveLength(2);
	});
});
