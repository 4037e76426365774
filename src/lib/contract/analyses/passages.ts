import * as v from 'valibot';
import { analysis, type TableLabels } from './analysis.ts';
import { gatherWhere, passageFilter } from './filter.ts';

export interface PassageLine {
	id: string;
	documentId: string;
	document: string;
	start: number;
	end: number;
	quotation: string;
	/** Paths of its codes. */
	codes: string[];
	codeIds: string[];
	speaker: string;
	caseId: string | null;
	case: string;
	coders: string[];
	starred: boolean;
}

export type PassageLabels = TableLabels<
	'document' | 'start' | 'end' | 'quotation' | 'code' | 'speaker' | 'case' | 'coder' | 'starred' | 'yes'
>;

const orders = ['document', 'code', 'case', 'length', 'date'] as const;

/** The passages asked for, a row for each with each of its codes. */
export const passages = analysis(
	v.pipe(
		v.object({
			...passageFilter,
			sort: v.optional(v.picklist(orders, orders.join(', ')), 'document')
		}),
		v.transform(gatherWhere)
	)
)
	.in<PassageLabels>()
	.gives<PassageLine[]>();
