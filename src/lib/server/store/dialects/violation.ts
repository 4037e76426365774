/** A row that the database does not take: another has its key, its parent is missing, or a column cannot hold it. */
export class Violation extends Error {
	readonly kind: 'unique' | 'foreign-key' | 'unfit';

	constructor(kind: Violation['kind'], cause: unknown) {
		super(cause instanceof Error ? cause.message : String(cause), { cause });
		this.name = 'Violation';
		this.kind = kind;
	}
}
