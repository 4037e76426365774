import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importDocument, search } from '#lib/server/actions/index.ts';
import { codedStudy, type CodedStudy } from './coded-study.ts';

let s: CodedStudy;
const open = async (first: string) => (s = await codedStudy(first));
const add = (name: string, text: string) =>
	importDocument(s.anne, s.study, name, new TextEncoder().encode(text), { rule: null });
const found = (query: string, limit?: number) =>
	search(s.anne, s.study, query, limit === undefined ? {} : { limit });
afterEach(() => s.close());

describe('A search through a study', () => {
	const EMOJI = '👍🏽 Bien.\nLa nuit, on tient ; la nuit, on dort peu.\nLe jour aussi.';
	beforeEach(async () => {
		await open(EMOJI);
		for (let i = 1; i <= 9; i++) await add(`suite-${i}.txt`, `Rien.\nUne nuit ${i}.`);
	});

	it('gives each hit where it stands in its document, the first documents first', async () => {
		const { hits, total, documents } = await found('nuit');
		expect({ total, documents }).toEqual({ total: 11, documents: 10 });
		expect(hits.map((hit) => hit.document)).toEqual([
			'entretien',
			'entretien',
			...Array.from({ length: 9 }, (_, i) => `suite-${i + 1}`)
		]);
		const second = EMOJI.lastIndexOf('nuit');
		expect(hits[1]).toMatchObject({
			start: second,
			end: second + 4,
			left: 'La nuit, on tient ; la ',
			hit: 'nuit',
			right: ', on dort peu.'
		});
	});

	it.each([0, 1, 2, 3, 10])('counts every hit and shows the first %d', async (limit) => {
		const { hits, ...counts } = await found('nuit', limit);
		expect(counts).toEqual({ total: 11, documents: 10, uncounted: 0 });
		expect(hits).toEqual((await found('nuit')).hits.slice(0, limit));
	});

	it('counts two words only where one paragraph has both', async () => {
		expect(await found('nuit + rien', 0)).toMatchObject({ total: 0, documents: 0 });
		expect(await found('nuit + tient', 0)).toMatchObject({ total: 3, documents: 1 });
		expect(await found('nuit + tient')).toMatchObject({ total: 3, documents: 1 });
	});
});

it('stops to count a word that is everywhere, and says how many documents are left', async () => {
	await open('de '.repeat(250_000));
	for (let i = 1; i <= 3; i++) await add(`suite-${i}.txt`, `De ${i}.`);
	expect(await found('de', 5)).toMatchObject({ total: 250_000, documents: 1, uncounted: 3 });
	// What is wanted of the list is found, however much is counted before.
	expect(await found('de', 250_002)).toMatchObject({ total: 250_002, documents: 3, uncounted: 1 });
	expect(await found('3', 5)).toMatchObject({ total: 1, documents: 1, uncounted: 0 });
});
