import type { RowRefusals, Sentences } from '#lib/contract/index.ts';
import { french as f } from '../format.ts';

/** Why a row of a table was left out. */
export const rowRefusals: Sentences<RowRefusals> = {
	'name-missing': ({ row }) => `Ligne ${row} : le nom du participant manque.`,
	'name-twice': ({ row, value }) => `Ligne ${row} : ${f.quote(value)} est déjà plus haut dans le tableau.`,
	// The value comes as `column: value`.
	'bad-value': ({ row, value }) =>
		`Ligne ${row} : la valeur ne convient pas au type de sa colonne (${value.replace(': ', ' : ')}).`,
	'document-missing': ({ row }) => `Ligne ${row} : ni document ni participant n'est nommé.`,
	'document-unknown': ({ row, value }) => `Ligne ${row} : aucun document ne s'appelle ${f.quote(value)}.`,
	'document-ambiguous': ({ row, value }) =>
		`Ligne ${row} : plusieurs documents répondent à ${f.quote(value)}.`,
	'case-unknown': ({ row, value }) =>
		`Ligne ${row} : le participant ${f.quote(value)} n'existe pas ou n'a pas de document.`,
	'quotation-missing': ({ row }) => `Ligne ${row} : il manque la citation, ou son début et sa fin.`,
	'quotation-not-found': ({ row, value }) =>
		`Ligne ${row} : la citation n'est pas dans le document : ${f.quote(value)}.`,
	'quotation-ambiguous': ({ row, value, places }) =>
		`Ligne ${row} : la citation est à ${f.number(places)} endroits : ${f.quote(value)}.`,
	'code-missing': ({ row }) => `Ligne ${row} : le code manque.`,
	'code-twice': ({ row, value }) =>
		`Ligne ${row} : le code ${f.quote(value)} est déjà plus haut dans le tableau.`,
	'colour-unknown': ({ row, value }) =>
		`Ligne ${row} : la couleur ${f.quote(value)} n'est pas dans la palette ; le code est importé sans elle.`,
	'name-too-long': ({ row, value }) =>
		`Ligne ${row} : ce nom est trop long (300 caractères au plus) : ${f.quote(value)}.`,
	'span-outside': ({ row }) => `Ligne ${row} : le passage sort du texte.`,
	'span-empty': ({ row }) => `Ligne ${row} : le passage ne contient aucun mot.`
};
