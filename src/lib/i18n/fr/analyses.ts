import type { AnalysisWords } from '#lib/contract/index.ts';
import { french as f } from '../format.ts';

/** The words of the findings of each analysis. The import of codings and of participants knows the headings. */
export const analyses: AnalysisWords = {
	counts: {
		title: 'Effectifs',
		groupings: {
			code: 'Code',
			theme: 'Thème',
			document: 'Document',
			case: 'Participant',
			coder: 'Codeur'
		},
		segments: 'Segments',
		codings: 'Codages',
		cases: 'Participants',
		documents: 'Documents',
		none: '(sans)',
		chartTitle: (by) => `Segments codés par ${by.toLocaleLowerCase('fr')}`,
		chartBase: (n) => `Nombre de segments, ${f.n(n)}.`,
		chartSum: (sum) =>
			`Nombre de segments, ${f.number(sum)} en tout : un segment compte dans chaque ligne où il se trouve.`,
		chartCut: (drawn, all) =>
			`Les ${f.number(drawn)} plus fréquents sur ${f.number(all)} ; le tableau les donne tous.`,
		datum: (name, value) => `${name} : ${f.count(value, 'segment', 'segments')}`,
		number: (value) => f.number(value)
	},
	passages: {
		title: 'Passages',
		document: 'Document',
		case: 'Participant',
		speaker: 'Locuteur',
		code: 'Code',
		quotation: 'Verbatim',
		start: 'Début',
		end: 'Fin',
		coder: 'Codé par',
		starred: 'Citation marquée',
		yes: 'oui'
	},
	cases: { title: 'Participants', case: 'Participant' }
};
