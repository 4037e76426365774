import type { Database } from './dialect.ts';

/** A folder, or the address of a database; what is not given is read from the environment. */
export interface Place {
	home?: string | undefined;
	database?: string | undefined;
}

/** The address of the database meant; undefined for the file in a folder. A folder that is given outweighs `TAMIS_DATABASE`. */
function addressIn({ home, database }: Place): string | undefined {
	return (database ?? (home === undefined ? process.env['TAMIS_DATABASE'] : undefined))?.trim() || undefined;
}

/**
 * Opens the database at a place: the one spot that knows which dialects there are.
 * @throws Refusal
 */
export async function openDatabase(place: Place, options: { check: boolean }): Promise<Database> {
	const address = addressIn(place);
	if (address === undefined) {
		const { sqlite } = await import('./sqlite/index.ts');
		return sqlite.open(place.home, options);
	}
	// Loaded when asked for: who works on a file does not wait for it.
	const { postgres } = await import('./postgres/index.ts');
	return postgres.open(address, options);
}
