import type { ArchivedRow, ArchivedRows } from '../schema.ts';

/** What goes by its name: no two rows of a study share one where these columns hold the same. */
export const named: readonly { table: string; name: string; within: readonly string[] }[] = [
	{ table: 'coder', name: 'name', within: ['studyId'] },
	{ table: 'document', name: 'name', within: ['studyId'] },
	{ table: 'case', name: 'name', within: ['studyId'] },
	{ table: 'variable', name: 'name', within: ['studyId', 'datasetId'] },
	{ table: 'speaker', name: 'label', within: ['documentId'] },
	{ table: 'code', name: 'name', within: ['studyId', 'parentId'] }
];

/** The first of `Name (2)`, `Name (3)`… that is free. */
function numbered(name: string, taken: ReadonlySet<string>): string {
	for (let n = 2; ; n++) if (!taken.has(`${name} (${n})`)) return `${name} (${n})`;
}

/** The new names, by id, of rows that share theirs with an older one. */
export function newNames(
	rows: readonly ArchivedRow[],
	{ name, within }: (typeof named)[number]
): Map<string, string> {
	const renamed = new Map<string, string>();
	const places = Map.groupBy(rows, (row) => JSON.stringify(within.map((column) => row[column])));
	for (const here of places.values()) {
		const taken = new Set(here.map((row) => String(row[name])));
		if (taken.size === here.length) continue;
		const met = new Set<string>();
		for (const row of here.toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1))) {
			const own = String(row[name]);
			if (met.has(own)) {
				const free = numbered(own, taken);
				taken.add(free);
				renamed.set(String(row['id']), free);
			}
			met.add(own);
		}
	}
	return renamed;
}

/** The rows of a study as schema 4 keeps them: where two share a name, the older keeps it and the others get a number. */
export function toSchema4(tables: ArchivedRows): ArchivedRows {
	const out = new Map(tables);
	for (const one of named) {
		const rows = tables.get(one.table) ?? [];
		const renamed = newNames(rows, one);
		if (renamed.size === 0) continue;
		out.set(
			one.table,
			rows.map((row) => {
				const own = renamed.get(String(row['id']));
				return own === undefined ? row : { ...row, [one.name]: own };
			})
		);
	}
	return out;
}
