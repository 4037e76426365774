import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '#lib/core/findings/index.ts';
import {
	codeTreeLines,
	listMemos,
	listSamples,
	openSample,
	type Session
} from '#lib/server/actions/index.ts';
import { dataFrom, tableFrom } from '../../analyses.ts';
import { freshHome } from '../../home.ts';
import { rowsOf } from './sample.ts';

/** Every coded passage of a study, by the keys of its table. */
async function passagesOf(home: Session, study: string): Promise<Record<string, Cell>[]> {
	const { columns, rows } = await tableFrom(home, study, 'passages', {});
	return rows.map((row) => Object.fromEntries(columns.map(({ key }, i) => [key, row[i] ?? null])));
}

describe.each([
	{ id: 'douleur-chronique', codings: 320, themes: 4, codes: 26, cases: 8, memos: 12 },
	{ id: 'premiers-pas', codings: 10, themes: 2, codes: 4, cases: 2, memos: 0 }
])('The sample study $id, opened from the first page', ({ id, codings, themes, codes, cases, memos }) => {
	let home: Awaited<ReturnType<typeof freshHome>>;
	let study: string;

	beforeAll(async () => {
		home = await freshHome();
		study = await openSample(home, id);
	});
	afterAll(() => home.close());

	it('is offered with the number of its documents', async () => {
		const offered = (await listSamples()).find((sample) => sample.id === id);
		expect(offered?.documents).toBe(cases);
	});

	it('has every coding of its table, each on the words and by the coder the table says', async () => {
		const landed = (await passagesOf(home, study)).flatMap(({ document, quotation, code, coder }) =>
			String(coder)
				.split('; ')
				.map((one) => [document, quotation, code, one].join(' | '))
		);
		const asked = (await rowsOf(id, 'codings.csv')).map((row) =>
			[row['document'], row['quotation'], row['code'], row['coder']].join(' | ')
		);
		expect(landed).toHaveLength(codings);
		expect(landed.sort()).toEqual(asked.sort());
	});

	it('gives every coded passage to a participant', async () => {
		const cases = (await passagesOf(home, study)).map((passage) => passage.case);
		const names = (await rowsOf(id, 'participants.csv')).map((row) => row['participant']);
		expect([...new Set(cases)].sort()).toEqual(names.sort());
	});

	it('has its codes, participants and memos', async () => {
		const tree = await codeTreeLines(home, study);
		expect(tree.filter((line) => line.depth === 0)).toHaveLength(themes);
		expect(tree.filter((line) => line.depth > 0)).toHaveLength(codes);
		expect(await dataFrom(home, study, 'cases', {})).toHaveLength(cases);
		expect(await listMemos(home, study)).toHaveLength(memos);
	});
});

describe('The sample study douleur-chronique, opened from the first page', () => {
	it('reads numbers as numbers, and keeps a time on every turn that was stamped', async () => {
		const home = await freshHome();
		const study = await openSample(home, 'douleur-chronique');
		const { columns } = await tableFrom(home, study, 'cases', {});
		expect(columns.map(({ label, type }) => [label, type])).toEqual([
			['Participant', 'text'],
			['genre', 'text'],
			['profession', 'text'],
			['secteur', 'text'],
			['âge', 'number'],
			['ancienneté', 'number'],
			['milieu', 'text'],
			['équivalent temps plein', 'number'],
			['séances suivies', 'number'],
			['aisance', 'text'],
			["date de l'entretien", 'text']
		]);
		const turns = await home.store.db
			.selectFrom('turn')
			.innerJoin('document', 'document.id', 'turn.documentId')
			.select(['document.name', 'timeFrom'])
			.where('speakerId', 'is not', null)
			.execute();
		const timed = Map.groupBy(turns, ({ name }) => name);
		for (const [name, said] of timed) {
			const stamped = ['03-veronique', '04-thibaut', '07-jerome'].includes(name);
			expect(said.every(({ timeFrom }) => (timeFrom !== null) === stamped)).toBe(true);
		}
		expect(timed.size).toBe(8);
		await home.close();
	});
});
