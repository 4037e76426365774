import { SqliteAdapter, SqliteDialect, type SqliteDatabase } from 'kysely';
import type { Dialect } from '../dialect.ts';
import type { KnownAdapter } from '../of.ts';

/**
 * Kysely believes SQLite cannot change a schema inside a transaction. It can: a migration that is cut short then leaves
 * nothing behind, and two processes that open a new store at once do not both make its tables.
 */
class Adapter extends SqliteAdapter implements KnownAdapter {
	readonly dialect: Dialect;

	constructor(dialect: Dialect) {
		super();
		this.dialect = dialect;
	}

	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

/** Kysely's SQLite dialect over a connection. */
export class KyselySqlite extends SqliteDialect {
	readonly #dialect: Dialect;

	constructor(dialect: Dialect, database: SqliteDatabase) {
		super({ database });
		this.#dialect = dialect;
	}

	override createAdapter(): SqliteAdapter {
		return new Adapter(this.#dialect);
	}
}
