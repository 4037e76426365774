import type { Refusals, RowKind, Sentences } from '#lib/contract/index.ts';
import { french as f } from '../format.ts';

const things: Readonly<Record<RowKind, string>> = {
	study: 'Cette étude',
	coder: 'Ce codeur',
	dataset: 'Ce questionnaire',
	valueColumn: 'Cette colonne',
	turn: 'Ce tour de parole',
	panel: 'Ce panel',
	panelist: 'Ce panéliste',
	item: 'Cet item',
	round: 'Ce tour',
	rating: 'Cette cote',
	finding: 'Ce résultat',
	code: 'Ce code',
	coding: 'Ce codage',
	segment: 'Ce passage',
	document: 'Ce document',
	case: 'Ce participant',
	variable: 'Cette variable',
	memo: 'Ce mémo',
	speaker: 'Ce locuteur'
};

/** Why something was refused, and what to do, by code. */
export const errors: Sentences<Refusals> = {
	unexpected: ({ reference }) =>
		`Le programme s'est arrêté sur un cas qu'il ne connaît pas (référence ${reference}). Rien n'a été changé.`,
	'page-not-found': "Cette page n'existe pas, ou plus. La liste des études est à la première page.",
	'no-answer':
		"Le programme ne répond pas. Vérifiez qu'il tourne encore, puis recommencez : rien n'a été changé.",
	'foreign-origin': "Cette demande vient d'un autre site. Elle est refusée et rien n'a été changé.",
	'action-not-found': ({ action }) => `L'action ${f.quote(action)} n'existe pas.`,
	'bad-input': ({ field, problem }) =>
		problem === 'empty'
			? `Il manque un nom${field ? ` (${field})` : ''}. Écrivez-en un.`
			: problem === 'too-long'
				? `Ce texte est trop long${field ? ` (${field})` : ''}. Raccourcissez-le.`
				: `La demande est mal formée${field ? ` (${field})` : ''} : ${problem}.`,
	'not-found': ({ table }) =>
		`${things[table]} n'existe plus dans l'étude. Quelqu'un l'a peut-être supprimé : l'historique le dit.`,
	'study-not-found': ({ name }) =>
		name
			? `Aucune étude ne s'appelle ${f.quote(name)}. La liste : tamis study list.`
			: "Cette étude n'existe pas, ou est dans la corbeille (page Réglages).",
	'study-ambiguous': ({ name }) =>
		`Plusieurs études s'appellent ${f.quote(name)}. Donnez plutôt l'identifiant que montre tamis study list.`,
	'no-study': "Il n'y a pas encore d'étude. Créez-en une : tamis study create NOM.",
	'study-unnamed': 'Il y a plusieurs études. Dites laquelle : --study NOM.',
	'document-not-found': ({ name }) =>
		name
			? `Aucun document ne s'appelle ${f.quote(name)}. La page Documents les montre tous.`
			: "Ce document n'existe plus dans l'étude. L'historique dit qui l'a supprimé.",
	'document-name-taken': ({ name }) =>
		`Un document s'appelle déjà ${f.quote(name)}. Choisissez un autre nom.`,
	'code-name-taken': ({ name }) =>
		`Un code s'appelle déjà ${f.quote(name)} à cet endroit de l'arbre. Choisissez un autre nom.`,
	'case-name-taken': ({ name }) => `Un participant s'appelle déjà ${f.quote(name)}. Choisissez un autre nom.`,
	'variable-name-taken': ({ name }) =>
		`Une variable s'appelle déjà ${f.quote(name)}. Choisissez un autre nom.`,
	'code-into-itself': ({ name }) =>
		`Un code ne peut pas entrer sous lui-même (${f.quote(name)}). Choisissez une autre place.`,
	'case-not-found': ({ name }) =>
		`Aucun participant ne s'appelle ${f.quote(name)}. La page Participants les montre tous.`,
	'code-not-found': ({ name }) =>
		`Aucun code ne s'appelle ${f.quote(name)}. La page Codes en donne la liste, et la commande tamis codes.`,
	'variable-not-found': ({ name }) =>
		`Aucune variable ne s'appelle ${f.quote(name)}. La page Participants les montre toutes.`,
	'coder-not-found': ({ name }) => `Personne ne code sous le nom ${f.quote(name)}.`,
	'case-in-use': ({ name }) =>
		`${f.quote(name)} répond à un questionnaire ou siège dans un panel. Retirez-le d'abord de là.`,
	'bad-value': ({ value, type, variable }) =>
		`${f.quote(value)} ne convient pas à la variable ${f.quote(variable)} (${type === 'numeric' ? 'un nombre' : type === 'date' ? 'une date' : type}). Corrigez la valeur, ou changez le type de la variable.`,
	'span-outside': ({ start, end, length }) =>
		`Le passage de ${start} à ${end} sort du texte, qui a ${length} caractères.`,
	'span-empty': 'Ce passage ne contient aucun mot. Sélectionnez des mots.',
	'text-empty': 'Le texte serait vide. Supprimez plutôt le document.',
	'edits-overlap': 'Deux corrections se chevauchent. Rechargez la page et recommencez.',
	'changed-since':
		"Quelqu'un d'autre a changé cela depuis : le défaire effacerait son travail. L'historique montre qui et quand.",
	'nothing-to-undo': "Il n'y a rien à défaire.",
	'nothing-to-redo': "Il n'y a rien à refaire.",
	'home-unwritable': ({ folder }) =>
		`Le dossier ${folder} ne peut pas être écrit. Donnez-vous-en le droit, ou choisissez un autre dossier : TAMIS_HOME=/autre/dossier npm start.`,
	'store-newer': ({ migration }) =>
		`Ces données ont été écrites par une version plus récente du programme (${migration}). Mettez le programme à jour ; rien n'a été changé.`,
	'store-damaged': ({ file, backups }) =>
		`Le fichier ${file} est endommagé ou n'est pas une base de Tamis. Mettez-le de côté et copiez à sa place le plus récent de ${backups}.`,
	'store-busy':
		"Un autre programme écrit dans ces données depuis trop longtemps. Attendez un instant et recommencez ; rien n'a été changé.",
	'store-full':
		"Le disque où sont les données est plein : rien n'a été enregistré. Libérez de la place et recommencez.",
	'database-address':
		"L'adresse de la base de données est mal écrite. Écrivez-la ainsi : postgres://utilisateur@machine:5432/base",
	'database-unreachable': ({ address, problem }: { address: string; problem: string }) =>
		`La base ${address} ne répond pas (${problem}). Vérifiez que le serveur PostgreSQL tourne et que son adresse est juste.`,
	'database-login': ({ address }: { address: string }) =>
		`La base ${address} refuse cet utilisateur ou son mot de passe. Corrigez l'adresse, ou donnez le mot de passe dans la variable PGPASSWORD.`,
	'database-missing': ({ address }: { address: string }) =>
		`La base ${address} n'existe pas sur ce serveur. Créez-la d'abord : createdb NOM.`,
	'database-forbidden': ({ address }: { address: string }) =>
		`Dans la base ${address}, cet utilisateur n'a pas le droit de créer des tables. Demandez à l'administrateur de lui donner la base.`,
	'database-foreign': ({ address }: { address: string }) =>
		`La base ${address} contient les tables d'un autre programme. Donnez une base vide ; rien n'a été changé.`,
	'database-damaged': ({ address }: { address: string }) =>
		`La base ${address} est endommagée, dit son serveur. Demandez à l'administrateur de la restaurer.`,
	'backup-by-server':
		'Ces données sont sur un serveur PostgreSQL, que son administrateur sauvegarde (pg_dump). Pour garder une étude vous-même, exportez-la : tamis study export.',
	'backup-not-found': ({ name }: { name: string }) =>
		`La sauvegarde ${f.quote(name)} n'existe pas. La liste : tamis backup list.`,
	'backup-damaged': ({ name }) =>
		`La sauvegarde ${f.quote(name)} est endommagée. Choisissez-en une autre ; rien n'a été changé.`,
	'file-unwritable': ({ name }) =>
		`Le fichier ${name} ne peut pas être écrit. Choisissez un autre endroit : --out FICHIER.`,
	'file-not-found': ({ name }) => `Le fichier ${name} n'existe pas ou ne peut pas être lu.`,
	'column-not-found': ({ column, columns }) =>
		`La colonne ${f.quote(column)} n'est pas dans le tableau. Il y a : ${columns}.`,
	'archive-damaged': "Cette archive est endommagée ou incomplète. Exportez l'étude de nouveau.",
	'archive-newer': "Cette archive vient d'une version plus récente du programme. Mettez le programme à jour.",
	'sample-not-found': ({ name }) => `L'étude d'exemple ${f.quote(name)} n'existe pas.`,
	'bad-pattern': 'Cette expression régulière est incorrecte ou trop coûteuse. Corrigez-la.',
	'not-json': ({ what }) => `${what} : ce n'est pas un objet JSON de la forme attendue.`,
	'method-not-found': ({ name }) =>
		`Aucune méthode ne s'appelle ${f.quote(name)}. La liste : tamis stats --list.`,
	'analysis-not-found': ({ name, names }) =>
		`Aucune analyse ne s'appelle ${f.quote(name)}. Il y a : ${names}.`,
	'format-not-found': ({ format, formats }) =>
		`Ce résultat ne s'écrit pas en ${format}. Formats possibles : ${formats}.`,
	'too-slow': ({ name }) =>
		`La lecture de ${name} prend trop de temps ; elle est abandonnée. Enregistrez le fichier en .docx ou en .txt et recommencez.`,
	'too-much-memory': ({ name }) =>
		`La lecture de ${name} demande trop de mémoire ; elle est abandonnée. Découpez le fichier et recommencez.`,
	'too-large': ({ limit, bytes }) =>
		`Ce fichier est trop grand${bytes ? ` (${f.bytes(bytes)})` : ''}${limit ? `, la limite est de ${f.bytes(limit)}` : ''}. Découpez-le et recommencez.`,
	'inflates-too-far':
		"Ce fichier compressé se déploie démesurément. Il n'est pas ouvert ; enregistrez-le de nouveau depuis son programme d'origine.",
	'too-many-entries': "Ce fichier contient beaucoup trop d'éléments pour un document. Il n'est pas ouvert.",
	'too-many-cells': ({ limit }) =>
		`Ce tableau dépasse ${f.number(limit)} cellules. Retirez des colonnes ou découpez-le.`,
	'too-deep':
		"Ce fichier emboîte trop d'éléments les uns dans les autres. Enregistrez-le en texte et recommencez.",
	encrypted: 'Ce fichier est protégé par un mot de passe. Enregistrez-le sans protection et recommencez.',
	'scan-without-text':
		"Ce PDF est fait d'images sans texte (un scan). Passez-le à la reconnaissance de caractères, ou importez le texte lui-même.",
	'not-this-format': ({ expected }: { expected?: string }) =>
		`Le contenu de ce fichier ne correspond pas à son nom${expected ? ` (attendu : ${expected})` : ''}. Vérifiez-le dans son programme d'origine.`,
	'unknown-format': ({ extension, formats }: { extension?: string; formats?: string }) =>
		`Ce format n'est pas lu${extension ? ` (${extension})` : ''}. Formats lus : ${formats ?? ''}.`,
	'unknown-encoding': ({ encoding }: { encoding?: string }) =>
		`L'encodage ${f.quote(encoding ?? '')} n'est pas connu. Choisissez par exemple utf-8 ou windows-1252.`,
	'unknown-sheet': ({ sheet, sheets }: { sheet?: string; sheets?: string }) =>
		`La feuille ${f.quote(sheet ?? '')} n'est pas dans le classeur. Il y a : ${sheets ?? ''}.`,
	'no-words-column': ({ columns }: { columns?: string }) =>
		`Aucune colonne de ce tableau ne ressemble à des paroles. Choisissez la colonne des paroles${columns ? ` parmi : ${columns}` : ''}.`,
	damaged: "Ce fichier est endommagé ou incomplet. Enregistrez-le de nouveau depuis son programme d'origine.",
	empty: 'Ce fichier ne contient aucun texte.',
	binary: ({ formats }: { formats?: string }) =>
		`Ce fichier n'est pas du texte. Formats lus : ${formats ?? ''}.`,
	timeout: 'La lecture de ce fichier prend trop de temps ; elle est abandonnée.',
	'newer-version': ({ version, known }) =>
		`Cette archive est écrite au format ${version}, celui-ci s'arrête au format ${known}. Mettez le programme à jour.`
};
