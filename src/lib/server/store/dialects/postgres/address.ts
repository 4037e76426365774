import { Client } from 'pg';
import { Refusal } from '../../../refusal.ts';

/**
 * The address as people may read it: without the password, nor anything else that may hold one.
 * @throws Refusal `database-address` when it is none.
 */
export function shownAddress(connectionString: string): string {
	const refusal = new Refusal('database-address', {});
	if (!/^postgres(ql)?:\/\//.test(connectionString)) throw refusal;
	try {
		// The driver's own reading of it, with what it takes from the environment; nothing is connected yet.
		const { user, host, port, database } = new Client({ connectionString });
		const at = host.startsWith('/') ? host : `${host}:${port}`;
		return `postgres://${user ? `${user}@` : ''}${at}/${database ?? ''}`;
	} catch {
		throw refusal;
	}
}
