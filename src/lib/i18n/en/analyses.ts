import type { AnalysisWords } from '#lib/contract/index.ts';
import { english as f } from '../format.ts';

export const analyses: AnalysisWords = {
	counts: {
		title: 'Counts',
		groupings: {
			code: 'Code',
			theme: 'Theme',
			document: 'Document',
			case: 'Participant',
			coder: 'Coder'
		},
		segments: 'Segments',
		codings: 'Codings',
		cases: 'Participants',
		documents: 'Documents',
		none: '(none)',
		chartTitle: (by) => `Coded segments by ${by.toLocaleLowerCase('en')}`,
		chartBase: (n) => `Number of segments, ${f.n(n)}.`,
		chartSum: (sum) =>
			`Number of segments, ${f.number(sum)} in all: a segment counts in every row it belongs to.`,
		chartCut: (drawn, all) =>
			`The ${f.number(drawn)} most frequent of ${f.number(all)}; the table gives them all.`,
		datum: (name, value) => `${name}: ${f.count(value, 'segment', 'segments')}`,
		number: (value) => f.number(value)
	},
	passages: {
		title: 'Passages',
		document: 'Document',
		case: 'Participant',
		speaker: 'Speaker',
		code: 'Code',
		quotation: 'Quotation',
		start: 'Start',
		end: 'End',
		coder: 'Coded by',
		starred: 'Starred quotation',
		yes: 'yes'
	},
	cases: { title: 'Participants', case: 'Participant' }
};
