import { french as f } from '../format.ts';

export const codes = {
	title: 'Codes',
	empty: 'Un code est une étiquette posée sur des passages ; les codes de premier niveau sont les thèmes.',
	create: 'Nouveau code',
	createUnder: (name: string) => `Nouveau code sous ${f.quote(name)}`,
	name: 'Nom',
	theme: 'Thème',
	parent: 'Sous',
	topLevel: 'Premier niveau (thème)',
	colour: 'Couleur',
	hues: [
		'rouge',
		'bleu',
		'ocre',
		'mauve',
		'jade',
		'orange',
		'azur',
		'vert',
		'rose',
		'violet',
		'olive',
		'turquoise'
	],
	definition: 'Définition',
	whenToUse: "Quand l'employer",
	whenNotToUse: "Quand ne pas l'employer",
	example: 'Exemple',
	find: 'Trouver un code',
	move: 'Déplacer sous…',
	confirmDelete: (name: string) => `Supprimer le code ${f.quote(name)} ?`,
	goesWithIt: (codes: number, codings: number, memos: number) =>
		`Partent avec lui : ${f.count(codes, 'sous-code', 'sous-codes')}, ${f.count(codings, 'codage', 'codages')} et ${f.count(memos, 'mémo', 'mémos')}.`,
	export: "Exporter l'arbre des codes"
};
