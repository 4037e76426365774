import type { DatasetNotices, DatasetRefusals, Sentences } from '#lib/contract/index.ts';
import type { ColumnWarnings, Expected, MissingReason } from '#lib/core/survey/index.ts';
import { french as f } from '../format.ts';

const expected: Record<Expected, string> = {
	name: 'le nom d’une variable',
	comparison: 'un signe de comparaison (=, !=, <, <=, >, >=), « in » ou « is missing »',
	value: 'une valeur',
	'opening-bracket': 'une parenthèse ouvrante',
	'closing-bracket': 'une parenthèse fermante',
	missing: 'le mot « missing »',
	end: 'la fin, ou « and » ou « or »',
	'closing-quote': 'un guillemet fermant',
	shorter: 'une condition plus courte'
};

const reasons: Record<MissingReason | 'blank', string> = {
	'not-asked': 'question non posée',
	refused: 'refus de répondre',
	'dont-know': 'ne sait pas',
	'not-applicable': 'sans objet',
	unreadable: 'illisible',
	other: 'autre raison',
	blank: 'sans réponse'
};

const reasonOf = (reason: string): string => reasons[reason as MissingReason] ?? reason;

const refusals: Sentences<DatasetRefusals> = {
	'dataset-empty': 'Ce fichier ne contient aucune réponse. Exportez le questionnaire de nouveau.',
	'dataset-unknown': ({ expected: formats }) =>
		`Ce fichier n’est pas un questionnaire que le programme lit. Formats lus : ${formats}.`,
	'old-workbook':
		'Ce classeur est au format .xls d’avant 2007. Ouvrez-le dans un tableur et enregistrez-le en .xlsx.',
	'spss-portable':
		'Ce fichier est au format SPSS portable (.por). Ouvrez-le dans SPSS ou PSPP et enregistrez-le en .sav.',
	'spss-encrypted':
		'Ce fichier SPSS est protégé par un mot de passe. Enregistrez-le sans protection et recommencez.',
	'file-truncated': ({ row, rows }) =>
		row > 0
			? `Ce fichier s’arrête à la ligne ${f.number(row)}${rows > 0 ? ` sur ${f.number(rows)}` : ''} : il est incomplet. Copiez-le ou exportez-le de nouveau.`
			: 'Ce fichier s’arrête avant ses données : il est incomplet. Copiez-le ou exportez-le de nouveau.',
	'file-damaged': ({ byte, part }) =>
		`Ce fichier est endommagé (octet ${f.number(byte)}, ${part}). Exportez-le de nouveau.`,
	'quote-never-closes': ({ row, column }) =>
		`Le guillemet ouvert à la ligne ${f.number(row)}, colonne ${f.number(column)}, ne se ferme jamais. Corrigez cette cellule, ou lisez le fichier sans guillemets.`,
	'line-too-long': ({ row, limit }) =>
		`La ligne ${f.number(row)} dépasse ${f.bytes(limit)}. Vérifiez les fins de ligne du fichier.`,
	'too-many-columns': ({ row, columns, limit }) =>
		`${row > 0 ? `La ligne ${f.number(row)}` : 'L’en-tête'} a ${f.number(columns)} colonnes, la limite est de ${f.number(limit)}. Vérifiez le séparateur, ou retirez des colonnes.`,
	'no-answers': ({ headerRows }) =>
		`Il n’y a aucune ligne de réponses sous ${f.count(headerRows, 'ligne d’en-tête', 'lignes d’en-tête')}. Corrigez le nombre de lignes d’en-tête, ou le fichier.`,
	'unknown-stata-version': ({ version }) =>
		`Ce fichier Stata est au format ${f.number(version)}, qui n’est pas lu. Enregistrez-le avec saveold en version 11 ou plus.`,
	'declared-column-absent': ({ column }) =>
		`La colonne ${f.quote(column)} est déclarée, mais le fichier ne l’a pas. Corrigez la déclaration : l’en-tête tel qu’il est dans le fichier, ou la position.`,
	'bad-book': ({ path, problem }) =>
		`La déclaration du questionnaire est mal formée${path ? ` (${path})` : ''} : ${problem}. Corrigez book.json.`,
	'bad-expression': ({ owner, position, expected: wanted }) =>
		`La condition de ${f.quote(owner)} ne se lit pas au caractère ${f.number(position)} : il faut ${expected[wanted as Expected] ?? wanted}.`,
	'form-unknown': ({ expected: forms }) =>
		`Ce fichier n’est pas un formulaire que le programme lit. Formulaires lus : ${forms}.`,
	'form-of-another-survey': ({ matched, questions }) =>
		`Ce formulaire est d’une autre enquête : ${f.number(matched)} de ses ${f.count(questions, 'question', 'questions')} sont dans le fichier. Choisissez le formulaire de ces réponses.`,
	'reading-cancelled': 'La lecture est arrêtée. Rien n’a été gardé.'
};

const notices: Sentences<DatasetNotices> = {
	'encoding-guessed': ({ encoding }) =>
		`Encodage deviné : ${encoding}. Si des accents sont faux, choisissez-en un autre.`,
	'mixed-encodings': ({ encoding, count, row }) =>
		`${f.count(count, 'ligne n’est pas', 'lignes ne sont pas')} en UTF-8 (d’abord la ligne ${f.number(row)}) : lues en ${encoding}. Vérifiez leurs accents.`,
	'rows-above-header': ({ count, row }) =>
		`${f.count(count, 'ligne laissée', 'lignes laissées')} de côté au-dessus de l’en-tête (ligne ${f.number(row)})`,
	'rows-too-long': ({ count, row }) =>
		`${f.count(count, 'ligne a', 'lignes ont')} plus de cellules que l’en-tête (d’abord la ligne ${f.number(row)})`,
	'rows-too-short': ({ count, row }) =>
		`${f.count(count, 'ligne a', 'lignes ont')} moins de cellules que l’en-tête (d’abord la ligne ${f.number(row)})`,
	'stray-quotes': ({ count, row }) =>
		`Du texte suit un guillemet fermant dans ${f.count(count, 'ligne', 'lignes')} (d’abord la ligne ${f.number(row)}) : vérifiez ces cellules.`,
	'header-empty': ({ count, column }) =>
		`${f.count(count, 'colonne sans nom', 'colonnes sans nom')} (d’abord la colonne ${column})`,
	'header-repeated': ({ count, name }) =>
		`${f.count(count, 'colonne porte', 'colonnes portent')} un nom déjà pris (d’abord ${f.quote(name)}) : un numéro les distingue.`,
	'cells-unwrapped': ({ columns, example }) =>
		`Des marques de programme sont retirées autour des cellules de ${f.count(columns, 'colonne', 'colonnes')} (par exemple ${f.quote(example)})`,
	'code-page-unknown': ({ name }) =>
		`L’encodage ${f.quote(name)} que déclare le fichier n’est pas connu. Si des accents sont faux, choisissez-en un autre.`,
	'set-incomplete': ({ name, missing }) =>
		`L’ensemble ${f.quote(name)} cite des variables absentes du fichier : ${missing}`,
	'form-partly-matched': ({ matched, questions }) =>
		`${f.number(matched)} des ${f.count(questions, 'question', 'questions')} du formulaire sont dans le fichier. Vérifiez que c’est le bon.`,
	'relevance-not-understood': ({ name, text }) =>
		`La condition de ${f.quote(name)} n’est pas comprise : ${text}. Déclarez-la (askedIf), ou tous sont tenus pour interrogés.`,
	'form-questions-absent': ({ count, example }) =>
		`${f.count(count, 'question du formulaire n’est pas', 'questions du formulaire ne sont pas')} dans le fichier (d’abord ${f.quote(example)})`
};

const warnings: Sentences<ColumnWarnings> = {
	'zero-eaten': ({ value, likely, n }) =>
		`${f.quote(value)} (${f.count(n, 'réponse', 'réponses')}) est peut-être ${f.quote(likely)}, dont un tableur a effacé le zéro. Vérifiez dans la source.`,
	'unexplained-code': ({ value, n, low, high }) =>
		`${f.quote(value)} (${f.count(n, 'réponse', 'réponses')}) n’est pas un point de l’échelle, qui va de ${f.quote(low)} à ${f.quote(high)}. Dites ce que ce code veut dire ; d’ici là, il n’entre dans aucune moyenne.`,
	'labelled-undeclared': ({ value, label, n }) =>
		`${f.quote(value)}, ${f.quote(label)} (${f.count(n, 'réponse', 'réponses')}), n’est pas déclaré manquant dans le fichier. Il est laissé hors de l’échelle : confirmez.`,
	'missing-word': ({ value, n, reason }) =>
		`${f.quote(value)} (${f.count(n, 'cellule', 'cellules')}) est tenu pour une absence de réponse : ${reasonOf(reason)}. Confirmez, ou dites ce que c’est.`,
	'mixed-decimals': ({ commas, points, example }) =>
		`${f.count(commas, 'nombre a', 'nombres ont')} une virgule décimale et ${f.number(points)} un point (par exemple ${f.quote(example)}). Vérifiez-les.`,
	'not-numbers': ({ n, example }) =>
		`${f.count(n, 'cellule n’est pas un nombre', 'cellules ne sont pas des nombres')} (par exemple ${f.quote(example)}). Elles sont comptées comme illisibles.`,
	'numbers-as-text': ({ n, example }) =>
		`${f.count(n, 'nombre est écrit', 'nombres sont écrits')} comme du texte (par exemple ${f.quote(example)})`,
	'impossible-date': ({ value, n }) =>
		`${f.count(n, 'date n’existe', 'dates n’existent')} dans aucun calendrier (par exemple ${f.quote(value)}). Corrigez la source.`,
	'spreadsheet-date': ({ value, n }) =>
		`${f.count(n, 'réponse a', 'réponses ont')} été prises pour des dates par un tableur (par exemple ${f.quote(value)}). Vérifiez dans la source.`,
	'scientific-notation': ({ value, n }) =>
		`${f.count(n, 'nombre a perdu', 'nombres ont perdu')} ses derniers chiffres (par exemple ${f.quote(value)}). Reprenez-les de la source.`,
	'spreadsheet-error': ({ value, n }) =>
		`${f.count(n, 'cellule porte', 'cellules portent')} l’erreur d’une formule (par exemple ${f.quote(value)}). Elles sont comptées comme illisibles.`,
	'double-encoded': ({ value, likely, n }) =>
		`${f.count(n, 'cellule a été encodée', 'cellules ont été encodées')} deux fois : ${f.quote(value)} est sans doute ${f.quote(likely)}. Exportez de nouveau en UTF-8.`,
	'formula-text': ({ value, n }) =>
		`${f.count(n, 'réponse commence', 'réponses commencent')} comme une formule (par exemple ${f.quote(value)}) : c’est un texte, jamais calculé.`,
	'duplicate-identifier': ({ value, n, rows }) =>
		`L’identifiant ${f.quote(value)} est à ${f.count(n, 'ligne', 'lignes')} : ${rows}. Corrigez-le, ou dites que chaque personne a plusieurs lignes.`,
	'several-rows-a-person': ({ persons, rows }) =>
		`Cet identifiant compte ${f.count(persons, 'personne', 'personnes')} pour ${f.count(rows, 'ligne', 'lignes')} : une ligne par personne, ou plusieurs ? Dites-le avant de compter.`,
	'mixed-date-orders': ({ example }) =>
		`Le jour et le mois changent de place d’une date à l’autre (par exemple ${f.quote(example)}). Vérifiez dans la source.`,
	'weight-or-count': ({ low, high }) =>
		`Cette variable n’a que des nombres entiers, de ${low} à ${high} : un poids de sondage, ou un nombre de personnes ? Dites-le.`,
	'bad-weights': ({ n }) =>
		`${f.count(n, 'poids est absent', 'poids sont absents')}, illisibles ou négatifs. Corrigez-les avant de pondérer.`
};

/** Questionnaires: why one is not read, what was guessed, what looks wrong, why a value is no answer. */
export const survey = { refusals, notices, warnings, reasons, expected };
