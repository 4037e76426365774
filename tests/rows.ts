import type { Session } from '#lib/server/actions/index.ts';
import { archivedTables } from '#lib/server/store/index.ts';

export type Rows = Record<string, Record<string, string | number | null>[]>;

/** Every row of a study by table, in the order of ids; with them the paragraphs that search reads. */
export function rowsOf({ store }: Session, studyId: string): Rows {
	const read = (sql: string): Rows[string] => store.file.prepare(sql).all(studyId) as Rows[string];
	const rows: Rows = Object.fromEntries(
		archivedTables.map((table) => [
			table,
			read(`select * from "${table}" where "${table === 'study' ? 'id' : 'studyId'}" = ? order by "id"`)
		])
	);
	rows['paragraph'] = read(
		'select p.* from "paragraph" p join "document" d on d."id" = p."documentId" where d."studyId" = ? order by 1, 2'
	);
	return rows;
}

/** The same without what undo leaves: the journal itself, and who has worked on the study. */
export function material(session: Session, studyId: string): Rows {
	const { journal: _journal, coder: _coder, ...rows } = rowsOf(session, studyId);
	return rows;
}
