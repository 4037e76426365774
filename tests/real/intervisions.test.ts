import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseImport, CodingImport, CountLine, DocumentImport } from '#lib/contract/index.ts';
import {
	check,
	codeLines,
	createStudy,
	exportStudy,
	importCases,
	importCodings,
	importDocument,
	importStudy,
	passages,
	search
} from '#lib/server/actions/index.ts';
import { dataFrom } from '../analyses.ts';
import { freshHome } from '../home.ts';
import { rowsOf } from '../rows.ts';
import { bytesOf, filesIn, hasSeeds, seeds } from './seeds.ts';

const emotion =
	'L’expérience émotionnelle liée à la prise en charge d’un patient souffrant de douleur chronique';
const hopes = 'Les attentes liées aux séances d’intervision';
const course = 'Le déroulement des intervisions';
const influence = 'L’influence des séances d’intervision';

/** Quotes per code as the README of the extracts prints them; of Pluridisciplinarité, 6 with the row of nobody. */
const perCode: readonly [theme: string, code: string, quotes: number][] = [
	[emotion, 'Prévalence', 3],
	[emotion, 'Impuissance', 3],
	[emotion, 'Frustration', 3],
	[emotion, 'Désemparement', 1],
	[emotion, 'Mise en échec thérapeutique', 1],
	[emotion, 'Épuisement', 3],
	[emotion, 'Sous contrainte temporelle', 1],
	[emotion, 'Solitude', 2],
	[hopes, 'Acquisition de connaissance et compétence', 5],
	[hopes, 'Assurance personnelle', 3],
	[hopes, 'Complémentaire à une formation', 1],
	[course, 'Obligations personnelles', 3],
	[course, 'Géolocalisation', 1],
	[course, 'Déconcertation', 1],
	[course, 'Manque de motivation', 2],
	[course, 'Animatrice', 3],
	[course, 'Aspect apprécié', 4],
	[course, 'Aspect à améliorer', 3],
	[course, 'Aspect manquant', 3],
	[course, 'Piste d’amélioration', 4],
	[influence, 'Assurance personnelle et aisance', 4],
	[influence, 'Sensibilisation et autonomisation', 3],
	[influence, 'Éducation et désescalade médicamenteuse et d’examen complémentaire', 6],
	[influence, 'Santé communautaire', 4],
	[influence, 'Pluridisciplinarité', 5]
];

/** Quotes per theme of participants 1 to 8, as the README prints them. */
const perTheme: Readonly<Record<string, readonly number[]>> = {
	[emotion]: [0, 2, 1, 3, 3, 5, 1, 2],
	[hopes]: [1, 1, 3, 1, 2, 0, 0, 1],
	[course]: [4, 5, 1, 6, 4, 0, 3, 1],
	[influence]: [1, 3, 5, 3, 5, 1, 2, 2]
};

const codingsBy = (lines: readonly CountLine[]): Record<string, number> =>
	Object.fromEntries(lines.map((line) => [String(line.key), line.codings]));

describe.skipIf(!hasSeeds)('Eight interviews about chronic pain (004), coded as in the thesis', () => {
	let anne: Awaited<ReturnType<typeof freshHome>>;
	let study: string;
	let imported: DocumentImport[];
	let cases: CaseImport;
	let codings: CodingImport;

	beforeAll(async () => {
		anne = await freshHome();
		study = await createStudy(anne, { name: 'Intervisions' });
		imported = [];
		for (const name of filesIn(`${seeds}/transcripts`, '004-')) {
			imported.push(await importDocument(anne, study, name, bytesOf(seeds, 'transcripts', name)));
		}
		cases = await importCases(anne, study, '004-participants.csv', bytesOf(seeds, '004-participants.csv'));
		codings = await importCodings(anne, study, '004-verbatims.csv', bytesOf(seeds, '004-verbatims.csv'), {
			columns: { theme: 'axis', code: 'code', case: 'participant', quotation: 'quote' }
		});
	});
	afterAll(() => anne.close());

	it('reads eight transcripts of 72 turns in all', () => {
		expect(imported.map((d) => (d.status === 'imported' ? [d.name, d.turns] : d.status))).toEqual([
			['004-participant-1', 6],
			['004-participant-2', 11],
			['004-participant-3', 10],
			['004-participant-4', 13],
			['004-participant-5', 14],
			['004-participant-6', 6],
			['004-participant-7', 6],
			['004-participant-8', 6]
		]);
	});

	it('attaches the eight who were interviewed; participants 9 and 10 have no transcript', () => {
		expect(cases).toMatchObject({ cases: 10, refused: [], unmatched: ['9', '10'] });
		expect(cases.speakers + cases.documents).toBe(8);
	});

	it('lands 72 of the 73 quotes; row 73, of nobody, is reported', () => {
		expect(codings).toMatchObject({ rows: 73, landed: 72, codings: 72, alreadyThere: 0 });
		expect(codings.refused).toEqual([{ row: 73, code: 'document-missing', value: '' }]);
	});

	it('has 25 codes under 4 themes, with the counts of the thesis', async () => {
		const codes = await codeLines(anne, study);
		expect(codes.filter((c) => c.depth === 0).map((c) => c.name)).toEqual([
			emotion,
			hopes,
			course,
			influence
		]);
		expect(codes.filter((c) => c.depth === 1).map((c) => [c.path, c.codings])).toEqual(
			perCode.map(([theme, code, quotes]) => [`${theme} > ${code}`, quotes])
		);
		expect(codes).toHaveLength(29);
	});

	it('counts each participant, and each participant under each theme, as the thesis does', async () => {
		expect(codingsBy(await dataFrom(anne, study, 'counts', { by: 'case' }))).toEqual({
			...{ 1: 6, 2: 11, 3: 10, 4: 13, 5: 14, 6: 6, 7: 6, 8: 6 },
			...{ 9: 0, 10: 0 }
		});
		for (const [theme, quotes] of Object.entries(perTheme)) {
			const byCase = codingsBy(await dataFrom(anne, study, 'counts', { by: 'case', code: theme }));
			expect([1, 2, 3, 4, 5, 6, 7, 8].map((participant) => byCase[participant])).toEqual(quotes);
		}
	});

	it('counts 48 quotes of doctors, 18 of physiotherapists and 6 of the nurse; by centre 39, 21, 6 and 6', async () => {
		expect(codingsBy(await dataFrom(anne, study, 'counts', { by: 'profession' }))).toEqual({
			'Médecin généraliste': 48,
			Kinésithérapeute: 18,
			Infirmier: 6
		});
		expect(codingsBy(await dataFrom(anne, study, 'counts', { by: 'center' }))).toEqual({
			'MM 1': 39,
			'MM 2': 21,
			'MM 3': 6,
			'MM 4': 6
		});
	});

	it('finds the passages of the nurse, and of one code among physiotherapists', async () => {
		const nurse = await passages(anne, study, { where: { profession: 'Infirmier' } });
		expect(nurse.map((p) => p.document)).toEqual(Array.from({ length: 6 }, () => '004-participant-1'));
		const both = { code: [`${emotion} > Solitude`], where: { profession: 'Médecin généraliste' } };
		expect((await passages(anne, study, both)).map((p) => p.case).sort()).toEqual(['3', '4']);
	});

	it('finds words again, accents and case aside', async () => {
		// Two quotes, one of which says it twice.
		expect(await search(anne, study, '"fleur du mal"')).toMatchObject({ total: 3, documents: 2 });
		expect((await search(anne, study, '"FLEUR DÛ MAL"')).total).toBe(3);
		expect((await search(anne, study, 'energie')).total).toBe(4);
	});

	it('goes out and comes in under another name, identical', async () => {
		const { bytes } = await exportStudy(anne, study);
		const other = await freshHome();
		try {
			const copy = await importStudy(other, bytes, 'Copie');
			const [original] = (await rowsOf(anne, study))['study'] ?? [];
			expect(await rowsOf(other, copy.id)).toEqual({
				...(await rowsOf(anne, study)),
				study: [{ ...original, name: 'Copie' }]
			});
			expect(await check(other)).toEqual([]);
		} finally {
			await other.close();
		}
		const beside = await importStudy(anne, bytes, 'Copie');
		for (const by of ['code', 'case', 'profession', 'document']) {
			const plain = async (id: string) =>
				(await dataFrom(anne, id, 'counts', { by })).map(({ id: _id, ...line }) => line);
			expect(await plain(beside.id)).toEqual(await plain(study));
		}
		expect(await check(anne)).toEqual([]);
	});
});
