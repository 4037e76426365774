import { french as f } from '../format.ts';

export const explore = {
	title: 'Explorer',
	search: {
		autocode: 'Coder ces occurrences',
		title: 'Recherche',
		label: 'Mots ou expression',
		hint: 'Les mots forment une expression ; soi* cherche ce qui commence ainsi ; fatigue + équipe, les deux dans un paragraphe. Accents, majuscules et apostrophes ne comptent pas.',
		none: (query: string) => `Aucune occurrence de ${f.quote(query)}`,
		found: (hits: number, documents: number) =>
			`${f.count(hits, 'occurrence', 'occurrences')} dans ${f.count(documents, 'document', 'documents')}`
	},
	passages: {
		found: (n: number, shown: number) =>
			n > shown
				? `${f.count(n, 'passage', 'passages')}, les ${f.number(shown)} premiers ci-dessous`
				: f.count(n, 'passage', 'passages'),
		none: 'Aucun passage ne répond à ces choix.',
		codes: 'Codes',
		without: 'Sans le code',
		document: 'Document',
		case: 'Participant',
		coder: 'Codeur',
		attribute: 'Variable',
		value: 'Valeur',
		any: 'tous',
		starredOnly: 'citations parlantes seulement',
		clear: 'Tout effacer',
		orders: { document: 'documents', code: 'codes', case: 'participants', length: 'longueur', date: 'date' },
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
		byTheme: 'Thème',
		byCoder: 'Codeur',
		none: '(sans)',
		empty: 'Les effectifs apparaîtront dès que des passages seront codés.',
		chartTitle: (by: string) => `Segments codés par ${by.toLocaleLowerCase('fr')}`,
		chartBase: (n: number) => `Nombre de segments, ${f.n(n)}`,
		datum: (name: string, value: number) => `${name} : ${f.count(value, 'segment', 'segments')}`,
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
