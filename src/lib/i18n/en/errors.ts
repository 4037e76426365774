import type { Refusals, RowKind, Sentences } from '#lib/contract/index.ts';
import { english as f } from '../format.ts';

const things: Readonly<Record<RowKind, string>> = {
	study: 'This study',
	coder: 'This coder',
	dataset: 'This questionnaire',
	valueColumn: 'This column',
	turn: 'This turn',
	panel: 'This panel',
	panelist: 'This panelist',
	item: 'This item',
	round: 'This round',
	rating: 'This rating',
	finding: 'This finding',
	code: 'This code',
	coding: 'This coding',
	segment: 'This passage',
	document: 'This document',
	case: 'This participant',
	variable: 'This variable',
	memo: 'This memo',
	speaker: 'This speaker'
};

/** Why something was refused, and what to do, by code. */
export const errors: Sentences<Refusals> = {
	unexpected: ({ reference }) =>
		`The program met a case it does not know (reference ${reference}). Nothing was changed.`,
	'page-not-found': 'This page does not exist, or no longer. The list of studies is on the first page.',
	'no-answer': 'The program does not answer. Check that it still runs, then try again: nothing was changed.',
	'foreign-origin': 'This request comes from another site. It is refused and nothing was changed.',
	'action-not-found': ({ action }) => `There is no action ${f.quote(action)}.`,
	'bad-input': ({ field, problem }) =>
		problem === 'empty'
			? `A name is missing${field ? ` (${field})` : ''}. Type one.`
			: problem === 'too-long'
				? `This text is too long${field ? ` (${field})` : ''}. Shorten it.`
				: `The request is malformed${field ? ` (${field})` : ''}: ${problem}.`,
	'not-found': ({ table }) =>
		`${things[table]} is no longer in the study. Somebody may have deleted it: the history tells.`,
	'study-not-found': ({ name }) =>
		name
			? `No study is called ${f.quote(name)}. The list: tamis study list.`
			: 'This study does not exist, or is in the bin (Settings page).',
	'study-ambiguous': ({ name }) =>
		`Several studies are called ${f.quote(name)}. Give the id that tamis study list shows instead.`,
	'no-study': 'There is no study yet. Create one: tamis study create NAME.',
	'study-unnamed': 'There are several studies. Say which one: --study NAME.',
	'document-not-found': ({ name }) =>
		name
			? `No document is called ${f.quote(name)}. The Documents page shows them all.`
			: 'This document is no longer in the study. The history tells who deleted it.',
	'document-name-taken': ({ name }) => `A document is already called ${f.quote(name)}. Choose another name.`,
	'code-name-taken': ({ name }) =>
		`A code is already called ${f.quote(name)} at that place of the tree. Choose another name.`,
	'case-name-taken': ({ name }) => `A participant is already called ${f.quote(name)}. Choose another name.`,
	'variable-name-taken': ({ name }) => `A variable is already called ${f.quote(name)}. Choose another name.`,
	'code-into-itself': ({ name }) => `A code cannot go under itself (${f.quote(name)}). Choose another place.`,
	'case-not-found': ({ name }) =>
		`No participant is called ${f.quote(name)}. The Participants page shows them all.`,
	'code-not-found': ({ name }) =>
		`No code is called ${f.quote(name)}. The Codes page lists them, and so does the command tamis codes.`,
	'variable-not-found': ({ name }) =>
		`No variable is called ${f.quote(name)}. The Participants page shows them all.`,
	'coder-not-found': ({ name }) => `Nobody codes under the name ${f.quote(name)}.`,
	'case-in-use': ({ name }) =>
		`${f.quote(name)} answers a questionnaire or sits on a panel. Take it out of there first.`,
	'bad-value': ({ value, type, variable }) =>
		`${f.quote(value)} does not suit the variable ${f.quote(variable)} (${type === 'numeric' ? 'a number' : type === 'date' ? 'a date' : type}). Correct the value, or change the type of the variable.`,
	'span-outside': ({ start, end, length }) =>
		`The passage from ${start} to ${end} is outside the text, which has ${length} characters.`,
	'span-empty': 'This passage holds no words. Select some.',
	'text-empty': 'The text would be empty. Delete the document instead.',
	'edits-overlap': 'Two corrections overlap. Load the page again and start over.',
	'changed-since':
		'Somebody else has changed this since: undoing it would wipe out their work. The history shows who and when.',
	'nothing-to-undo': 'There is nothing to undo.',
	'nothing-to-redo': 'There is nothing to redo.',
	'home-unwritable': ({ folder }) =>
		`The folder ${folder} cannot be written. Give yourself the right to, or choose another folder: TAMIS_HOME=/other/folder npm start.`,
	'store-newer': ({ migration }) =>
		`These data were written by a newer version of the program (${migration}). Update the program; nothing was changed.`,
	'store-damaged': ({ file, backups }) =>
		`The file ${file} is damaged or is not a Tamis database. Put it aside and copy the newest one of ${backups} in its place.`,
	'store-busy':
		'Another program has been writing to these data for too long. Wait a moment and try again; nothing was changed.',
	'store-full': 'The disk that holds the data is full: nothing was saved. Make room and try again.',
	'database-address':
		'The address of the database is malformed. Write it like this: postgres://user@machine:5432/database',
	'database-unreachable': ({ address, problem }: { address: string; problem: string }) =>
		`The database ${address} does not answer (${problem}). Check that the PostgreSQL server runs and that its address is right.`,
	'database-login': ({ address }: { address: string }) =>
		`The database ${address} refuses this user or the password. Correct the address, or give the password in the variable PGPASSWORD.`,
	'database-missing': ({ address }: { address: string }) =>
		`The database ${address} does not exist on this server. Create it first: createdb NAME.`,
	'database-forbidden': ({ address }: { address: string }) =>
		`In the database ${address} this user has no right to create tables. Ask its administrator to make the user its owner.`,
	'database-foreign': ({ address }: { address: string }) =>
		`The database ${address} holds the tables of another program. Give an empty database; nothing was changed.`,
	'database-damaged': ({ address }: { address: string }) =>
		`The database ${address} is damaged, says its server. Ask its administrator to restore it.`,
	'backup-by-server':
		'These data are on a PostgreSQL server, which its administrator backs up (pg_dump). To keep a study yourself, export it: tamis study export.',
	'backup-not-found': ({ name }: { name: string }) =>
		`There is no backup ${f.quote(name)}. The list: tamis backup list.`,
	'backup-damaged': ({ name }: { name: string }) =>
		`The backup ${f.quote(name)} is damaged. Choose another one; nothing was changed.`,
	'file-unwritable': ({ name }) => `The file ${name} cannot be written. Choose another place: --out FILE.`,
	'file-not-found': ({ name }) => `The file ${name} does not exist or cannot be read.`,
	'column-not-found': ({ column, columns }) =>
		`The column ${f.quote(column)} is not in the table. There are: ${columns}.`,
	'archive-damaged': 'This archive is damaged or incomplete. Export the study again.',
	'archive-newer': 'This archive comes from a newer version of the program. Update the program.',
	'sample-not-found': ({ name }) => `There is no sample study ${f.quote(name)}.`,
	'bad-pattern': 'This regular expression is wrong or too costly. Correct it.',
	'not-json': ({ what }) => `${what}: this is not a JSON object of the expected form.`,
	'method-not-found': ({ name }) => `There is no method ${f.quote(name)}. The list: tamis stats --list.`,
	'analysis-not-found': ({ name, names }) => `There is no analysis ${f.quote(name)}. There are: ${names}.`,
	'format-not-found': ({ format, formats }) =>
		`This result cannot be written as ${format}. Possible formats: ${formats}.`,
	'too-slow': ({ name }) =>
		`Reading ${name} takes too long; it is given up. Save the file as .docx or .txt and try again.`,
	'too-much-memory': ({ name }) =>
		`Reading ${name} takes too much memory; it is given up. Split the file and try again.`,
	'too-large': ({ limit, bytes }) =>
		`This file is too large${bytes ? ` (${f.bytes(bytes)})` : ''}${limit ? `, the limit is ${f.bytes(limit)}` : ''}. Split it and try again.`,
	'inflates-too-far':
		'This compressed file inflates beyond all measure. It is not opened; save it again from the program it comes from.',
	'too-many-entries': 'This file holds far too many parts for a document. It is not opened.',
	'too-many-cells': ({ limit }) =>
		`This table has more than ${f.number(limit)} cells. Take out columns or split it.`,
	'too-deep': 'This file nests too many elements in one another. Save it as text and try again.',
	encrypted: 'This file is protected by a password. Save it without protection and try again.',
	'scan-without-text':
		'This PDF is made of images without text (a scan). Run character recognition on it, or import the text itself.',
	'not-this-format': ({ expected }: { expected?: string }) =>
		`The content of this file does not match its name${expected ? ` (expected: ${expected})` : ''}. Check it in the program it comes from.`,
	'unknown-format': ({ extension, formats }: { extension?: string; formats?: string }) =>
		`This format is not read${extension ? ` (${extension})` : ''}. Formats read: ${formats ?? ''}.`,
	'unknown-encoding': ({ encoding }: { encoding?: string }) =>
		`The encoding ${f.quote(encoding ?? '')} is not known. Choose for instance utf-8 or windows-1252.`,
	'unknown-sheet': ({ sheet, sheets }: { sheet?: string; sheets?: string }) =>
		`The sheet ${f.quote(sheet ?? '')} is not in the workbook. There are: ${sheets ?? ''}.`,
	'no-words-column': ({ columns }: { columns?: string }) =>
		`No column of this table looks like speech. Choose the column of words${columns ? ` among: ${columns}` : ''}.`,
	damaged: 'This file is damaged or incomplete. Save it again from the program it comes from.',
	empty: 'This file holds no text.',
	binary: ({ formats }: { formats?: string }) => `This file is not text. Formats read: ${formats ?? ''}.`,
	timeout: 'Reading this file takes too long; it is given up.',
	'newer-version': ({ version, known }) =>
		`This archive is written in format ${version}, this program reads up to format ${known}. Update the program.`
};
