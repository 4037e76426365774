import { french as f } from '../format.ts';

export const documents = {
	title: 'Documents',
	empty: 'Un document est un texte à coder : un entretien, une note de terrain, des réponses ouvertes.',
	import: 'Importer des documents',
	name: 'Document',
	kind: 'Genre',
	kinds: {
		transcript: 'Entretien',
		note: 'Note',
		answers: 'Réponses ouvertes'
	},
	status: 'Avancement',
	statuses: {
		todo: 'à faire',
		doing: 'en cours',
		done: 'terminé'
	},
	words: 'Mots',
	turns: 'Tours',
	codings: 'Codages',
	coded: 'Codé',
	case: 'Participant',
	importedOn: (date: string) => `Importé le ${date}`,
	source: "Fichier d'origine",
	encoding: 'Encodage',
	rename: 'Renommer le document',
	confirmDelete: (name: string) => `Supprimer le document ${f.quote(name)} ?`,
	goesWithIt: (segments: number, memos: number) =>
		`Partent avec lui : ${f.count(segments, 'segment codé', 'segments codés')} et ${f.count(memos, 'mémo', 'mémos')}.`,
	exportHtml: 'Le document et ses codages (HTML)',
	/** Headings of the tables that leave the study. The import of codings and of participants knows them. */
	tables: {
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
		codes: {
			title: 'Codes',
			theme: 'Thème',
			code: 'Code',
			definition: 'Définition',
			whenToUse: "Quand l'employer",
			whenNotToUse: "Quand ne pas l'employer",
			example: 'Exemple',
			segments: 'Segments',
			codings: 'Codages',
			cases: 'Participants',
			documents: 'Documents'
		},
		cases: { title: 'Participants', case: 'Participant' }
	}
};
