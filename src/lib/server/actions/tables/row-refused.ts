import type { RowReason, RowRefusal, RowValues } from '#lib/contract/index.ts';

/** Why one row of a table cannot land. */
export class RowRefused<C extends RowReason = RowReason> extends Error {
	readonly code: C;
	readonly values: RowValues<C>;

	constructor(code: C, values: RowValues<C>) {
		super(code);
		this.name = 'RowRefused';
		this.code = code;
		this.values = values;
	}

	/** As it is listed. `row` counts data rows from 1. */
	at(row: number): RowRefusal {
		// The constructor has matched the code and its values.
		return { row, code: this.code, ...this.values } as RowRefusal;
	}
}
