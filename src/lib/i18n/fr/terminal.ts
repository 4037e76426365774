import { french as f } from '../format.ts';

/** What the start script prints. */
export const server = {
	ready: ({ address, folder }: { address: string; folder: string }) =>
		`Tamis est prêt : ${address}\nVos données sont dans ${folder}`,
	'ready-on-server': ({ address, database }: { address: string; database: string }) =>
		`Tamis est prêt : ${address}\nVos données sont dans la base ${database}`,
	'how-to-stop': 'Ctrl C arrête le programme.',
	'synced-folder': ({ folder }: { folder: string }) =>
		`Attention : ${folder} est dans un dossier synchronisé, ce qui peut endommager la base. Gardez-la sur le disque local (TAMIS_HOME) et synchronisez plutôt les exports.`,
	'port-busy': ({ port, next }: { port: number; next: number }) =>
		`Le port ${port} est déjà pris, peut-être par Tamis lui-même : ouvrez http://127.0.0.1:${port}, ou choisissez un autre port : npm start -- --port ${next}`,
	'port-forbidden': ({ port }: { port: number }) =>
		`Le port ${port} est réservé au système. Choisissez-en un au-dessus de 1024 : npm start -- --port 4747`,
	'bad-port': ({ port }: { port: string }) =>
		`${port} n'est pas un port. Donnez un nombre de 1024 à 65535 : npm start -- --port 4747`,
	'unknown-host':
		"Ce nom d'hôte n'est pas servi. Ouvrez http://127.0.0.1 suivi du port affiché au démarrage.",
	usage: 'Options : npm start -- [--port N] [--home DOSSIER | --database ADRESSE]'
};

/** What the command line prints. */
export const cli = {
	usage: 'Emploi :',
	commonOptions: 'Partout : --json, --home DOSSIER ou --database ADRESSE, --coder NOM',
	created: ({ name, id }: { name: string; id: string }) => `Étude ${f.quote(name)} : ${id}`,
	written: ({ file }: { file: string }) => `Écrit : ${file}`,
	binned: ({ name }: { name: string }) =>
		`Étude ${f.quote(name)} mise à la corbeille ; la page Réglages la ramène.`,
	restored: ({ name }: { name: string }) =>
		`Sauvegarde ${name} remise en place ; l'état d'avant est gardé aussi.`,
	imported: ({ name, turns, speakers }: { name: string; turns: number; speakers: number }) =>
		`importé sous ${f.quote(name)}, ${f.count(turns, 'tour de parole', 'tours de parole')}, ${f.count(speakers, 'locuteur', 'locuteurs')}`,
	'already-here': ({ name }: { name: string }) => `déjà là, sous ${f.quote(name)}`,
	casesImported: (done: { cases: number; variables: number; documents: number; speakers: number }) =>
		`${f.count(done.cases, 'participant', 'participants')}, ${f.count(done.variables, 'variable nouvelle', 'variables nouvelles')}, rattachés à ${f.count(done.speakers, 'locuteur', 'locuteurs')} et ${f.count(done.documents, 'document', 'documents')}`,
	codingsImported: (done: { rows: number; landed: number; codings: number; codes: number }) =>
		`${f.number(done.landed)} lignes placées sur ${f.number(done.rows)} : ${f.count(done.codings, 'codage', 'codages')}, ${f.count(done.codes, 'code nouveau', 'codes nouveaux')}`,
	sound: 'Tout est en ordre.',
	withoutKey: '(sans)',
	standardInput: "l'entrée standard"
};

type Row = { row: number; value: string; places?: number };

/** Why a row of a table was left out. */
export const rowRefusals = {
	'name-missing': ({ row }: Row) => `Ligne ${row} : le nom du participant manque.`,
	'name-twice': ({ row, value }: Row) =>
		`Ligne ${row} : ${f.quote(value)} est déjà plus haut dans le tableau.`,
	// The value comes as `column: value`.
	'bad-value': ({ row, value }: Row) =>
		`Ligne ${row} : la valeur ne convient pas au type de sa colonne (${value.replace(': ', ' : ')}).`,
	'document-missing': ({ row }: Row) => `Ligne ${row} : ni document ni participant n'est nommé.`,
	'document-unknown': ({ row, value }: Row) =>
		`Ligne ${row} : aucun document ne s'appelle ${f.quote(value)}.`,
	'document-ambiguous': ({ row, value }: Row) =>
		`Ligne ${row} : plusieurs documents répondent à ${f.quote(value)}.`,
	'case-unknown': ({ row, value }: Row) =>
		`Ligne ${row} : le participant ${f.quote(value)} n'existe pas ou n'a pas de document.`,
	'quotation-missing': ({ row }: Row) => `Ligne ${row} : il manque la citation, ou son début et sa fin.`,
	'quotation-not-found': ({ row, value }: Row) =>
		`Ligne ${row} : la citation n'est pas dans le document : ${f.quote(value)}.`,
	'quotation-ambiguous': ({ row, value, places }: Row) =>
		`Ligne ${row} : la citation est à ${places ?? 'plusieurs'} endroits : ${f.quote(value)}.`,
	'code-missing': ({ row }: Row) => `Ligne ${row} : le code manque.`,
	'code-twice': ({ row, value }: Row) =>
		`Ligne ${row} : le code ${f.quote(value)} est déjà plus haut dans le tableau.`,
	'colour-unknown': ({ row, value }: Row) =>
		`Ligne ${row} : la couleur ${f.quote(value)} n'est pas dans la palette ; le code est importé sans elle.`,
	'name-too-long': ({ row, value }: Row) =>
		`Ligne ${row} : ce nom est trop long (300 caractères au plus) : ${f.quote(value)}.`,
	'span-outside': ({ row }: Row) => `Ligne ${row} : le passage sort du texte.`,
	'span-empty': ({ row }: Row) => `Ligne ${row} : le passage ne contient aucun mot.`
};
