import { french as f } from '../format.ts';

export const explore = {
	title: 'Explorer',
	search: {
		autocode: 'Coder ces occurrences',
		title: 'Recherche',
		empty: 'On cherche dans le texte des documents : importez les premiers.',
		label: 'Mots ou expression',
		hint: 'Les mots forment une expression ; soi* cherche ce qui commence ainsi ; fatigue + équipe, les deux dans un paragraphe. Accents, majuscules et apostrophes ne comptent pas.',
		none: (query: string) => `Aucune occurrence de ${f.quote(query)}`,
		found: (hits: number, documents: number, shown: number) =>
			`${f.count(hits, 'occurrence', 'occurrences')} dans ${f.count(documents, 'document', 'documents')}${
				hits > shown ? `, les ${f.number(shown)} premières ci-dessous` : ''
			}`,
		uncounted: (documents: number) =>
			documents === 1
				? 'Le dernier document n’a pas été compté.'
				: `Les ${f.number(documents)} derniers documents n’ont pas été comptés.`
	},
	passages: {
		found: (n: number) => f.count(n, 'passage', 'passages'),
		none: 'Aucun passage ne répond à ces choix.',
		codes: 'Codes',
		without: 'Sans le code',
		document: 'Document',
		case: 'Participant',
		coder: 'Codeur',
		attribute: 'Variable',
		value: 'Valeur',
		any: 'tous',
		every: 'toutes',
		starredOnly: 'citations parlantes seulement',
		clear: 'Tout effacer',
		orders: { document: 'documents', code: 'codes', case: 'participants', length: 'longueur', date: 'date' },
		title: 'Passages',
		empty:
			'Les passages codés se lisent ici, tous documents ensemble : ouvrez un document et posez-y un premier code.',
		begin: 'Aller aux documents',
		withChildren: 'avec les sous-codes',
		allOf: 'tous les codes choisis à la fois',
		sortBy: 'Trier par',
		filter: (made: number) => (made > 0 ? `Choix des passages (${f.number(made)})` : 'Choix des passages')
	},
	counts: {
		empty: 'Les effectifs apparaîtront dès que des passages seront codés.',
		by: 'Par'
	}
};
