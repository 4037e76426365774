import { Pool, types, type PoolClient } from 'pg';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { Refusal } from '../../../refusal.ts';
import { meaningOf } from './errors.ts';

/** Types that `pg` hands over as text, because they can hold more than a number can: counts and sums cannot here. */
const BIGINT = 20;
const NUMERIC = 1700;

/** PostgreSQL keeps no NUL: it is written, and looked for, as what stands for an unknown character. */
const withoutNul = (parameter: unknown): unknown =>
	typeof parameter === 'string' ? parameter.replaceAll('\0', '\ufffd') : parameter;

function translated(client: PoolClient, address: string): PostgresPoolClient {
	let isLost = false;
	const query = async (sql: string, parameters: readonly unknown[]): Promise<unknown> => {
		try {
			return await client.query(sql, parameters.map(withoutNul));
		} catch (error) {
			const meaning = meaningOf(error, address);
			isLost ||= meaning instanceof Refusal && meaning.code === 'database-unreachable';
			throw meaning;
		}
	};
	return {
		// Kysely streams by cursors, which nothing here asks for.
		query: query as PostgresPoolClient['query'],
		release: (destroy) => client.release(destroy === true || isLost)
	};
}

/** Connections to a server as Kysely's driver wants them. `address` names the server in refusals. */
export function connectionsTo(connectionString: string, address: string): PostgresPool {
	const pool = new Pool({
		connectionString,
		application_name: 'tamis',
		connectionTimeoutMillis: 10_000,
		// As long as SQLite waits for a lock.
		lock_timeout: 10_000,
		types: {
			getTypeParser: (type, format) =>
				type === BIGINT || type === NUMERIC ? Number : types.getTypeParser(type, format)
		}
	});
	// Without a listener a lost connection ends the program: the query that meets it is refused, and later ones get another.
	const ignore = (): void => undefined;
	pool.on('error', ignore);
	pool.on('connect', (client) => client.on('error', ignore));
	return {
		options: pool.options,
		end: () => pool.end(),
		async connect() {
			try {
				return translated(await pool.connect(), address);
			} catch (error) {
				throw meaningOf(error, address);
			}
		}
	};
}
