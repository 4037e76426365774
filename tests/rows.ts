import { sql } from 'kysely';
import { fold } from '#lib/core/text/index.ts';
import type { Session } from '#lib/server/actions/index.ts';
import { archivedTables } from '#lib/server/store/index.ts';

export type Row = Record<string, string | number | null | Uint8Array>;
export type Rows = Record<string, Row[]>;

/** Every row of a study by table, in the order of ids; with them the copies of texts that search reads. */
export async function rowsOf({ store }: Session, studyId: string): Promise<Rows> {
	const rows: Rows = {};
	for (const table of archivedTables) {
		const key = sql.ref(table === 'study' ? 'id' : 'studyId');
		const found = sql<Row>`select * from ${sql.table(table)} where ${key} = ${studyId} order by "id"`;
		rows[table] = (await found.execute(store.db)).rows;
	}
	const copies = sql<Row>`select f.* from "foldedText" f
		join "document" d on d."id" = f."documentId" where d."studyId" = ${studyId} order by 1`;
	rows['foldedText'] = (await copies.execute(store.db)).rows;
	return rows;
}

/** The same without what undo leaves: the journal itself, and who has worked on the study. */
export async function material(session: Session, studyId: string): Promise<Rows> {
	const {
		journal: _journal,
		change: _change,
		kept: _kept,
		coder: _coder,
		...rows
	} = await rowsOf(session, studyId);
	return rows;
}

/** The changes of a study in the order they were made, each with the entry it belongs to. */
export function changesOf(rows: Rows): { entry: Row; change: Row }[] {
	const entries = new Map(rows['journal']?.map((entry) => [entry['id'], entry]));
	return (rows['change'] ?? [])
		.map((change) => ({ change, entry: entries.get(change['entryId'] ?? '') ?? {} }))
		.sort(
			(a, b) =>
				Number(a.entry['seq']) - Number(b.entry['seq']) ||
				Number(a.change['position']) - Number(b.change['position'])
		);
}

/** Copies of texts that are not those of the texts. */
export function foldedAmiss(rows: Rows): string[] {
	const copies = new Map(rows['foldedText']?.map((row) => [row['documentId'], row['folded']]));
	return (rows['document'] ?? []).flatMap((document) => {
		const lines = String(document['text'])
			.split('\n')
			.filter((line) => line.trim() !== '');
		const isRight = copies.get(document['id'] ?? '') === lines.map(fold).join('\n');
		return isRight ? [] : `folded copy of ${String(document['id'])}`;
	});
}
