import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { SqliteAdapter, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';

/** Opens (or creates) a database file with the pragmas every connection of this project runs under. */
export function openFile(path: string, options: { readOnly?: boolean } = {}): DatabaseSync {
	const db = new DatabaseSync(path, {
		readOnly: options.readOnly ?? false,
		enableForeignKeyConstraints: true,
		timeout: 10_000
	});
	try {
		if (!options.readOnly) {
			db.exec('pragma journal_mode = WAL');
			db.exec('pragma synchronous = FULL');
		}
		db.exec('pragma busy_timeout = 10000');
		db.exec('pragma cache_size = -65536');
		return db;
	} catch (error) {
		db.close();
		throw error;
	}
}

/** SQLite's codes for a file that is corrupt, and for one that is no database. */
const DAMAGED: readonly number[] = [11, 26];

/** Whether SQLite says by this error that the file itself is wrong. */
export const saysDamaged = (error: unknown): boolean =>
	DAMAGED.includes(Number(Reflect.get(Object(error), 'errcode')) & 0xff);

/** Rows whose parent is not there, each as its table and its number, as SQLite names them. */
export const rowsWithoutParent = (db: DatabaseSync): string[] =>
	db
		.prepare('pragma foreign_key_check')
		.all()
		.map((row) => `${String(row['table'])} ${String(row['rowid'])}`);

class Statement implements SqliteStatement {
	readonly reader: boolean;
	readonly #statement: StatementSync;

	constructor(statement: StatementSync) {
		this.#statement = statement;
		this.reader = statement.columns().length > 0;
	}

	all(parameters: readonly unknown[]): unknown[] {
		return this.#statement.all(...(parameters as SQLInputValue[]));
	}

	run(parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint } {
		return this.#statement.run(...(parameters as SQLInputValue[]));
	}

	iterate(parameters: readonly unknown[]): IterableIterator<unknown> {
		return this.#statement.iterate(...(parameters as SQLInputValue[]));
	}
}

/**
 * Kysely believes SQLite cannot change a schema inside a transaction. It can: a migration that is cut short then leaves
 * nothing behind, and two processes that open a new store at once do not both make its tables.
 */
class Adapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

class Dialect extends SqliteDialect {
	override createAdapter(): SqliteAdapter {
		return new Adapter();
	}
}

/** Kysely's SQLite dialect over `node:sqlite`. */
export function sqliteDialect(db: DatabaseSync): SqliteDialect {
	const database: SqliteDatabase = {
		close: () => db.close(),
		// A transaction that reads and then writes must hold the write lock from its beginning: another process
		// (the command line beside the server) would otherwise make the write fail without waiting.
		prepare: (sql) => new Statement(db.prepare(sql === 'begin' ? 'begin immediate' : sql))
	};
	return new Dialect({ database });
}
