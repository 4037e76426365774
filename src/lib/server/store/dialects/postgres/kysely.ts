import {
	ColumnDefinitionNode,
	PostgresAdapter,
	PostgresDialect,
	PostgresIntrospector,
	PostgresQueryCompiler,
	type DataTypeNode,
	type Kysely,
	type PostgresPool,
	type TableMetadata
} from 'kysely';
import type { Db } from '../../db.ts';
import type { Dialect } from '../dialect.ts';
import type { KnownAdapter } from '../of.ts';

class Adapter extends PostgresAdapter implements KnownAdapter {
	readonly dialect: Dialect;

	constructor(dialect: Dialect) {
		super();
		this.dialect = dialect;
	}
}

/** The types of columns as migrations name them, so that they hold and sort the same as in SQLite. */
const types: Readonly<Record<string, string>> = {
	text: 'text collate "C"',
	integer: 'bigint',
	blob: 'bytea'
};

class Compiler extends PostgresQueryCompiler {
	protected override visitDataType(node: DataTypeNode): void {
		const isColumn = this.parentNode && ColumnDefinitionNode.is(this.parentNode);
		this.append((isColumn && types[node.dataType]) || node.dataType);
	}
}

/**
 * The names of the tables, which are all that migrations ask for. Kysely's own list has every schema in it, and fails
 * when another program that opens the store at the same moment drops a table meanwhile.
 */
class Introspector extends PostgresIntrospector {
	readonly #tables: () => Promise<string[]>;

	constructor(db: Kysely<unknown>, tables: () => Promise<string[]>) {
		super(db);
		this.#tables = tables;
	}

	override async getTables(): Promise<TableMetadata[]> {
		return (await this.#tables()).map((name) => ({ name, isView: false, isForeign: false, columns: [] }));
	}
}

/** Kysely's PostgreSQL dialect over a pool of connections. */
export class KyselyPostgres extends PostgresDialect {
	readonly #dialect: Dialect;

	constructor(dialect: Dialect, pool: PostgresPool) {
		super({ pool });
		this.#dialect = dialect;
	}

	override createAdapter(): PostgresAdapter {
		return new Adapter(this.#dialect);
	}

	override createIntrospector(db: Kysely<unknown>): PostgresIntrospector {
		return new Introspector(db, () => this.#dialect.tables(db as Db));
	}

	override createQueryCompiler(): PostgresQueryCompiler {
		return new Compiler();
	}
}
