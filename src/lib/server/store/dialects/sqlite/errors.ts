import { Refusal } from '../../../refusal.ts';
import { Violation } from '../violation.ts';

/** SQLite's result codes, the last byte of its extended ones. */
const BUSY = 5;
const LOCKED = 6;
const CORRUPT = 11;
const FULL = 13;
const CONSTRAINT = 19;
const MISMATCH = 20;
const NOT_A_DATABASE = 26;
/** Extended codes of constraints. */
const FOREIGN_KEY = 787;
const PRIMARY_KEY = 1555;
const UNIQUE = 2067;

function violationOf(code: number): Violation['kind'] {
	if (code === UNIQUE || code === PRIMARY_KEY) return 'unique';
	return code === FOREIGN_KEY ? 'foreign-key' : 'unfit';
}

/** What an error of SQLite means to the store; `damaged` says which file is wrong. Other errors stay as they are. */
export function meaningOf(error: unknown, damaged: Refusal): unknown {
	const code: unknown = Reflect.get(Object(error), 'errcode');
	if (typeof code !== 'number') return error;
	switch (code & 0xff) {
		case BUSY:
		case LOCKED:
			return new Refusal('store-busy', {});
		case FULL:
			return new Refusal('store-full', {});
		case CORRUPT:
		case NOT_A_DATABASE:
			return damaged;
		case CONSTRAINT:
		case MISMATCH:
			return new Violation(violationOf(code), error);
		default:
			// A column that a table does not have carries the code of any wrong statement.
			return error instanceof Error && /has no column named/.test(error.message)
				? new Violation('unfit', error)
				: error;
	}
}
