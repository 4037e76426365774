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

type Row = { row: number; value: string; places?: number };

/** Why a row of a table was left out. */
export const rowRefusals = {
	'name-missing': ({ row }: Row) => `Row ${row}: the name of the participant is missing.`,
	'name-twice': ({ row, value }: Row) =>
		`Row ${row}: ${f.quote(value)} stands higher up in the table already.`,
	'bad-value': ({ row, value }: Row) =>
		`Row ${row}: the value does not suit the type of its column (${value}).`,
	'document-missing': ({ row }: Row) => `Row ${row}: neither a document nor a participant is named.`,
	'document-unknown': ({ row, value }: Row) => `Row ${row}: no document is called ${f.quote(value)}.`,
	'document-ambiguous': ({ row, value }: Row) => `Row ${row}: several documents answer to ${f.quote(value)}.`,
	'case-unknown': ({ row, value }: Row) =>
		`Row ${row}: the participant ${f.quote(value)} does not exist or has no document.`,
	'quotation-missing': ({ row }: Row) => `Row ${row}: the quotation is missing, or its start and end.`,
	'quotation-not-found': ({ row, value }: Row) =>
		`Row ${row}: the quotation is not in the document: ${f.quote(value)}.`,
	'quotation-ambiguous': ({ row, value, places }: Row) =>
		`Row ${row}: the quotation stands in ${places ?? 'several'} places: ${f.quote(value)}.`,
	'code-missing': ({ row }: Row) => `Row ${row}: the code is missing.`,
	'code-twice': ({ row, value }: Row) =>
		`Row ${row}: the code ${f.quote(value)} is already further up in the table.`,
	'colour-unknown': ({ row, value }: Row) =>
		`Row ${row}: the colour ${f.quote(value)} is not in the palette; the code is imported without it.`,
	'name-too-long': ({ row, value }: Row) =>
		`Row ${row}: this name is too long (300 characters at most): ${f.quote(value)}.`,
	'span-outside': ({ row }: Row) => `Row ${row}: the passage is outside the text.`,
	'span-empty': ({ row }: Row) => `Row ${row}: the passage holds no words.`
};
