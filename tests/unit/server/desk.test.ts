import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	countsElsewhere,
	importDocument,
	keepBookmark,
	openDesk,
	type Session
} from '#lib/server/actions/index.ts';
import { codedStudy, type CodedStudy } from './coded-study.ts';

const TEXT = 'La fatigue du soir.\nUne nuit sur deux.';

let s: CodedStudy;
beforeEach(async () => {
	s = await codedStudy(TEXT);
});
afterEach(() => s.close());

describe('The desk of a document', () => {
	it('shows what every coder has coded and noted, and none of it twice', async () => {
		const fatigue = await s.code('Fatigue');
		await s.apply(s.anne, fatigue, 'fatigue');
		await s.apply(s.lea, fatigue, 'fatigue');
		await s.act(s.lea, 'memo.create', {
			targetType: 'document',
			targetId: s.documentId,
			body: 'À discuter.'
		});
		await s.act(s.lea, 'memo.create', { targetType: 'code', targetId: fatigue, body: 'À définir.' });
		const desk = await openDesk(s.anne, s.study, s.documentId);
		expect(desk.segments.map((one) => TEXT.slice(one.start, one.end))).toEqual(['fatigue']);
		expect(desk.codings).toHaveLength(2);
		expect(desk.memos.map((memo) => memo.body)).toEqual(['À discuter.']);
		expect(desk.codes).toMatchObject([{ name: 'Fatigue', memos: 1 }]);
	});

	it('shows one who codes blind only what is hers', async () => {
		const fatigue = await s.code('Fatigue');
		const sleep = await s.code('Sommeil');
		const { codingId } = await s.apply(s.anne, fatigue, 'fatigue');
		await s.apply(s.lea, sleep, 'Une nuit');
		await s.act(s.lea, 'memo.create', { targetType: 'document', targetId: s.documentId, body: 'De Léa.' });
		const desk = await openDesk(s.anne, s.study, s.documentId, true);
		expect(desk.codings.map((coding) => coding.id)).toEqual([codingId]);
		expect(desk.segments.map((one) => TEXT.slice(one.start, one.end))).toEqual(['fatigue']);
		expect(desk.memos).toEqual([]);
	});

	it('counts the segments of the other documents: one with two codes of a theme once for the theme', async () => {
		const theme = await s.code('Usure');
		const fatigue = await s.code('Fatigue', theme);
		const sleep = await s.code('Sommeil', theme);
		await s.apply(s.anne, fatigue, 'fatigue');
		const other = await importDocument(
			s.anne,
			s.study,
			'autre.txt',
			new TextEncoder().encode('Rien. Encore.')
		);
		const documentId = other.status === 'imported' ? other.id : '';
		const put = (session: Session, codeId: string, start: number, end: number) =>
			s.act(session, 'coding.apply', { documentId, codeId, start, end });
		await put(s.anne, fatigue, 0, 4);
		await put(s.lea, fatigue, 0, 4);
		await put(s.anne, sleep, 0, 4);
		await put(s.lea, fatigue, 6, 12);
		const seen = (blind: boolean) => countsElsewhere(s.anne, s.study, s.documentId, blind);
		expect(await seen(false)).toEqual({ [theme]: 2, [fatigue]: 2, [sleep]: 1 });
		expect(await seen(true)).toEqual({ [theme]: 1, [fatigue]: 1, [sleep]: 1 });
	});

	it('opens where each coder stopped, and at the beginning for one who has not changed the study yet', async () => {
		await keepBookmark(s.anne, s.study, s.documentId, 12);
		await keepBookmark(s.anne, s.study, s.documentId, 20);
		await keepBookmark(s.lea, s.study, s.documentId, 5);
		expect((await openDesk(s.anne, s.study, s.documentId)).bookmark).toBe(20);
		expect((await openDesk(s.lea, s.study, s.documentId)).bookmark).toBe(0);
	});
});
