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
	/** So many documents of a status. */
	statusCounts: {
		todo: (n: number) => `${f.number(n)} à faire`,
		doing: (n: number) => `${f.number(n)} en cours`,
		done: (n: number) => f.count(n, 'terminé', 'terminés')
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
	exportHtml: 'Le document et ses codages (HTML)',
	filter: 'Filtrer par nom ou participant',
	nothing: 'Aucun document ne répond à ce filtre.',
	participants: 'Participants',
	format: 'Format',
	changed: 'Modifié',
	/** The speakers and their turns, of one document. */
	review: 'Tours et locuteurs',
	statusOf: (name: string) => `Avancement de ${f.quote(name)}`,
	open: 'Ouvrir le document',
	actionsOn: (name: string) => `Actions sur ${f.quote(name)}`,
	orphans: (n: number) => `${f.count(n, 'passage', 'passages')} sans place`,
	goesWith: (goes: { turns: number; speakers: number; segments: number; memos: number }) =>
		`Partent avec lui : ${f.list([
			...(goes.turns > 0 ? [f.count(goes.turns, 'tour de parole', 'tours de parole')] : ['le texte']),
			...(goes.speakers > 0 ? [f.count(goes.speakers, 'locuteur', 'locuteurs')] : []),
			f.count(goes.segments, 'segment codé', 'segments codés'),
			...(goes.memos > 0 ? [f.count(goes.memos, 'mémo', 'mémos')] : [])
		])}.`,
	stays: "Les participants restent dans l'étude.",
	/** The document and its codings as one page. */
	page: {
		margin: 'Codes de ce passage',
		details: (facts: {
			study: string;
			cases: readonly string[];
			source: string;
			turns: number;
			codings: number;
		}) => [
			facts.study,
			...(facts.cases.length > 0
				? [`${f.plural(facts.cases.length, 'Participant', 'Participants')} : ${f.list(facts.cases)}`]
				: []),
			[
				...(facts.turns > 0 ? [f.count(facts.turns, 'tour de parole', 'tours de parole')] : []),
				f.count(facts.codings, 'codage', 'codages')
			].join(' · ')
		],
		footer: (facts: { source: string; coders: readonly string[] }) =>
			`Fichier d'origine : ${facts.source}.${facts.coders.length > 0 ? ` Codé par ${f.list(facts.coders)}.` : ''} Fait avec Tamis.`
	}
};
