import { completeRows } from '../cases.ts';
import type { Input } from '../method.ts';
import { refuse } from '../refuse.ts';
import { matrix } from '../validate.ts';

/** The complete rows of 0/1 answers in field `m`, two questions or more. */
export function readYesNoRows(input: Input): { rows: Float64Array[]; missing: number } {
	const { rows, missing } = completeRows(matrix(input, 'm'), 1);
	const questions = rows[0]?.length ?? 0;
	if (questions < 2) refuse('too-few-questions', { n: questions, needed: 2 });
	if (rows.some((row) => row.some((answer) => answer !== 0 && answer !== 1)))
		refuse('not-a-tick', { field: 'm' });
	return { rows, missing };
}
