import type { Battery, Question, Ranking, ResponseSet } from '../book.ts';
import type { Column } from '../columns/index.ts';
import type { ColumnFacts } from './facts.ts';
import type { ColumnHint } from './hint.ts';
import type { ColumnWarning } from './warnings.ts';

/** A variable while its book is being guessed. */
export interface Draft {
	hint: ColumnHint;
	column: Column;
	facts: ColumnFacts;
	question: Question;
	separator: string | null;
	warnings: ColumnWarning[];
}

/** What columns form together, while it is being guessed. */
export interface Gathered {
	sets: ResponseSet[];
	batteries: Battery[];
	rankings: Ranking[];
}
