import type { Notices, Sentences } from '#lib/contract/index.ts';
import { french as f } from '../format.ts';

/** What a reader dropped, joined or guessed, by the code of the notice. */
export const notices: Sentences<Notices> = {
	'encoding-guessed': ({ encoding }) =>
		`Encodage deviné : ${encoding}. Si des accents sont faux, choisissez-en un autre.`,
	'encoding-unsure': ({ others }: { others: string }) =>
		others === ''
			? 'Cet encodage n’est pas sûr : vérifiez les accents.'
			: `Cet encodage n’est pas sûr : vérifiez les accents ; ce pourrait être ${others}.`,
	'unreadable-bytes': ({ count, line, column }: { count: number; line: number; column: number }) =>
		`${f.count(count, 'octet illisible', 'octets illisibles')} dans un texte en UTF-8, d’abord ligne ${f.number(line)}, caractère ${f.number(column)} ; le reste est juste.`,
	'undecodable-bytes': ({ count }: { count: number }) =>
		`${f.count(count, 'octet illisible', 'octets illisibles')} dans cet encodage : essayez-en un autre.`,
	'control-characters-dropped': ({ count }) =>
		`${f.count(count, 'caractère de contrôle retiré', 'caractères de contrôle retirés')}`,
	'lone-surrogates-replaced': ({ count }) =>
		`${f.count(count, 'caractère rompu remplacé', 'caractères rompus remplacés')}`,
	'replacement-characters': ({ count }) =>
		`${f.count(count, 'caractère perdu', 'caractères perdus')} dans le fichier même (�)`,
	'soft-hyphens-dropped': ({ count }) =>
		`${f.count(count, 'trait d’union conditionnel retiré', 'traits d’union conditionnels retirés')}`,
	'images-ignored': ({ count }) => `${f.count(count, 'image laissée de côté', 'images laissées de côté')}`,
	'comments-ignored': ({ count }) =>
		`${f.count(count, 'commentaire laissé de côté', 'commentaires laissés de côté')}`,
	'deletions-ignored': ({ count }) =>
		`${f.count(count, 'suppression suivie laissée', 'suppressions suivies laissées')} de côté`,
	'hidden-text-ignored': ({ count }) =>
		`Texte masqué laissé de côté (${f.count(count, 'caractère', 'caractères')})`,
	'page-headers-ignored': ({ count }) =>
		`${f.count(count, 'en-tête ou pied de page laissé', 'en-têtes ou pieds de page laissés')} de côté`,
	'list-numbers-ignored': ({ count }) =>
		`Numéros de ${f.count(count, 'élément de liste laissés', 'éléments de liste laissés')} de côté`,
	'notes-at-end': ({ count }) => `${f.count(count, 'note mise', 'notes mises')} à la fin du texte`,
	'tables-as-lines': ({ count }) => `${f.count(count, 'tableau lu', 'tableaux lus')} ligne par ligne`,
	'running-head-dropped': ({ count, text }) =>
		`Titre courant retiré de ${f.count(count, 'page', 'pages')} : ${f.quote(text)}`,
	'page-numbers-dropped': ({ count }) =>
		`${f.count(count, 'numéro de page retiré', 'numéros de page retirés')}`,
	'margin-numbers-dropped': ({ count }: { count: number }) =>
		`${f.count(count, 'numéro de marge retiré', 'numéros de marge retirés')}`,
	'hyphens-joined': ({ count }: { count: number }) =>
		`${f.count(count, 'mot coupé réuni', 'mots coupés réunis')} en fin de ligne`,
	'hyphens-kept': ({ count }) =>
		`${f.count(count, 'trait d’union gardé', 'traits d’union gardés')} en fin de ligne`,
	'pages-without-text': ({ count, pages }) =>
		`${f.count(count, 'page sans texte', 'pages sans texte')} : ${pages}`,
	'unreadable-pages': ({ count }) => `${f.count(count, 'page illisible', 'pages illisibles')}`,
	'repeated-captions-dropped': ({ count }) =>
		`${f.count(count, 'sous-titre répété retiré', 'sous-titres répétés retirés')}`,
	'tiers-ignored': ({ count, tiers }: { count: number; tiers: string }) =>
		`${f.count(count, 'piste d’annotation laissée', 'pistes d’annotation laissées')} de côté : ${tiers}`,
	'dependent-lines-ignored': ({ count }: { count: number }) =>
		`${f.count(count, 'ligne d’annotation laissée', 'lignes d’annotation laissées')} de côté`,
	'cues-without-time': ({ count }: { count: number }) =>
		`${f.count(count, 'sous-titre sans temps', 'sous-titres sans temps')}`,
	'unclosed-quote': ({ row }: { row: number }) =>
		`Un guillemet ouvert à la ligne ${f.number(row)} ne se ferme pas : vérifiez le séparateur.`,
	'rows-above-header': ({ count, row }) =>
		`${f.count(count, 'ligne laissée', 'lignes laissées')} de côté au-dessus de l'en-tête (ligne ${f.number(row)})`,
	'header-named': ({ column, name }) =>
		`La colonne ${column} n'avait pas de nom à elle : elle se nomme ${f.quote(name)}.`,
	'rows-too-long': ({ count, row }) =>
		`${f.count(count, 'ligne a', 'lignes ont')} plus de cellules que l'en-tête (d'abord la ligne ${f.number(row)})`,
	'rows-too-short': ({ count, row }) =>
		`${f.count(count, 'ligne a', 'lignes ont')} moins de cellules que l'en-tête (d'abord la ligne ${f.number(row)})`
};
