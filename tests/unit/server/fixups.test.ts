import { afterEach, describe, expect, it } from 'vitest';
import { planFixups, undo } from '#lib/server/actions/index.ts';
import { codedStudy, type CodedStudy } from './coded-study.ts';

const TEXT = [
	'ENQ : Et la  fatigue ?',
	'Participante 1 : Le soir surtout, quand il faut encore rappeler',
	'les  familles et finir les dossiers.',
	'ENQ : Oui.',
	'Participante 1 : Voilà. '
].join('\n');

let s: CodedStudy;
afterEach(() => s.close());

const plan = (ask: object) => planFixups(s.anne, s.study, s.documentId, ask);
const editsOf = (fixups: Awaited<ReturnType<typeof plan>>) => fixups.fixups.flatMap((f) => f.edits);
const textNow = async () => (await s.rows('document'))[0]?.text;

describe('Corrections of a text in bulk', () => {
	it('are shown line by line before they are done', async () => {
		s = await codedStudy(TEXT, { turns: true });
		const shown = await plan({ wraps: true, spaces: true });
		expect(shown.found).toEqual({ wraps: 1, spaces: 3 });
		expect(shown.speakers).toEqual([
			{ label: 'ENQ', turns: 2 },
			{ label: 'Participante 1', turns: 2 }
		]);
		expect(shown.fixups.map(({ line, before, after }) => [line, before, after])).toEqual([
			[1, 'ENQ : Et la  fatigue ?', 'ENQ : Et la fatigue ?'],
			[
				2,
				'Participante 1 : Le soir surtout, quand il faut encore rappeler\nles  familles et finir les dossiers.',
				'Participante 1 : Le soir surtout, quand il faut encore rappeler les familles et finir les dossiers.'
			],
			[5, 'Participante 1 : Voilà. ', 'Participante 1 : Voilà.']
		]);
	});

	it('leave the codings on their words, as one step that undo takes back exactly', async () => {
		s = await codedStudy(TEXT, { turns: true });
		const code = await s.code('Famille');
		await s.apply(s.anne, code, 'rappeler\nles  familles');
		const before = await s.snapshot();
		const edits = editsOf(await plan({ wraps: true, spaces: true }));
		await s.act(s.anne, 'document.fix', { id: s.documentId, edits });
		expect(await textNow()).toBe(
			[
				'ENQ : Et la fatigue ?',
				'Participante 1 : Le soir surtout, quand il faut encore rappeler les familles et finir les dossiers.',
				'ENQ : Oui.',
				'Participante 1 : Voilà.'
			].join('\n')
		);
		expect((await s.rows('segment')).map((row) => row.quotation)).toEqual(['rappeler les familles']);
		await undo(s.anne, s.study);
		expect(await s.snapshot()).toEqual(before);
	});

	it('rename a speaker who keeps her role and her case', async () => {
		s = await codedStudy(TEXT, { turns: true });
		const speaker = (await s.rows('speaker')).find((row) => row.label === 'Participante 1');
		const { id: caseId } = await s.act(s.anne, 'case.create', { name: 'Claire' });
		await s.act(s.anne, 'speaker.update', { id: speaker?.id ?? '', caseId });
		const before = await s.snapshot();
		const rename = { from: 'Participante 1', to: 'Claire' };
		const edits = editsOf(await plan({ rename }));
		expect(edits).toHaveLength(2);
		await s.act(s.anne, 'document.fix', { id: s.documentId, edits, rename });
		expect(await textNow()).toMatch(/^Claire : Voilà/m);
		expect(await s.rows('speaker')).toContainEqual(
			expect.objectContaining({ id: speaker?.id, label: 'Claire', caseId })
		);
		expect(await s.rows('speaker')).toHaveLength(2);
		const speaks = (await s.rows('turn')).filter((turn) => turn.speakerId === speaker?.id);
		expect(speaks).toHaveLength(2);
		await undo(s.anne, s.study);
		expect(await s.snapshot()).toEqual(before);
	});

	it('make somebody new of some turns of a speaker', async () => {
		s = await codedStudy(TEXT, { turns: true });
		const rename = { from: 'Participante 1', to: 'Claire' };
		const edits = editsOf(await plan({ rename })).slice(1);
		await s.act(s.anne, 'document.fix', { id: s.documentId, edits, rename });
		expect((await s.rows('speaker')).map((row) => row.label).sort()).toEqual([
			'Claire',
			'ENQ',
			'Participante 1'
		]);
	});
});
