import { english as f } from '../format.ts';

/** What the start script prints. */
export const server = {
	ready: ({ address, folder }: { address: string; folder: string }) =>
		`Tamis is ready: ${address}\nYour data are in ${folder}`,
	'ready-on-server': ({ address, database }: { address: string; database: string }) =>
		`Tamis is ready: ${address}\nYour data are in the database ${database}`,
	'how-to-stop': 'Ctrl C stops the program.',
	'synced-folder': ({ folder }: { folder: string }) =>
		`Beware: ${folder} is in a synchronised folder, which can damage the database. Keep it on the local disk (TAMIS_HOME) and synchronise exports instead.`,
	'port-busy': ({ port, next }: { port: number; next: number }) =>
		`Port ${port} is taken, perhaps by Tamis itself: open http://127.0.0.1:${port}, or choose another port: npm start -- --port ${next}`,
	'port-forbidden': ({ port }: { port: number }) =>
		`Port ${port} is reserved to the system. Choose one above 1024: npm start -- --port 4747`,
	'bad-port': ({ port }: { port: string }) =>
		`${port} is not a port. Give a number from 1024 to 65535: npm start -- --port 4747`,
	'unknown-host':
		'This host name is not served. Open http://127.0.0.1 followed by the port printed at the start.',
	usage: 'Options: npm start -- [--port N] [--home FOLDER | --database ADDRESS]'
};

/** What the command line prints. */
export const cli = {
	usage: 'Usage:',
	commonOptions: 'Everywhere: --json, --home FOLDER or --database ADDRESS, --coder NAME',
	created: ({ name, id }: { name: string; id: string }) => `Study ${f.quote(name)}: ${id}`,
	written: ({ file }: { file: string }) => `Written: ${file}`,
	binned: ({ name }: { name: string }) =>
		`Study ${f.quote(name)} put in the bin; the Settings page brings it back.`,
	restored: ({ name }: { name: string }) => `Backup ${name} put in place; the state before is kept too.`,
	imported: ({ name, turns, speakers }: { name: string; turns: number; speakers: number }) =>
		`imported as ${f.quote(name)}, ${f.count(turns, 'turn', 'turns')}, ${f.count(speakers, 'speaker', 'speakers')}`,
	'already-here': ({ name }: { name: string }) => `already here, as ${f.quote(name)}`,
	casesImported: (done: { cases: number; variables: number; documents: number; speakers: number }) =>
		`${f.count(done.cases, 'participant', 'participants')}, ${f.count(done.variables, 'new variable', 'new variables')}, attached to ${f.count(done.speakers, 'speaker', 'speakers')} and ${f.count(done.documents, 'document', 'documents')}`,
	codingsImported: (done: { rows: number; landed: number; codings: number; codes: number }) =>
		`${f.number(done.landed)} of ${f.number(done.rows)} rows landed: ${f.count(done.codings, 'coding', 'codings')}, ${f.count(done.codes, 'new code', 'new codes')}`,
	sound: 'Everything is in order.',
	withoutKey: '(none)',
	standardInput: 'standard input'
};
