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
	export: "Exporter l'arbre des codes",
	codebook: 'Livre des codes',
	path: 'Chemin',
	segments: 'Segments',
	codings: 'Codages',
	documents: 'Documents',
	cases: 'Participants',
	/** Heads of narrow columns. */
	short: { segments: 'segm.', documents: 'doc.', cases: 'part.' },
	overview: 'Arbre des codes',
	createHere: 'Nouveau sous-code',
	createField: 'Nom du nouveau code',
	rename: 'Renommer',
	recolour: 'Changer de couleur',
	colourIs: (hue: string) => `Couleur : ${hue}`,
	/** What a screen reader says of a line of the tree after its name. */
	menu: 'Actions sur les codes',
	ownCounts: (segments: number) => `dont ${f.count(segments, 'segment', 'segments')} sur le code même`,
	inTree: "Dans l'arbre",
	alone: 'Sans ses sous-codes',
	withMemo: 'avec mémo',
	noneFound: (query: string) => `Aucun code ne contient ${f.quote(query)}.`,
	nothingSelected:
		'Choisissez un code pour lire et écrire sa définition, voir ses passages, le fusionner ou le scinder. Plusieurs à la fois avec Ctrl ou Maj.',
	severalSelected: (n: number) => `${f.count(n, 'code choisi', 'codes choisis')}`,
	savedOnLeaving: 'Enregistré dès que vous quittez le champ.',
	placeholders: {
		definition: 'Ce que le code désigne, en une phrase ou deux.',
		whenToUse: 'Les situations où il convient.',
		whenNotToUse: 'Celles où un autre code vaut mieux, et lequel.',
		example: 'Une citation qui le montre bien.'
	},
	moved: (name: string, under: string) =>
		under === ''
			? `${f.quote(name)} déplacé au premier niveau`
			: `${f.quote(name)} déplacé sous ${f.quote(under)}`,
	keys: {
		names: { insert: 'Inser', delete: 'Suppr' },
		title: "Au clavier, dans l'arbre",
		go: 'parcourir, replier, déplier',
		several: 'choisir plusieurs codes',
		rename: 'renommer',
		create: 'nouveau code à côté',
		order: 'monter, descendre',
		nest: 'sortir, emboîter',
		remove: 'supprimer'
	},
	passages: {
		title: 'Passages',
		empty: "Aucun passage ne porte encore ce code : il s'applique dans un document, sur des mots choisis.",
		first: (shown: number, total: number) => `les ${f.number(shown)} premiers sur ${f.number(total)}`,
		all: 'Tous dans Explorer',
		orphan: 'ses mots ont disparu du texte'
	},
	memos: 'Mémos',
	addMemo: 'Écrire un mémo',
	merge: {
		title: 'Fusionner des codes',
		verb: 'Fusionner',
		action: 'Fusionner dans…',
		into: 'Code qui reste',
		from: (names: readonly string[]) => `Disparaissent : ${f.list(names.map((name) => f.quote(name)))}.`,
		choose: 'Choisissez le code qui reste.',
		moved: (n: number, name: string) =>
			`${f.count(n, 'codage passe', 'codages passent')} à ${f.quote(name)}.`,
		none: (name: string) => `Aucun codage à faire passer à ${f.quote(name)}.`,
		collapsed: (n: number) =>
			`${f.count(n, 'doublon se réunit', 'doublons se réunissent')} : la même personne avait dit la même chose des mêmes mots.`,
		children: (n: number) => `${f.count(n, 'sous-code change', 'sous-codes changent')} de parent.`,
		memos: (n: number) => `${f.count(n, 'mémo suit', 'mémos suivent')}.`,
		texts: 'Le code qui reste garde sa définition ; celles des autres disparaissent avec eux.'
	},
	split: {
		title: (name: string) => `Scinder ${f.quote(name)}`,
		verb: 'Scinder',
		action: 'Scinder…',
		lead: 'Cochez les codages qui passent au nouveau code ; les autres restent.',
		newName: 'Nouveau code',
		chosen: (n: number, total: number) => `${f.number(n)} sur ${f.number(total)} passent au nouveau code`,
		tooMany: (n: number) => `Seuls les ${f.number(n)} premiers codages sont montrés.`
	},
	moveTo: {
		title: 'Déplacer sous',
		verb: 'Déplacer',
		parent: 'Nouveau parent'
	},
	confirmDeleteSeveral: (n: number) => `Supprimer ${f.count(n, 'code', 'codes')} ?`,
	deletes: (codes: number, codings: number, memos: number) =>
		`Disparaissent : ${f.count(codes, 'code', 'codes')}, ${f.count(codings, 'codage', 'codages')} et ${f.count(memos, 'mémo', 'mémos')}.`,
	picker: {
		search: 'Chercher un code',
		create: (name: string) => `Créer ${f.quote(name)}`,
		none: 'Aucun code ne correspond.'
	},
	files: {
		title: 'Importer un livre des codes',
		menu: 'Livre des codes : importer, exporter',
		import: 'Importer un tableau…',
		csv: 'Exporter en CSV',
		xlsx: 'Exporter en Excel',
		docx: 'Exporter en Word',
		lead: 'Un tableau, une ligne par code : un chemin (Thème > Code), ou un parent et un nom ; puis, si vous les avez, couleur, définition, quand l’employer, quand ne pas l’employer, exemple. Dans Word, un titre par code convient aussi. Un code déjà là est mis à jour ; une cellule vide n’efface rien.',
		done: (created: number, updated: number, unchanged: number) =>
			`${f.count(created, 'code créé', 'codes créés')}, ${f.count(updated, 'mis à jour', 'mis à jour')}, ${f.count(unchanged, 'inchangé', 'inchangés')}.`,
		refused: (n: number) => `${f.count(n, 'ligne à revoir', 'lignes à revoir')}`,
		exported: (date: string) => `Exporté le ${date}`
	},
	autocode: {
		title: 'Codage automatique',
		lead: "Cherchez des mots, vérifiez ce qui serait codé, puis appliquez un code en une seule étape qui se défait d'un coup.",
		query: 'Mots à chercher',
		hint: 'Plusieurs mots forment une expression ; * en fin de mot en prend toutes les fins ; + entre deux expressions demande les deux.',
		patternHint: 'Expression régulière : \\b borne un mot, | sépare des variantes. Les accents comptent.',
		pattern: 'Expression régulière',
		matchCase: 'Respecter les majuscules',
		answersOnly: "Laisser de côté les tours d'enquête",
		unit: 'Coder',
		units: { hit: 'les mots trouvés', sentence: 'leur phrase', turn: 'leur tour de parole' },
		scope: 'Dans',
		everywhere: 'tous les documents',
		find: 'Chercher',
		searching: 'Recherche dans les textes…',
		found: (spans: number, hits: number, documents: number) =>
			`${f.count(spans, 'passage', 'passages')} pour ${f.count(hits, 'occurrence', 'occurrences')} dans ${f.count(documents, 'document', 'documents')}`,
		onlyFirst: (n: number) =>
			`Seuls les ${f.number(n)} premiers sont montrés et seront codés : précisez la recherche pour voir les autres.`,
		nothing: (query: string) => `Rien ne correspond à ${f.quote(query)}.`,
		already: 'déjà codé ainsi',
		code: 'Code à appliquer',
		apply: (n: number) => `Coder ${f.count(n, 'passage', 'passages')}`,
		applied: (n: number, code: string) => `${f.quote(code)} appliqué à ${f.count(n, 'passage', 'passages')}`,
		chosen: (n: number, total: number) => `${f.number(n)} sur ${f.number(total)} cochés`,
		choose: (words: string) => `Coder ${f.quote(words)}`,
		chooseDocument: (name: string) => `Tout cocher dans ${f.quote(name)}`,
		show: 'Voir dans le document'
	}
};
