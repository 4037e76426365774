import { french as f } from '../format.ts';

export const participants = {
	title: 'Participants',
	empty:
		"Un participant possède des tours de parole, un questionnaire, des avis Delphi : importez-les d'un tableau, une ligne chacun.",
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
	confirmDelete: (name: string) => `Supprimer le participant ${f.quote(name)} ?`,
	gridLabel: 'Participants et variables, modifiable'
};
