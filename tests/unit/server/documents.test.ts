import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionName, InputOf } from '#lib/contract/index.ts';
import { formatFor, messages } from '#lib/i18n/index.ts';
import {
	documentRows,
	gridVariables,
	gridWindow,
	exportCodedDocument,
	importCases,
	importCodings,
	importDocument,
	createStudy,
	passages,
	perform,
	previewTurns,
	reviewTurns
} from '#lib/server/actions/index.ts';
import { freshHome } from '../../home.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const transcript = 'ENQ : Alors ?\n\nP1 : bien seule.\n\nENQ : Et puis ?\n';

describe('the documents of a study', () => {
	let home: Awaited<ReturnType<typeof freshHome>>;
	let study: string;
	let id: string;
	const act = <N extends ActionName>(name: N, input: InputOf<N>) => perform(home, study, name, input);

	beforeAll(async () => {
		home = await freshHome();
		study = await createStudy(home, { name: 'Douleur' });
		const done = await importDocument(home, study, 'a.txt', bytes(transcript));
		id = done.id;
		await importDocument(home, study, 'b.txt', bytes('Rien de codé ici.'));
		await importCases(home, study, 'p.csv', bytes('participant,profession\n1,Infirmier\n'));
		await importCodings(home, study, 'c.csv', bytes('document,code,citation\na,Solitude,seule\n'));
		await act('memo.create', { targetType: 'document', targetId: id, title: 'Voix', body: 'basse' });
		const [passage] = await passages(home, study, {});
		await act('memo.create', { targetType: 'segment', targetId: passage?.id ?? '', title: '', body: 'oui' });
	});
	afterAll(() => home.close());

	it('tell how much of what participants say is coded, and what hangs on each', async () => {
		const [a, b] = await documentRows(home, study);
		expect(a).toMatchObject({ name: 'a', turns: 3, speakers: 2, codings: 1, memos: 2, cases: '1' });
		// `bien seule.` is 11 characters long, `seule` 5.
		expect(a?.coded).toBeCloseTo(5 / 11, 10);
		expect(b).toMatchObject({ name: 'b', codings: 0, memos: 0, coded: 0 });
	});

	it('count the coded share in UTF-16 code units, as positions are', async () => {
		const { id: emoji } = await importDocument(home, study, 'emoji.txt', bytes('😀'.repeat(20)));
		await act('coding.apply', { documentId: emoji, start: 0, end: 20, newCode: { name: 'Joie' } });
		const rows = await documentRows(home, study);
		expect(rows.find((row) => row.id === emoji)?.coded).toBe(0.5);
	});

	it('show their turns and speakers as they stand', async () => {
		const review = await reviewTurns(home, study, id);
		expect(review.speakers.map((s) => [s.label, s.role, s.turns, s.words])).toEqual([
			['ENQ', 'interviewer', 2, 3],
			['P1', 'participant', 1, 2]
		]);
		expect(review.sample.map((turn) => [turn.speaker, turn.words])).toEqual([
			['ENQ', 'Alors ?'],
			['P1', 'bien seule.'],
			['ENQ', 'Et puis ?']
		]);
		expect(review.document.codings).toBe(1);
	});

	it('show what another rule would find, keep nothing of it, and move no coding when it is applied', async () => {
		const rule = { labels: true, brackets: false, times: false, speakers: ['P1'], interviewers: [] };
		const found = await previewTurns(home, study, id, { rule });
		expect(found.speakers.map((s) => s.label)).toEqual(['P1']);
		expect((await reviewTurns(home, study, id)).speakers).toHaveLength(2);
		const before = await passages(home, study, {});
		await act('document.turns', { id, rule });
		const review = await reviewTurns(home, study, id);
		expect(review.speakers.map((s) => [s.label, s.caseId === null])).toEqual([['P1', false]]);
		expect(await passages(home, study, {})).toEqual(before);
	});

	it('leave as one page with their codings, in the words of the reader', async () => {
		const t = messages('fr');
		const { name, html } = await exportCodedDocument(home, study, id, {
			...t.documents.page,
			codes: t.codes.title,
			codings: t.common.counts.codings,
			clock: formatFor('fr').clock
		});
		expect(name).toBe('a');
		expect(html).toContain('Solitude');
		expect(html).toContain('Codé par Anne Martin.');
		expect(html).toMatch(/<mark[^>]*>seule<\/mark>/);
	});

	it('are named beside the participant who owns them or speaks in them', async () => {
		expect((await gridVariables(home, study)).map((v) => v.name)).toEqual(['profession']);
		const { rows } = await gridWindow(home, study, { limit: 10 }, 'fr');
		expect(rows.map((c) => [c.name, c.values, c.documents])).toEqual([['1', ['Infirmier'], ['a']]]);
	});
});
