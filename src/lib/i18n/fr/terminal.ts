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
