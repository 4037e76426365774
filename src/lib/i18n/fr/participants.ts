import { french as f } from '../format.ts';

export const participants = {
	title: 'Participants',
	empty:
		'Un participant, ce sont ses tours de parole, ses réponses et ses caractéristiques. Un tableau, une ligne par participant, suffit pour commencer.',
	import: 'Importer un tableau',
	create: 'Nouveau participant',
	name: 'Participant',
	addVariable: 'Nouvelle variable',
	variable: 'Variable',
	type: 'Type',
	types: {
		nominal: 'Catégories',
		ordinal: 'Échelle',
		numeric: 'Nombre',
		date: 'Date',
		text: 'Texte libre',
		multiple: 'Choix multiples'
	},
	missing: 'manquant',
	documentsOf: 'Documents',
	deleteNamed: (name: string) => `Supprimer ${f.quote(name)}`,
	confirmDelete: (name: string) => `Supprimer le participant ${f.quote(name)} ?`,
	gridLabel: 'Participants et variables, modifiable',
	goesValues: (values: number, memos: number) =>
		`Partent avec lui : ${f.list([f.count(values, 'valeur', 'valeurs'), ...(memos > 0 ? [f.count(memos, 'mémo', 'mémos')] : [])])}.`,
	staysDocuments: (names: readonly string[]) =>
		`Ses documents restent, sans participant : ${f.list(names.length > 5 ? [...names.slice(0, 5), '…'] : names)}.`,
	renameCase: 'Renommer le participant',
	confirmDeleteVariable: (name: string) => `Supprimer la variable ${f.quote(name)} ?`,
	goesWithVariable: (values: number) =>
		values === 0
			? "Elle n'a aucune valeur."
			: `${f.count(values, 'valeur part', 'valeurs partent')} avec elle.`,
	editVariable: 'Modifier la variable',
	variableName: 'Nom court',
	variableNameHint: 'En tête de colonne, dans les tableaux et les fichiers.',
	label: 'Libellé',
	typeHint: 'Un type qui ne convient pas aux valeurs déjà saisies est refusé ; rien ne se perd.',
	actionsOn: (name: string) => `Actions sur ${f.quote(name)}`,
	sort: { ascending: 'Trier en ordre croissant', descending: 'Trier en ordre décroissant' },
	find: 'Trouver un participant',
	nothing: 'Aucun participant ne répond à ce filtre.',
	keysHint: 'Flèches pour se déplacer, Entrée pour modifier, Échap pour annuler, Suppr pour vider.',
	cellOf: (variable: string, name: string) => `${variable}, ${name}`
};
