import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '#lib/server/actions/index.ts';
import { change } from '#lib/server/store/index.ts';
import { freshHome } from '../../../../home.ts';
import { rowsOf } from '../../../../rows.ts';
import { act, refusalOf, studyWith } from '../work.ts';

let anne: Awaited<ReturnType<typeof freshHome>>;
let study: string;
beforeEach(async () => {
	anne = await freshHome();
	study = await studyWith(anne);
});
afterEach(() => anne.close());

it('A full disk is told, and nothing is changed', async () => {
	const before = await rowsOf(anne, study);
	await sql`pragma max_page_count = 1`.execute(anne.store.db);
	const long = 'une nuit '.repeat(20_000);
	const create = (): Promise<unknown> => act(anne, study, 'code.create', { name: 'Nuit', definition: long });
	expect(await refusalOf(create())).toBe('store-full');
	expect(await rowsOf(anne, study)).toEqual(before);
	await sql`pragma max_page_count = 1000000`.execute(anne.store.db);
	await create();
});

it('Another program that writes for too long is told', async () => {
	const other = { ...anne, store: await openStore(anne.place) };
	await sql`pragma busy_timeout = 20`.execute(other.store.db);
	const order = { studyId: study, coder: anne.coder, action: 'study.update' } as const;
	await change(anne.store.db, order, async (writer, say) => {
		await writer.update('study', study, { description: 'longue' });
		expect(await refusalOf(act(other, study, 'code.create', { name: 'Nuit' }))).toBe('store-busy');
		return say({ name: 'Gardes de nuit' });
	});
	await act(other, study, 'code.create', { name: 'Nuit' });
	await other.store.close();
});
