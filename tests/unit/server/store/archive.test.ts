import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArchive } from '#lib/formats/read/index.ts';
import { writeArchive } from '#lib/formats/write/index.ts';
import { check, exportStudy, importStudy, redo, search, undo } from '#lib/server/actions/index.ts';
import { archivedTables, schemaNumber } from '#lib/server/store/index.ts';
import { unpack } from '#lib/server/store/kept.ts';
import { freshHome } from '../../../home.ts';
import { material, rowsOf, type Rows } from '../../../rows.ts';
import { act, attempt, refusalOf, studyWith, task, transcript } from './work.ts';

let here: Awaited<ReturnType<typeof freshHome>>;
let elsewhere: typeof here;
beforeAll(async () => {
	here = await freshHome('Anne Martin');
	elsewhere = await freshHome('Anne Martin');
});
afterAll(async () => {
	await here.close();
	await elsewhere.close();
});

/** The rows with each id written as the place where it is met first: what is left when ids are forgotten. */
function anonymous(rows: Rows): string {
	const places = new Map<string, string>();
	return JSON.stringify(rows).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
		const place = places.get(id) ?? `#${places.size}`;
		places.set(id, place);
		return place;
	});
}

/** The rows with what is kept told by its content, as rows are: its id is a fingerprint of bytes that hold ids. */
function unpacked(rows: Rows): Rows {
	const rowKinds = ['insertMany', 'removeMany', 'updateMany'];
	const changes = rows['change'] ?? [];
	const content = new Map(
		rows['kept']?.map(({ id, data }) => {
			const ofRows = changes.some((one) => one['keptId'] === id && rowKinds.includes(String(one['kind'])));
			return [id, ofRows ? JSON.stringify(unpack(data as Uint8Array)) : `${data}`];
		})
	);
	const told = changes.map((row) => ({ ...row, keptId: content.get(row['keptId'] ?? '') ?? null }));
	return { ...rows, kept: [], change: told };
}

async function forgetAt(home: typeof here, study: string): Promise<void> {
	for (const table of [...archivedTables].reverse()) {
		const column = table === 'study' ? 'id' : 'studyId';
		const key = sql.ref(column);
		// Those made last first: a code goes before the one above it.
		const { rows } = await sql<{
			id: string;
		}>`select "id" from ${sql.table(table)} where ${key} = ${study} order by "id" desc`.execute(
			home.store.db
		);
		for (const { id } of rows)
			await sql`delete from ${sql.table(table)} where "id" = ${id}`.execute(home.store.db);
	}
}

describe('A study that leaves as an archive', () => {
	it('comes in elsewhere with every row as it was, whatever was done and written in it', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(task, { minLength: 5, maxLength: 30 }), async (tasks) => {
				const study = await studyWith(here);
				for (const one of tasks) await attempt(here, study, one);
				await undo(here, study);
				const { bytes } = await exportStudy(here, study);
				const copy = await importStudy(elsewhere, bytes);
				expect(copy.id).toBe(study);
				expect(await rowsOf(elsewhere, study)).toEqual(await rowsOf(here, study));
			}),
			{ numRuns: 15 }
		);
		expect(await check(elsewhere)).toEqual([]);
	}, 60_000);

	it('comes in beside itself with other ids and nothing else changed, and is undone there as here', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(task, { minLength: 5, maxLength: 30 }), async (tasks) => {
				const study = await studyWith(here);
				let done = 1;
				for (const one of tasks) if (await attempt(here, study, one)) done++;
				const { bytes } = await exportStudy(here, study);
				const copy = await importStudy(here, bytes);
				expect(copy.id).not.toBe(study);
				expect(anonymous(unpacked(await rowsOf(here, copy.id)))).toBe(
					anonymous(unpacked(await rowsOf(here, study)))
				);
				const before = await material(here, copy.id);
				for (let i = 0; i < done; i++) await undo(here, copy.id);
				expect(await rowsOf(here, copy.id)).toMatchObject({ document: [], code: [], case: [], segment: [] });
				for (let i = 0; i < done; i++) await redo(here, copy.id);
				expect(await material(here, copy.id)).toEqual(before);
			}),
			{ numRuns: 15 }
		);
		expect(await check(here)).toEqual([]);
	}, 60_000);

	it('takes the name it is given, and is found by its words', async () => {
		const study = await studyWith(here);
		const copy = await importStudy(here, (await exportStudy(here, study)).bytes, 'Gardes de nuit (copie)');
		expect(copy.name).toBe('Gardes de nuit (copie)');
		expect(await search(here, copy.id, 'la nuit on tient')).toMatchObject({ total: 1 });
	});

	it('is not in the bin when it comes back from an archive made there', async () => {
		const study = await studyWith(here);
		const { bytes } = await exportStudy(here, study);
		await act(here, study, 'study.delete', {});
		await forgetAt(here, study);
		expect((await importStudy(here, bytes)).id).toBe(study);
		expect((await rowsOf(here, study))['study']).toMatchObject([{ deletedAt: null }]);
	});
});

describe('An archive is refused', () => {
	const tablesOf = async (): Promise<Record<string, Rows[string]>> => {
		const study = await studyWith(elsewhere, transcript);
		const { tables } = await readArchive((await exportStudy(elsewhere, study)).bytes);
		return Object.fromEntries(tables) as Record<string, Rows[string]>;
	};
	const importing = async (tables: Record<string, Rows[string]>, schema = schemaNumber) =>
		refusalOf(importStudy(here, await writeArchive(tables, schema)));

	it('when it comes from a newer program', async () => {
		expect(await importing(await tablesOf(), schemaNumber + 1)).toBe('archive-newer');
	});

	it('when it is cut short, or is no archive', async () => {
		const study = await studyWith(here);
		const { bytes } = await exportStudy(here, study);
		for (const part of [0, 3, bytes.length >> 1, bytes.length - 1]) {
			expect(['damaged', 'not-this-format']).toContain(
				await refusalOf(importStudy(here, bytes.slice(0, part)))
			);
		}
	});

	it('when a row has lost its parent, or a table or a column is not known, and nothing of it is kept', async () => {
		const tables = await tablesOf();
		const studies = () => here.store.db.selectFrom('study').selectAll().orderBy('id').execute();
		const before = await studies();
		expect(await importing({ ...tables, speaker: [] })).toBe('archive-damaged');
		expect(await importing({ ...tables, sqlite_master: [] })).toBe('archive-damaged');
		const [coder] = tables['coder'] ?? [];
		expect(await importing({ ...tables, coder: [{ ...coder, colour: 1 }] })).toBe('archive-damaged');
		expect(await importing({ ...tables, study: [] })).toBe('archive-damaged');
		expect(await studies()).toEqual(before);
	});

	it('when what it holds as bytes cannot be read, or an older one does not hold what its schema says', async () => {
		const tables = await tablesOf();
		const studyId = tables['study']?.[0]?.['id'] ?? '';
		const garbage = { id: 'x', studyId, data: new Uint8Array([1, 2, 3]), print: '' };
		expect(await importing({ ...tables, valueColumn: [garbage] })).toBe('archive-damaged');
		expect(await importing({ ...tables, valueColumn: [{ ...garbage, data: 'AQID' }] })).toBe(
			'archive-damaged'
		);
		expect(await importing({ ...tables, kept: [garbage] })).toBe('archive-damaged');
		const journal = tables['journal']?.map((entry) => ({ ...entry, changes: '[{"table":"code"' }));
		expect(await importing({ ...tables, journal: journal ?? [] }, 2)).toBe('archive-damaged');
	});

	it('when a row would go into another study', async () => {
		const victim = await studyWith(here);
		const before = await rowsOf(here, victim);
		const tables = await tablesOf();
		const [document] = tables['document'] ?? [];
		const intruder = { ...document, id: 'intruder', studyId: victim };
		const all = [...(tables['document'] ?? []), intruder];
		expect(await importing({ ...tables, document: all })).toBe('archive-damaged');
		expect(await rowsOf(here, victim)).toEqual(before);
	});
});
