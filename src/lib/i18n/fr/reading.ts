import { french as f } from '../format.ts';

export const reading = {
	title: 'Importer des documents',
	formats: (formats: readonly string[]) => `Formats lus : ${formats.join(', ')}.`,
	lead: "Rien ne quitte cet ordinateur, et rien n'est gardé avant l'import.",
	preview: "Vérifier avant d'importer",
	reading: (file: string) => `Lecture de ${f.quote(file)}`,
	importing: (file: string) => `Import de ${f.quote(file)}`,
	add: 'Ajouter des fichiers',
	files: 'Fichiers',
	go: (n: number) => `Importer ${f.count(n, 'document', 'documents')}`,
	removeFromList: 'Retirer de la liste',
	toDocuments: 'Voir les documents',
	startAgain: 'Recommencer',
	pick: 'Choisissez un fichier de la liste pour voir ce qui en sera lu.',
	remarks: 'Remarques',
	remarkCount: (n: number) => f.count(n, 'remarque', 'remarques'),
	outcome: {
		waiting: 'en attente',
		reading: 'lecture…',
		ready: 'prêt',
		importing: 'import…',
		imported: 'importé',
		here: 'déjà là (même texte)',
		refused: 'refusé',
		cancelled: 'arrêté'
	},
	summary: (imported: number, here: number, refused: number) =>
		`${f.count(imported, 'importé', 'importés')}, ${f.number(here)} déjà là, ${f.count(refused, 'refusé', 'refusés')}`,
	readSummary: (ready: number, refused: number) =>
		`${f.count(ready, 'fichier prêt', 'fichiers prêts')}, ${f.count(refused, 'refusé', 'refusés')}`,
	encoding: 'Encodage du texte',
	encodings: {
		'': 'Reconnu par le programme',
		'utf-8': 'UTF-8',
		'windows-1252': "Windows-1252 (Europe de l'Ouest)",
		macintosh: 'Mac Roman',
		'iso-8859-15': 'ISO 8859-15 (Latin 9)',
		'utf-16le': 'UTF-16 petit-boutiste',
		'utf-16be': 'UTF-16 gros-boutiste'
	},
	keepHeads: 'Garder les titres courants et les numéros de page',
	turns: {
		title: 'Tours de parole',
		found: (turns: number, speakers: number) =>
			`${f.count(turns, 'tour trouvé', 'tours trouvés')}, ${f.count(speakers, 'locuteur', 'locuteurs')}`,
		none: "Aucun tour de parole reconnu : le texte sera lu d'un bloc.",
		noneShort: "d'un bloc",
		rule: 'Comment reconnaître un locuteur',
		marks: {
			labels: "Un nom en début de paragraphe, suivi d'un deux-points",
			brackets: 'Un nom entre crochets ou dans une balise',
			times: 'Un minutage'
		},
		examples: {
			labels: 'Participant 2 : …',
			brackets: '[id1] …',
			times: '#00:01:02#'
		},
		whole: "Pas de tours : tout le texte d'un bloc",
		only: 'Seulement ces locuteurs',
		onlyHint: 'Un nom par ligne. Vide : ceux que le texte répète.',
		speakers: 'Locuteurs',
		speaker: 'Locuteur',
		role: 'Rôle',
		roleOf: (label: string) => `Rôle de ${f.quote(label)}`,
		interviewer: "Mène l'entretien",
		participant: 'Participant',
		attach: 'Rattacher à',
		attachOf: (label: string) => `Rattacher ${f.quote(label)} à`,
		attachWhole: 'Le document entier appartient à',
		attachWholeHint: "Pour un texte sans locuteurs, ou dont tous les tours sont d'une même personne.",
		nobody: 'Personne',
		newCase: 'Nouveau participant…',
		newCaseFor: (label: string) => `Nouveau participant pour ${f.quote(label)}`,
		first: 'Les premiers tours',
		firstWords: 'Le début du texte',
		again: 'Relire les tours de parole',
		asItStands: "Les tours tels qu'ils sont",
		asItWould: 'Ce que cette règle donnerait',
		revert: 'Revenir à la règle en place',
		stay: (codings: number) =>
			codings > 1
				? `Les ${f.number(codings)} codages ne bougeront pas.`
				: codings === 1
					? 'Le codage ne bougera pas.'
					: 'Aucun codage ne bougera.',
		everyFile: 'Appliquer cette règle à tous les fichiers',
		applied: (files: number) => `Règle appliquée à ${f.count(files, 'fichier', 'fichiers')}`
	},
	table: {
		other: 'Choisir un autre fichier',
		delimiter: 'Séparateur',
		delimiters: {
			';': 'Point-virgule',
			',': 'Virgule',
			'\t': 'Tabulation',
			'|': 'Barre',
			'': 'Une seule colonne'
		},
		sheet: 'Feuille',
		firstRows: (shown: number, total: number) =>
			shown < total
				? `Les ${f.number(shown)} premières lignes sur ${f.number(total)}`
				: f.count(total, 'ligne', 'lignes'),
		column: 'Colonne',
		noColumn: '(aucune)',
		refused: (n: number) => `${f.count(n, 'ligne laissée', 'lignes laissées')} de côté`,
		rowsCounted: "Les lignes sont comptées sans l'en-tête.",
		row: 'Ligne',
		reason: 'Pourquoi',
		working: (file: string) => `Import de ${f.quote(file)}`
	},
	cases: {
		title: 'Importer des participants',
		lead: 'Une ligne par participant : chaque colonne devient une variable.',
		columns: 'Colonnes',
		key: 'Colonne qui nomme le participant',
		isKey: 'nom du participant',
		type: 'Type',
		typeOf: (column: string) => `Type de ${f.quote(column)}`,
		skip: 'Laisser de côté',
		existing: 'variable déjà là',
		facts: (distinct: number, missing: number) =>
			`${f.count(distinct, 'valeur', 'valeurs')}${missing > 0 ? `, ${f.count(missing, 'manquante', 'manquantes')}` : ''}`,
		attach: 'Rattachement',
		matchTo: 'Rattacher',
		matchTos: {
			either: 'aux locuteurs, sinon aux documents',
			speakers: 'aux locuteurs',
			documents: 'aux documents entiers',
			none: 'à rien'
		},
		matchBy: 'Par la colonne',
		matched: (n: number, total: number) =>
			`${f.number(n)} ${f.plural(n, 'rapproché', 'rapprochés')} sur ${f.number(total)}`,
		unmatched: 'sans correspondance',
		ownsSpeakers: (n: number) => f.count(n, 'locuteur', 'locuteurs'),
		go: (n: number) => `Importer ${f.count(n, 'participant', 'participants')}`,
		known: (n: number) => `${f.number(n)} déjà là, qui ${f.plural(n, 'sera complété', 'seront complétés')}`,
		done: (cases: number, variables: number, values: number) =>
			`${f.count(cases, 'participant nouveau', 'participants nouveaux')}, ${f.count(variables, 'variable nouvelle', 'variables nouvelles')}, ${f.count(values, 'valeur', 'valeurs')}`,
		doneAttached: (speakers: number, documents: number) =>
			`Rattachés : ${f.count(speakers, 'locuteur', 'locuteurs')}, ${f.count(documents, 'document', 'documents')}`,
		without: (names: readonly string[], total: number) =>
			`Sans document ni locuteur : ${f.list(names.length < total ? [...names, '…'] : names)}`,
		toGrid: 'Voir les participants'
	},
	codings: {
		title: 'Importer des codages',
		lead: 'Une ligne par codage : où, quels mots, quel code, par qui.',
		columns: 'Ce que contiennent les colonnes',
		roles: {
			document: 'Document',
			case: 'Participant',
			quotation: 'Verbatim',
			start: 'Début',
			end: 'Fin',
			theme: 'Thème',
			code: 'Code',
			coder: 'Codé par'
		},
		roleOf: (column: string) => `Ce que contient la colonne ${f.quote(column)}`,
		landed: (n: number, total: number) =>
			`${f.number(n)} ${f.plural(n, 'ligne placée', 'lignes placées')} sur ${f.number(total)}`,
		needs: {
			document: 'Dites quelle colonne nomme le document ou le participant.',
			case: 'Dites quelle colonne nomme le document ou le participant.',
			quotation: 'Dites quelle colonne porte le verbatim, ou son début et sa fin.',
			start: 'Dites quelle colonne porte le début.',
			end: 'Dites quelle colonne porte la fin.',
			theme: 'Dites quelle colonne porte le thème.',
			code: 'Dites quelle colonne porte le code.',
			coder: 'Dites quelle colonne dit qui a codé.'
		},
		lands: (n: number, total: number) =>
			`${f.number(n)} ${f.plural(n, 'ligne trouve sa place', 'lignes trouvent leur place')} sur ${f.number(total)}`,
		newCodes: (n: number) => f.count(n, 'code sera créé', 'codes seront créés'),
		go: (n: number) => `Importer ${f.count(n, 'codage', 'codages')}`,
		done: (codings: number, codes: number) =>
			`${f.count(codings, 'codage nouveau', 'codages nouveaux')}, ${f.count(codes, 'code nouveau', 'codes nouveaux')}`,
		alreadyThere: (n: number) =>
			`${f.count(n, 'ligne était', 'lignes étaient')} déjà codée${n > 1 ? 's' : ''} ainsi.`,
		missed: (n: number) => `${f.count(n, 'ligne non placée', 'lignes non placées')}`,
		toCodes: 'Voir les codes'
	}
};
