import * as v from 'valibot';
import type { Cell } from '#lib/core/findings/index.ts';
import { analysis, type TableLabels } from './analysis.ts';

/** A case with its attributes by name. */
export interface CaseLine {
	name: string;
	attributes: Readonly<Record<string, Cell>>;
}

export type CaseLabels = TableLabels<'case'>;

/** The cases with their attributes, a row each. */
export const cases = analysis(v.object({})).in<CaseLabels>().gives<CaseLine[]>();
