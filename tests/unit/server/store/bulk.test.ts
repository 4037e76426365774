import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importCodings, redo, undo, type Session } from '#lib/server/actions/index.ts';
import { change, newId } from '#lib/server/store/index.ts';
import { withNewIds } from '#lib/server/store/new-ids.ts';
import { bulkOf, fingerprint } from '#lib/server/store/prints.ts';
import { freshHome } from '../../../home.ts';
import { disagreements } from '../../../replay.ts';
import { changesOf, material, rowsOf } from '../../../rows.ts';
import { act, refusalOf, studyWith, transcript } from './work.ts';

let anne: Awaited<ReturnType<typeof freshHome>>;
let lea: Session;
let study: string;
beforeEach(async () => {
	anne = await freshHome('Anne Martin');
	lea = { store: anne.store, coder: 'Léa Blanc' };
	study = await studyWith(anne);
});
afterEach(() => anne.close());

/** A code on every word of the transcript. */
const codings = (session: Session) => {
	const words = [...transcript.matchAll(/\p{L}{3,}/gu)].map(({ index, 0: word }) => [
		index,
		index + word.length
	]);
	const lines = words.map(([start, end], i) => `garde,${start},${end},Code ${i % 4}`);
	const table = new TextEncoder().encode(['document,start,end,code', ...lines].join('\n'));
	return importCodings(session, study, 'c.csv', table);
};
const kinds = async (): Promise<unknown[]> =>
	changesOf(await rowsOf(anne, study)).map(({ change: { kind, table } }) => `${kind} ${table}`);

describe('Many rows inserted at once', () => {
	it('are journaled by the mark they carry and one fingerprint, and come and go by reference', async () => {
		const before = await material(anne, study);
		const { codings: count } = await codings(anne);
		expect(count).toBeGreaterThan(20);
		const [segments] = changesOf(await rowsOf(anne, study)).slice(-2);
		const after = JSON.parse(String(segments?.change['after'])) as Record<string, unknown>;
		expect(after).toMatchObject({ count, batch: expect.any(Number), print: expect.any(String) });
		expect(String(segments?.change['after']).length).toBeLessThan(300);
		const done = await material(anne, study);
		await undo(anne, study);
		expect(await material(anne, study)).toEqual(before);
		expect((await kinds()).slice(-6)).toEqual([
			'removeMany coding',
			'removeMany segment',
			...Array.from({ length: 4 }, () => 'remove code')
		]);
		const kept = (await rowsOf(anne, study))['kept']?.length;
		await redo(anne, study);
		expect(await material(anne, study)).toEqual(done);
		await undo(anne, study);
		await redo(anne, study);
		expect(await material(anne, study)).toEqual(done);
		expect((await rowsOf(anne, study))['kept']).toHaveLength(kept ?? 0);
		expect(await disagreements(anne, study)).toEqual([]);
	});

	it('stay when another coder has changed one of them, removed one, or built on one', async () => {
		await codings(anne);
		const rows = await rowsOf(anne, study);
		const [segment] = rows['segment'] ?? [];
		const [coding] = rows['coding'] ?? [];
		await act(lea, study, 'segment.star', { id: String(segment?.['id']), starred: true });
		expect(await refusalOf(undo(anne, study))).toBe('changed-since');
		await undo(lea, study);
		await act(lea, study, 'coding.remove', { ids: [String(coding?.['id'])] });
		expect(await refusalOf(undo(anne, study))).toBe('changed-since');
		await undo(lea, study);
		const target = { targetType: 'coding', targetId: String(coding?.['id']), body: 'à revoir' } as const;
		await act(lea, study, 'memo.create', target);
		const before = await rowsOf(anne, study);
		expect(await refusalOf(undo(anne, study))).toBe('changed-since');
		expect(await rowsOf(anne, study)).toEqual(before);
	});
});

describe('Many rows changed at once', () => {
	const order = { action: 'code.merge' } as const;
	const said = { name: '', to: '', codings: 0, collapsed: 0 };

	it('are updated and removed by the writer in few statements, and undone to the exact rows', async () => {
		await codings(anne);
		const before = await material(anne, study);
		const codes = (await rowsOf(anne, study))['code']?.map(({ id }) => String(id)) ?? [];
		const all = (await rowsOf(anne, study))['coding'] ?? [];
		const into = codes[0] ?? '';
		const others = all.filter(({ codeId }) => codeId !== into).map(({ id }) => String(id));
		const some = others.splice(0, 9);
		await change(anne.store.db, { ...order, studyId: study, coder: anne.coder }, async (writer, say) => {
			await writer.updateMany(
				'coding',
				others.map((id) => ({ id, patch: { codeId: into } }))
			);
			await writer.removeMany('coding', some);
			return say(said);
		});
		expect((await kinds()).slice(-2)).toEqual(['updateMany coding', 'removeMany coding']);
		const now = (await rowsOf(anne, study))['coding'] ?? [];
		expect(now).toHaveLength(all.length - 9);
		expect(new Set(now.map(({ codeId }) => codeId))).toEqual(new Set([into]));
		const after = await material(anne, study);
		await undo(anne, study);
		expect(await material(anne, study)).toEqual(before);
		await redo(anne, study);
		expect(await material(anne, study)).toEqual(after);
		expect(await disagreements(anne, study)).toEqual([]);
	});

	it('are left alone when one of them is not there', async () => {
		const before = await rowsOf(anne, study);
		const gone = newId();
		for (const work of ['removeMany', 'updateMany'] as const) {
			const asked = change(
				anne.store.db,
				{ ...order, studyId: study, coder: anne.coder },
				async (writer, say) => {
					if (work === 'removeMany') await writer.removeMany('coding', [gone]);
					else await writer.updateMany('coding', [{ id: gone, patch: { codeId: gone } }]);
					return say(said);
				}
			);
			expect(await refusalOf(asked)).toBe('not-found');
		}
		expect(await rowsOf(anne, study)).toEqual(before);
	});
});

describe('A fingerprint of rows', () => {
	const ids = Array.from({ length: 3 }, newId);
	const rows = ids.map((id, i) => ({ id, studyId: ids[0], name: `P${i}`, batch: 4 }));
	const { columns, print } = bulkOf(rows);

	it('is the same whatever their order, and another when a value of the columns named is another', () => {
		expect(fingerprint(columns, rows.toReversed())).toBe(print);
		expect(fingerprint(columns, rows.with(1, { ...rows[1], name: 'p1' } as never))).not.toBe(print);
		expect(fingerprint(columns, rows.slice(1))).not.toBe(print);
	});

	it('holds in a copy of the study, whose ids differ in their random part', () => {
		const own = { id: ids[0] ?? '', studyId: ids[0] ?? '', name: '', batch: 0 };
		const tables = new Map([
			['study', [own]],
			['case', rows.map((row) => ({ ...row, studyId: own.id }))]
		]);
		const copy = withNewIds(tables).get('case') ?? [];
		expect(copy.map(({ id }) => id)).not.toEqual(ids);
		expect(fingerprint(columns, copy)).toBe(print);
	});

	it('holds after a later version has added a column: old changes are undone and done again', async () => {
		await codings(anne);
		const steps = 2;
		for (const table of ['document', 'turn', 'speaker', 'segment', 'coding']) {
			await sql`alter table ${sql.table(table)} add column "later" text not null default 'plus tard'`.execute(
				anne.store.db
			);
		}
		const before = await material(anne, study);
		for (let i = 0; i < steps; i++) await undo(anne, study);
		expect(await rowsOf(anne, study)).toMatchObject({ document: [], segment: [], coding: [] });
		for (let i = 0; i < steps; i++) await redo(anne, study);
		expect(await material(anne, study)).toEqual(before);
	});
});
