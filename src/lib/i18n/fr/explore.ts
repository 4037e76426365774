import { french as f } from '../format.ts';

export const explore = {
	title: 'Explorer',
	search: {
		title: 'Recherche',
		label: 'Mots ou expression',
		hint: "Les accents et les majuscules ne comptent pas. « tout à fait » cherche l'expression, soi* les mots qui commencent ainsi.",
		none: (query: string) => `Aucune occurrence de ${f.quote(query)}`,
		found: (hits: number, documents: number) =>
			`${f.count(hits, 'occurrence', 'occurrences')} dans ${f.count(documents, 'document', 'documents')}`
	},
	passages: {
		title: 'Passages',
		empty: 'Choisissez un ou plusieurs codes pour lire leurs passages.',
		withChildren: 'avec les sous-codes',
		where: 'Où',
		anyOf: "l'un de",
		allOf: 'tous',
		sortBy: 'Trier par',
		inContext: 'Voir en place'
	},
	counts: {
		title: 'Effectifs',
		by: 'Par',
		byDocument: 'Document',
		byCase: 'Participant',
		byCode: 'Code',
		segments: 'Segments',
		codings: 'Codages',
		cases: 'Participants',
		documents: 'Documents',
		asTable: 'Tableau',
		asChart: 'Graphique'
	}
};
