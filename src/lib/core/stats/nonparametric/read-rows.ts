import { completeRows } from '../cases.ts';
import type { Input } from '../method.ts';
import { refuse } from '../refuse.ts';
import { matrix } from '../validate.ts';

/** The complete rows of field `m`, two or more, of two columns or more. */
export function readRows(input: Input): { rows: Float64Array[]; missing: number } {
	const { rows, missing } = completeRows(matrix(input, 'm'), 2);
	const columns = rows[0]?.length ?? 0;
	if (columns < 2) refuse('too-few-questions', { n: columns, needed: 2 });
	return { rows, missing };
}
