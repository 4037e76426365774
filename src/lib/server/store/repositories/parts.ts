/** SQLite takes 32,766 parameters a statement. */
const MOST = 10_000;

/** The rows of any number of ids, read in as many statements as they need. */
export async function inParts<R>(
	ids: readonly string[],
	read: (part: readonly string[]) => Promise<R[]>
): Promise<R[]> {
	if (ids.length <= MOST) return ids.length === 0 ? [] : read(ids);
	const rows: R[] = [];
	for (let i = 0; i < ids.length; i += MOST) {
		for (const row of await read(ids.slice(i, i + MOST))) rows.push(row);
	}
	return rows;
}
