import { sql } from 'kysely';
import { fold } from '#lib/core/text/index.ts';
import type { Session } from '#lib/server/actions/index.ts';
import { archivedTables } from '#lib/server/store/index.ts';
import { fingerprint } from '#lib/server/store/writer.ts';

export type Rows = Record<string, Record<string, string | number | null>[]>;

/** Every row of a study by table, in the order of ids; with them the copies of texts that search reads. */
export async function rowsOf({ store }: Session, studyId: string): Promise<Rows> {
	const rows: Rows = {};
	for (const table of archivedTables) {
		const key = sql.ref(table === 'study' ? 'id' : 'studyId');
		const found = sql<
			Rows[string][number]
		>`select * from ${sql.table(table)} where ${key} = ${studyId} order by "id"`;
		rows[table] = (await found.execute(store.db)).rows;
	}
	const copies = sql<Rows[string][number]>`select f.* from "foldedText" f
		join "document" d on d."id" = f."documentId" where d."studyId" = ${studyId} order by 1`;
	rows['foldedText'] = (await copies.execute(store.db)).rows;
	return rows;
}

/** The same without what undo leaves: the journal itself, and who has worked on the study. */
export async function material(session: Session, studyId: string): Promise<Rows> {
	const { journal: _journal, coder: _coder, ...rows } = await rowsOf(session, studyId);
	return rows;
}

type Values = Record<string, unknown>;
interface Change {
	table: string;
	id?: string;
	before?: Values | null;
	after?: Values | null;
	ids?: string[];
	prints?: string[];
}

/**
 * Where the rows of a study are not what its journal tells when it is read from the beginning: a half change, or one
 * that was never entered.
 */
export async function disagreements(session: Session, studyId: string): Promise<string[]> {
	const rows = await rowsOf(session, studyId);
	const told = new Map<string, { values: Values; print?: string }>();
	const found: string[] = [];
	const entries = (rows['journal'] ?? []).toSorted((a, b) => Number(a['seq']) - Number(b['seq']));
	for (const [i, entry] of entries.entries()) {
		if (entry['seq'] !== i + 1) found.push(`entry ${entry['seq']} is the ${i + 1}th`);
		for (const { table, id = '', before, after, ids, prints } of JSON.parse(
			String(entry['changes'])
		) as Change[]) {
			if (ids)
				ids.forEach((one, at) => told.set(`${table} ${one}`, { values: {}, print: prints?.[at] ?? '' }));
			else if (after === null) told.delete(`${table} ${id}`);
			else if (before === null) told.set(`${table} ${id}`, { values: { ...after } });
			else {
				const known = told.get(`${table} ${id}`);
				told.set(`${table} ${id}`, { values: { ...known?.values, ...after } });
			}
		}
	}
	for (const [table, list] of Object.entries(rows)) {
		if (['journal', 'coder', 'foldedText'].includes(table)) continue;
		for (const row of list) {
			const key = `${table} ${row['id']}`;
			const entered = told.get(key);
			told.delete(key);
			const same =
				entered &&
				(entered.print === undefined || entered.print === fingerprint(row)) &&
				Object.entries(entered.values).every(([column, value]) => row[column] === value);
			if (!same) found.push(`${key} is not as entered`);
		}
	}
	for (const key of told.keys()) found.push(`${key} is entered and not there`);
	const copies = new Map(rows['foldedText']?.map((row) => [row['documentId'], row['folded']]));
	for (const document of rows['document'] ?? []) {
		const lines = String(document['text'])
			.split('\n')
			.filter((line) => line.trim() !== '');
		const copy = copies.get(document['id'] ?? '');
		if (copy !== lines.map(fold).join('\n')) found.push(`folded copy of ${document['id']}`);
	}
	return found;
}
