import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { totals, listStudies } from '#lib/server/actions/index.ts';
import { Violation } from '#lib/server/store/dialects/violation.ts';
import { coderNamesInOrder, textsOfDocuments } from '#lib/server/store/index.ts';
import { freshHome } from '../../../../home.ts';
import { rowsOf } from '../../../../rows.ts';
import { act, studyWith } from '../work.ts';

let anne: Awaited<ReturnType<typeof freshHome>>;
let study: string;
beforeEach(async () => {
	anne = await freshHome();
	study = await studyWith(anne);
});
afterEach(() => anne.close());

describe('A row that cannot be is refused in the same words by every database', () => {
	const insert = async (column: string, value: string | null): Promise<unknown> => {
		const [coder] = (await rowsOf(anne, study))['coder'] ?? [];
		const row = { ...coder, id: 'another', name: 'Paul Roy', [column]: value };
		const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
		return sql`insert into "coder" (${columns}) values (${sql.join(Object.values(row))})`
			.execute(anne.store.db)
			.catch((error: unknown) => (error instanceof Violation ? error.kind : error));
	};

	it('for a key that another row has', async () => {
		const [coder] = (await rowsOf(anne, study))['coder'] ?? [];
		expect(await insert('id', String(coder?.['id']))).toBe('unique');
	});

	it('for a parent that is missing', async () => {
		expect(await insert('studyId', 'nowhere')).toBe('foreign-key');
	});

	it('for a column that must hold something, or is not there', async () => {
		expect(await insert('initials', null)).toBe('unfit');
		expect(await insert('colour', 'red')).toBe('unfit');
	});
});

describe('Whatever the database', () => {
	it('counts, sums and positions are numbers', async () => {
		await act(anne, study, 'code.create', { name: 'Nuit' });
		expect(await totals(anne, study)).toMatchObject({ documents: 1, codes: 1, codings: 0, coders: 0 });
		expect(await listStudies(anne)).toMatchObject([{ documents: 1, codes: 1 }]);
		expect((await rowsOf(anne, study))['code']).toMatchObject([{ position: 0 }]);
	});

	it('names sort by their characters, not by the language of the machine', async () => {
		for (const coder of ['Émile', 'anne', 'Zoé', 'Étienne', 'z']) {
			await act({ ...anne, coder }, study, 'study.update', { description: coder });
		}
		expect(await coderNamesInOrder(anne.store.db, study)).toEqual([
			'Anne Martin',
			'Zoé',
			'anne',
			'z',
			'Émile',
			'Étienne'
		]);
	});

	it('a list without anything in it finds nothing', async () => {
		expect(await textsOfDocuments(anne.store.db, [])).toEqual(new Map());
	});
});
