import { sql, type Kysely, type RawBuilder } from 'kysely';

/** What goes by its name: no two rows share one within the same columns. Null stands for the top of a tree, or none. */
const named: readonly { table: string; name: string; within: readonly RawBuilder<string>[] }[] = [
	{ table: 'coder', name: 'name', within: [sql.ref('studyId')] },
	{ table: 'document', name: 'name', within: [sql.ref('studyId')] },
	{ table: 'case', name: 'name', within: [sql.ref('studyId')] },
	{ table: 'variable', name: 'name', within: [sql.ref('studyId'), sql`coalesce("datasetId", '')`] },
	{ table: 'speaker', name: 'label', within: [sql.ref('documentId')] },
	{ table: 'code', name: 'name', within: [sql.ref('studyId'), sql`coalesce("parentId", '')`] }
];

interface Row {
	id: string;
	name: string;
	place: string;
}

/** The first of `Name (2)`, `Name (3)`… that is free. */
function numbered(name: string, taken: ReadonlySet<string>): string {
	for (let n = 2; ; n++) if (!taken.has(`${name} (${n})`)) return `${name} (${n})`;
}

/**
 * Names that only the program kept apart are kept apart by the database too. Where two rows share one all the same,
 * the older keeps it and the others get a number.
 */
export async function up(db: Kysely<Record<string, Record<string, unknown>>>): Promise<void> {
	for (const { table, name, within } of named) {
		const place = sql.join(within, sql`||`);
		const { rows } = await sql<Row>`
			select "id", ${sql.ref(name)} as "name", ${place} as "place" from ${sql.table(table)} order by "id"
		`.execute(db);
		for (const here of Map.groupBy(rows, (row) => row.place).values()) {
			const taken = new Set(here.map((row) => row.name));
			const met = new Set<string>();
			for (const row of here) {
				if (met.has(row.name)) {
					const free = numbered(row.name, taken);
					taken.add(free);
					await db
						.updateTable(table)
						.set({ [name]: free })
						.where('id', '=', row.id)
						.execute();
				}
				met.add(row.name);
			}
		}
		await db.schema
			.createIndex(`${table}NamedOnce`)
			.unique()
			.on(table)
			.expression(sql.join([...within, sql.ref(name)]))
			.execute();
	}
}
