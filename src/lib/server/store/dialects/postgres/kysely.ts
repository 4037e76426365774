import {
	ColumnDefinitionNode,
	PostgresAdapter,
	PostgresDialect,
	PostgresQueryCompiler,
	type DataTypeNode,
	type PostgresPool
} from 'kysely';
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

	override createQueryCompiler(): PostgresQueryCompiler {
		return new Compiler();
	}
}
