import type { AnalysisInput } from '#lib/contract/index.ts';
import { pairs, texts, type Values } from '../command.ts';

/** The options that choose passages, as `segments` and `counts` take them. */
export const filterOptions = {
	code: { type: 'string', multiple: true },
	all: { type: 'boolean' },
	'no-children': { type: 'boolean' },
	document: { type: 'string', multiple: true },
	where: { type: 'string', multiple: true },
	'by-coder': { type: 'string', multiple: true }
} as const;
export const filterUsage =
	'[--code PATH]… [--all] [--no-children] [--document NAME]… [--where ATTRIBUTE=VALUE]… [--by-coder NAME]…';

export const filterOf = (values: Values): AnalysisInput<'passages'> => ({
	code: texts(values, 'code'),
	match: values['all'] ? 'all' : 'any',
	children: !values['no-children'],
	document: texts(values, 'document'),
	where: pairs(values, 'where'),
	coder: texts(values, 'by-coder')
});
