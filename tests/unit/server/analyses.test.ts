import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureOf, tableOf } from '#lib/core/findings/index.ts';
import { messages } from '#lib/i18n/index.ts';
import {
	analyseAsked,
	findAnalysis,
	formatsOf,
	head,
	statusOf,
	writeFinding,
	Refusal
} from '#lib/server/actions/index.ts';
import { dataFrom, findingOf } from '../../analyses.ts';
import { codedStudy, type CodedStudy } from './coded-study.ts';

const text = 'ENQ : Et la nuit ?\n\nP1 : La nuit est longue. Le jour aussi.';

describe('An analysis', () => {
	let s: CodedStudy;
	let night: string;

	beforeAll(async () => {
		s = await codedStudy(text);
		night = await s.code('Nuit');
		const day = await s.code('Jour');
		await s.apply(s.anne, night, 'La nuit est longue.');
		await s.apply(s.lea, night, 'La nuit est longue.');
		await s.apply(s.anne, day, 'Le jour aussi.');
	});
	afterAll(() => s.close());

	it('hands on its numbers, a table and a picture of them, and how they were computed', async () => {
		const finding = await findingOf(s.anne, s.study, 'counts', {});
		expect(finding.title).toBe('Effectifs Code');
		expect(finding.data).toEqual([
			{ key: 'Nuit', id: night, path: 'Nuit', segments: 1, codings: 2, cases: 0, documents: 1 },
			expect.objectContaining({ key: 'Jour', segments: 1, codings: 1 })
		]);
		expect(tableOf(finding)).toMatchObject({
			columns: [{ label: 'Code' }, { label: 'Segments' }, { label: 'Codages' }, {}, {}],
			rows: [
				['Nuit', 1, 2, 0, 1],
				['Jour', 1, 1, 0, 1]
			]
		});
		expect(figureOf(finding)?.scene.title).toBe('Segments codés par code');
		expect(finding.provenance).toMatchObject({
			analysis: 'counts',
			parameters: { by: 'code', code: [], children: true, where: {} },
			study: { id: s.study, name: 'Épuisement', seq: await head(s.anne, s.study) }
		});
	});

	it('takes its input as an address says it, or as data', async () => {
		const found = await dataFrom(s.anne, s.study, 'passages', { coder: ['Léa Blanc'], starred: false });
		expect(found.map(({ quotation, coders }) => [quotation, coders])).toEqual([
			['La nuit est longue.', ['Léa Blanc']]
		]);
		const address = { coder: 'Léa Blanc', starred: '0', children: '1', tab: 'passages' };
		const { data } = await analyseAsked(s.anne, s.study, 'passages', address, messages('fr').analyses);
		expect(data).toEqual(found);
	});

	it('refuses what it does not take, by its name', async () => {
		const asked = analyseAsked(s.anne, s.study, 'passages', { sort: 'weight' }, messages('fr').analyses);
		await expect(asked).rejects.toMatchObject({
			code: 'bad-input',
			values: { field: 'sort', problem: 'document, code, case, length, date' }
		});
		await expect(dataFrom(s.anne, s.study, 'counts', { case: 'P9' })).rejects.toMatchObject({
			code: 'case-not-found',
			values: { name: 'P9' }
		});
		await expect(dataFrom(s.anne, s.study, 'counts', { where: ['âge'] })).rejects.toMatchObject({
			code: 'bad-input'
		});
	});

	it('leaves in the formats that suit what it gives', async () => {
		const counts = await findingOf(s.anne, s.study, 'counts', { by: 'coder' });
		expect(formatsOf(counts)).toEqual(['svg', 'png', 'csv', 'xlsx', 'json']);
		const csv = await writeFinding(counts, 'csv', 'fr');
		expect(csv.name).toBe('Épuisement - Effectifs Codeur.csv');
		expect(new TextDecoder().decode(csv.content as Uint8Array)).toBe(
			'Codeur;Segments;Codages;Participants;Documents\r\nAnne Martin;2;2;0;1\r\nLéa Blanc;1;1;0;1\r\n'
		);
		const json = await writeFinding(counts, 'json', 'fr');
		expect(JSON.parse(String(json.content))).toMatchObject({ data: counts.data });
		const passages = await findingOf(s.anne, s.study, 'passages', {});
		await expect(writeFinding(passages, 'svg', 'fr')).rejects.toMatchObject({
			code: 'format-not-found',
			values: { format: 'svg', formats: 'csv, xlsx, json' }
		});
	});

	it.each(['constructor', '__proto__', 'toString', 'Counts', ''])(
		'called %j is none there is, nor is such a format',
		async (name) => {
			const finding = await findingOf(s.anne, s.study, 'counts', {});
			const refusals = [
				await Promise.try(() => findAnalysis(name)).catch((e: unknown) => e),
				await writeFinding(finding, name, 'fr').catch((e: unknown) => e)
			];
			expect(refusals.map((r) => r instanceof Refusal && statusOf(r))).toEqual([404, 404]);
		}
	);
});
