import { french as f } from '../format.ts';

export const memos = {
	title: 'Mémos',
	lead: "Ce que vous pensez en codant : sur l'étude, un document, un participant, un code ou un passage.",
	empty:
		"Un mémo garde une idée à sa place : écrivez le premier sur l'étude, ou depuis un document, un code ou un passage.",
	search: 'Chercher dans les mémos',
	tabs: { list: 'Tous les mémos', journal: 'Journal réflexif' },
	kind: 'Sur',
	kinds: {
		study: "l'étude",
		document: 'un document',
		case: 'un participant',
		code: 'un code',
		segment: 'un passage',
		coding: 'un codage'
	},
	anyKind: 'tout',
	coder: 'Par',
	anyCoder: 'tout le monde',
	found: (n: number, total: number) =>
		n === total ? f.count(n, 'mémo', 'mémos') : `${f.number(n)} sur ${f.count(total, 'mémo', 'mémos')}`,
	nothing: 'Aucun mémo ne correspond.',
	on: {
		study: "Sur l'étude",
		document: (name: string) => `Sur le document ${f.quote(name)}`,
		case: (name: string) => `Sur le participant ${f.quote(name)}`,
		code: (name: string) => `Sur le code ${f.quote(name)}`,
		segment: (document: string) => `Sur un passage de ${f.quote(document)}`,
		coding: (code: string, document: string) => `Sur ${f.quote(code)} dans ${f.quote(document)}`
	},
	by: (coder: string, when: string) => `${coder}, ${when}`,
	edited: (when: string) => `modifié le ${when}`,
	edit: 'Modifier ce mémo',
	delete: 'Supprimer ce mémo',
	confirmDelete: 'Supprimer ce mémo ?',
	write: 'Nouveau mémo sur l’étude',
	memoTitle: 'Titre',
	body: 'Texte du mémo',
	markdown: '# titre, **gras**, *italique*, - liste, > citation, [mots](https://…)',
	saveHint: 'Ctrl Entrée enregistre, Échap abandonne.',
	journal: {
		lead: "Vos entrées datées sur l'étude : décisions, doutes, présupposés, ce que le terrain fait à la question.",
		today: "Écrire l'entrée d'aujourd'hui",
		continueToday: "Reprendre l'entrée d'aujourd'hui",
		empty:
			"Le journal réflexif garde, date après date, comment l'analyse s'est faite. Il se cite dans un chapitre de méthode.",
		placeholder: "Qu'avez-vous décidé, compris ou mis en doute aujourd'hui ?"
	}
};
