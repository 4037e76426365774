import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paragraphs } from '#lib/core/text/index.ts';
import {
	check,
	createStudy,
	exportStudy,
	importDocument,
	importStudy,
	search
} from '#lib/server/actions/index.ts';
import { freshHome } from '../home.ts';
import { rowsOf } from '../rows.ts';
import { bytesOf, filesIn, hasSeeds, hasWholeTexts, seeds, wholeTexts } from './seeds.ts';

type Home = Awaited<ReturnType<typeof freshHome>>;

async function studyOf(home: Home, folder: string, names: readonly string[]): Promise<string> {
	const study = await createStudy(home, { name: 'Textes' });
	for (const name of names) {
		const done = await importDocument(home, study, name, bytesOf(folder, name));
		expect(done.status).toBe('imported');
	}
	return study;
}

const textsOf = async (home: Home, study: string): Promise<string[]> =>
	((await rowsOf(home, study))['document'] ?? [])
		.toSorted((a, b) => Number(a['position']) - Number(b['position']))
		.map((row) => String(row['text']));

async function expectIdenticalAbroad(home: Home, study: string): Promise<void> {
	const abroad = await freshHome();
	try {
		const copy = await importStudy(abroad, (await exportStudy(home, study)).bytes, 'Textes');
		expect(await rowsOf(abroad, copy.id)).toEqual(await rowsOf(home, study));
		expect(await check(abroad)).toEqual([]);
	} finally {
		await abroad.close();
	}
}

describe.skipIf(!hasSeeds)('Eight situations of seven experts (001)', () => {
	let anne: Home;
	let study: string;
	beforeAll(async () => {
		anne = await freshHome();
		study = await studyOf(anne, `${seeds}/transcripts`, filesIn(`${seeds}/transcripts`, '001-'));
	});
	afterAll(() => anne.close());

	it('give 246 paragraphs', async () => {
		const full = (text: string) => paragraphs(text).filter((p) => text.slice(p.start, p.end).trim() !== '');
		const counted = (await textsOf(anne, study)).map((text) => full(text).length);
		expect(counted).toEqual([44, 38, 27, 23, 27, 25, 23, 39]);
		expect(counted.reduce((sum, n) => sum + n, 0)).toBe(246);
	});

	// The README counts quotes that hold the letters: of its six for GLEM, two say "GLEMs" and one "règlement".
	it.each([
		['"poste de garde"', 9],
		['"médecins du monde"', 10],
		['"trajet de soins"', 10],
		['CPAS', 11],
		['GLEM', 3],
		['GLEM*', 5],
		['Gand', 10],
		['lasagne', 2]
	])('say %s in %i quotes', async (words, quotes) => {
		const found = await search(anne, study, words, { limit: 1000 });
		const texts = new Map(
			((await rowsOf(anne, study))['document'] ?? []).map((row) => [String(row['id']), String(row['text'])])
		);
		const inQuotes = new Set(
			found.hits.map((hit) => {
				const at = paragraphs(texts.get(hit.documentId) ?? '').findIndex((p) => p.end > hit.start);
				return `${hit.documentId} ${at}`;
			})
		);
		expect(inQuotes.size).toBe(quotes);
	});

	it('go out and come in identical', () => expectIdenticalAbroad(anne, study));
});

describe.skipIf(!hasWholeTexts)('The five whole texts', () => {
	it('come in as they are, and go out and come in identical', async () => {
		const anne = await freshHome();
		try {
			const names = filesIn(wholeTexts).filter((name) => name.endsWith('.txt'));
			expect(names).toHaveLength(5);
			const study = await studyOf(anne, wholeTexts, names);
			expect(await textsOf(anne, study)).toEqual(
				names.map((name) => new TextDecoder().decode(bytesOf(wholeTexts, name)).replaceAll(/\r\n?/g, '\n'))
			);
			expect(await check(anne)).toEqual([]);
			await expectIdenticalAbroad(anne, study);
		} finally {
			await anne.close();
		}
	}, 60_000);
});
