import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findAutocode, undo } from '#lib/server/actions/index.ts';
import { findPattern } from '#lib/server/work/index.ts';
import { codedStudy, type CodedStudy } from './coded-study.ts';

const TEXT = [
	'ENQ : Parlez-moi de la fatigue.',
	'Participante 1 : La fatigue, je la sens le soir. Le matin, non. Une fatigue sourde, quand même.',
	'ENQ : Et vos nuits ?',
	'Participante 1 : Courtes. Elles sont courtes et ça fatigue.'
].join('\n');

let s: CodedStudy;
beforeEach(async () => {
	s = await codedStudy(TEXT, { turns: true });
});
afterEach(() => s.close());

const find = (ask: object) => findAutocode(s.anne, s.study, { unit: 'hit', ...ask });
const quoted = (result: Awaited<ReturnType<typeof find>>) =>
	result.lines.map(({ start, end }) => TEXT.slice(start, end));

describe('What an autocoding would code', () => {
	it('is every hit of the words, in their context', async () => {
		const found = await find({ query: 'fatigue' });
		expect(found).toMatchObject({ hits: 4, spans: 4, documents: [{ name: 'entretien' }] });
		expect(quoted(found)).toEqual(['fatigue', 'fatigue', 'fatigue', 'fatigue']);
		expect(found.lines[2]).toMatchObject({
			left: 'La fatigue, je la sens le soir. Le matin, non. Une ',
			right: ' sourde, quand même.',
			speaker: 'Participante 1'
		});
	});

	it('is its sentence or its turn, each once, with the hits marked', async () => {
		expect(quoted(await find({ query: 'fatigue', unit: 'sentence' }))).toEqual([
			'Parlez-moi de la fatigue.',
			'La fatigue, je la sens le soir.',
			'Une fatigue sourde, quand même.',
			'Elles sont courtes et ça fatigue.'
		]);
		const turns = await find({ query: 'fatigue', unit: 'turn' });
		expect(turns).toMatchObject({ hits: 4, spans: 3 });
		expect(turns.lines[1]?.marks.map(([from, to]) => turns.lines[1]?.words.slice(from, to))).toEqual([
			'fatigue',
			'fatigue'
		]);
	});

	it('leaves out what the interviewer says when asked, and speakers’ labels always', async () => {
		expect((await find({ query: 'fatigue', answersOnly: true })).hits).toBe(3);
		expect((await find({ query: 'participante' })).hits).toBe(0);
	});

	it('takes a regular expression that knows the letters of French', async () => {
		expect(quoted(await find({ query: '\\bcourtes?\\b', pattern: true }))).toEqual(['Courtes', 'courtes']);
		expect(quoted(await find({ query: 'm[eê]me\\b', pattern: true, matchCase: true }))).toEqual(['même']);
	});

	it('refuses a pattern that cannot be read', async () => {
		await expect(find({ query: '(fatigue', pattern: true })).rejects.toMatchObject({ code: 'bad-pattern' });
		await expect(find({ query: ' ', pattern: true })).rejects.toMatchObject({ code: 'bad-pattern' });
	});

	it('gives a pattern up that would never end', async () => {
		const job = { source: '^(a+)+$', matchCase: false, texts: [`${'a'.repeat(60)}!`], most: 10 };
		await expect(findPattern(job, 200)).rejects.toMatchObject({ code: 'bad-pattern' });
	});

	it('says what the coder has coded so already; another coder’s codings do not count', async () => {
		const codeId = await s.code('Fatigue');
		await s.apply(s.anne, codeId, 'La fatigue, je la sens le soir.');
		await s.apply(s.lea, codeId, 'Une fatigue sourde, quand même.');
		const found = await find({ query: 'fatigue', unit: 'sentence', codeId });
		expect(found.lines.map((l) => l.already)).toEqual([false, true, false, false]);
	});

	it('is applied in one step, and undone to the exact rows', async () => {
		const before = await s.snapshot();
		const found = await find({ query: 'fatigue', unit: 'sentence', answersOnly: true });
		const spans = found.lines.map(({ documentId, start, end }) => ({ documentId, start, end }));
		const done = await s.act(s.anne, 'coding.autocode', { newCode: { name: 'Fatigue' }, spans });
		expect(done).toMatchObject({ count: 3 });
		expect((await s.snapshot()).segments.map((row) => row.quotation)).toEqual([
			'La fatigue, je la sens le soir.',
			'Une fatigue sourde, quand même.',
			'Elles sont courtes et ça fatigue.'
		]);
		await undo(s.anne, s.study);
		expect(await s.snapshot()).toEqual(before);
	});
});
