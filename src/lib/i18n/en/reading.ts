import { english as f } from '../format.ts';
import type { reading as fr } from '../fr/reading.ts';

export const reading = {
	title: 'Import documents',
	formats: (formats: readonly string[]) => `Formats read: ${formats.join(', ')}.`,
	lead: 'Nothing leaves this computer, and nothing is kept before the import.',
	preview: 'Check before importing',
	reading: (file: string) => `Reading ${f.quote(file)}`,
	importing: (file: string) => `Importing ${f.quote(file)}`,
	add: 'Add files',
	files: 'Files',
	go: (n: number) => `Import ${f.count(n, 'document', 'documents')}`,
	removeFromList: 'Remove from the list',
	toDocuments: 'See the documents',
	startAgain: 'Start again',
	pick: 'Choose a file of the list to see what will be read of it.',
	remarks: 'Remarks',
	remarkCount: (n: number) => f.count(n, 'remark', 'remarks'),
	outcome: {
		waiting: 'waiting',
		reading: 'reading…',
		ready: 'ready',
		importing: 'importing…',
		imported: 'imported',
		here: 'already here (same text)',
		refused: 'refused',
		cancelled: 'stopped'
	},
	summary: (imported: number, here: number, refused: number) =>
		`${f.number(imported)} imported, ${f.number(here)} already here, ${f.number(refused)} refused`,
	readSummary: (ready: number, refused: number) =>
		`${f.count(ready, 'file', 'files')} ready, ${f.number(refused)} refused`,
	encoding: 'Text encoding',
	encodings: {
		'': 'Recognised by the program',
		'utf-8': 'UTF-8',
		'windows-1252': 'Windows-1252 (Western Europe)',
		macintosh: 'Mac Roman',
		'iso-8859-15': 'ISO 8859-15 (Latin 9)',
		'utf-16le': 'UTF-16 little-endian',
		'utf-16be': 'UTF-16 big-endian'
	},
	keepHeads: 'Keep running heads and page numbers',
	turns: {
		title: 'Turns',
		found: (turns: number, speakers: number) =>
			`${f.count(turns, 'turn', 'turns')} found, ${f.count(speakers, 'speaker', 'speakers')}`,
		none: 'No turns recognised: the text will be read as one piece.',
		noneShort: 'one piece',
		rule: 'How to recognise a speaker',
		marks: {
			labels: 'A name that begins a paragraph, then a colon',
			brackets: 'A name in brackets or in a tag',
			times: 'A time stamp'
		},
		examples: {
			labels: 'Participant 2: …',
			brackets: '[id1] …',
			times: '#00:01:02#'
		},
		whole: 'No turns: the whole text as one piece',
		only: 'Only these speakers',
		onlyHint: 'One name a line. Empty: those the text repeats.',
		speakers: 'Speakers',
		speaker: 'Speaker',
		role: 'Role',
		roleOf: (label: string) => `Role of ${f.quote(label)}`,
		interviewer: 'Interviewer',
		participant: 'Participant',
		attach: 'Attach to',
		attachOf: (label: string) => `Attach ${f.quote(label)} to`,
		attachWhole: 'The whole document belongs to',
		attachWholeHint: 'For a text without speakers, or whose turns are all one person’s.',
		nobody: 'Nobody',
		newCase: 'New participant…',
		newCaseFor: (label: string) => `New participant for ${f.quote(label)}`,
		first: 'The first turns',
		firstWords: 'The beginning of the text',
		again: 'Read the turns again',
		asItStands: 'The turns as they stand',
		asItWould: 'What this rule would give',
		revert: 'Back to the rule in force',
		stay: (codings: number) =>
			codings > 1
				? `The ${f.number(codings)} codings will not move.`
				: codings === 1
					? 'The coding will not move.'
					: 'No coding will move.',
		everyFile: 'Apply this rule to every file',
		applied: (files: number) => `Rule applied to ${f.count(files, 'file', 'files')}`
	},
	table: {
		other: 'Choose another file',
		delimiter: 'Delimiter',
		delimiters: { ';': 'Semicolon', ',': 'Comma', '\t': 'Tab', '|': 'Bar', '': 'A single column' },
		sheet: 'Sheet',
		firstRows: (shown: number, total: number) =>
			shown < total
				? `The first ${f.number(shown)} rows of ${f.number(total)}`
				: f.count(total, 'row', 'rows'),
		column: 'Column',
		noColumn: '(none)',
		refused: (n: number) => `${f.count(n, 'row', 'rows')} left out`,
		rowsCounted: 'Rows are counted without the header.',
		row: 'Row',
		reason: 'Why',
		working: (file: string) => `Importing ${f.quote(file)}`
	},
	cases: {
		title: 'Import participants',
		lead: 'One row per participant: each column becomes a variable.',
		columns: 'Columns',
		key: 'Column that names the participant',
		isKey: 'name of the participant',
		type: 'Type',
		typeOf: (column: string) => `Type of ${f.quote(column)}`,
		skip: 'Leave out',
		existing: 'variable already here',
		facts: (distinct: number, missing: number) =>
			`${f.count(distinct, 'value', 'values')}${missing > 0 ? `, ${f.number(missing)} missing` : ''}`,
		attach: 'Attachment',
		matchTo: 'Attach',
		matchTos: {
			either: 'to speakers, else to documents',
			speakers: 'to speakers',
			documents: 'to whole documents',
			none: 'to nothing'
		},
		matchBy: 'By the column',
		matched: (n: number, total: number) => `${f.number(n)} of ${f.number(total)} matched`,
		unmatched: 'without a match',
		ownsSpeakers: (n: number) => f.count(n, 'speaker', 'speakers'),
		go: (n: number) => `Import ${f.count(n, 'participant', 'participants')}`,
		known: (n: number) => `${f.number(n)} already here, to be completed`,
		done: (cases: number, variables: number, values: number) =>
			`${f.count(cases, 'new participant', 'new participants')}, ${f.count(variables, 'new variable', 'new variables')}, ${f.count(values, 'value', 'values')}`,
		doneAttached: (speakers: number, documents: number) =>
			`Attached: ${f.count(speakers, 'speaker', 'speakers')}, ${f.count(documents, 'document', 'documents')}`,
		without: (names: readonly string[], total: number) =>
			`Without document or speaker: ${f.list(names.length < total ? [...names, '…'] : names)}`,
		toGrid: 'See the participants'
	},
	codings: {
		title: 'Import codings',
		lead: 'One row per coding: where, which words, which code, by whom.',
		columns: 'What the columns hold',
		roles: {
			document: 'Document',
			case: 'Participant',
			quotation: 'Quotation',
			start: 'Start',
			end: 'End',
			theme: 'Theme',
			code: 'Code',
			coder: 'Coded by'
		},
		roleOf: (column: string) => `What the column ${f.quote(column)} holds`,
		landed: (n: number, total: number) => `${f.number(n)} of ${f.count(total, 'row', 'rows')} placed`,
		needs: {
			document: 'Say which column names the document or the participant.',
			case: 'Say which column names the document or the participant.',
			quotation: 'Say which column holds the quotation, or its start and its end.',
			start: 'Say which column holds the start.',
			end: 'Say which column holds the end.',
			theme: 'Say which column holds the theme.',
			code: 'Say which column holds the code.',
			coder: 'Say which column says who coded.'
		},
		lands: (n: number, total: number) =>
			`${f.number(n)} of ${f.count(total, 'row', 'rows')} ${f.plural(n, 'finds its place', 'find their place')}`,
		newCodes: (n: number) => f.count(n, 'code will be made', 'codes will be made'),
		go: (n: number) => `Import ${f.count(n, 'coding', 'codings')}`,
		done: (codings: number, codes: number) =>
			`${f.count(codings, 'new coding', 'new codings')}, ${f.count(codes, 'new code', 'new codes')}`,
		alreadyThere: (n: number) => `${f.count(n, 'row was', 'rows were')} coded so already.`,
		missed: (n: number) => `${f.count(n, 'row', 'rows')} not placed`,
		toCodes: 'See the codes'
	}
} satisfies typeof fr;
