import type { Expected, MissingReason } from '#lib/core/survey/index.ts';
import { english as f } from '../format.ts';
import type { survey as fr } from '../fr/survey.ts';

const expected: Record<Expected, string> = {
	name: 'the name of a variable',
	comparison: 'a comparison (=, !=, <, <=, >, >=), “in” or “is missing”',
	value: 'a value',
	'opening-bracket': 'an opening bracket',
	'closing-bracket': 'a closing bracket',
	missing: 'the word “missing”',
	end: 'the end, or “and” or “or”',
	'closing-quote': 'a closing quotation mark',
	shorter: 'a shorter condition'
};

const reasons: Record<MissingReason | 'blank', string> = {
	'not-asked': 'question not asked',
	refused: 'refused to answer',
	'dont-know': 'does not know',
	'not-applicable': 'not applicable',
	unreadable: 'unreadable',
	other: 'another reason',
	blank: 'no answer'
};

const reasonOf = (reason: string): string => reasons[reason as MissingReason] ?? reason;

const refusals: (typeof fr)['refusals'] = {
	'dataset-empty': 'This file holds no answers. Export the questionnaire again.',
	'dataset-unknown': ({ expected: formats }) =>
		`This file is no questionnaire the program reads. It reads: ${formats}.`,
	'old-workbook':
		'This workbook is in the .xls format of before 2007. Open it in a spreadsheet and save it as .xlsx.',
	'spss-portable':
		'This file is in the SPSS portable format (.por). Open it in SPSS or PSPP and save it as .sav.',
	'spss-encrypted': 'This SPSS file is protected by a password. Save it without protection and try again.',
	'file-truncated': ({ row, rows }) =>
		row > 0
			? `This file stops at row ${f.number(row)}${rows > 0 ? ` of ${f.number(rows)}` : ''}: it is incomplete. Copy or export it again.`
			: 'This file stops before its data: it is incomplete. Copy or export it again.',
	'file-damaged': ({ byte, part }) =>
		`This file is damaged (byte ${f.number(byte)}, ${part}). Export it again.`,
	'quote-never-closes': ({ row, column }) =>
		`The quotation mark opened in row ${f.number(row)}, column ${f.number(column)}, never closes. Correct that cell, or read the file without quotation marks.`,
	'line-too-long': ({ row, limit }) =>
		`Row ${f.number(row)} is longer than ${f.bytes(limit)}. Check the line ends of the file.`,
	'too-many-columns': ({ row, columns, limit }) =>
		`${row > 0 ? `Row ${f.number(row)}` : 'The header'} has ${f.number(columns)} columns, the limit is ${f.number(limit)}. Check the delimiter, or remove columns.`,
	'no-answers': ({ headerRows }) =>
		`There is no row of answers under ${f.count(headerRows, 'header row', 'header rows')}. Correct the number of header rows, or the file.`,
	'unknown-stata-version': ({ version }) =>
		`This Stata file is in format ${f.number(version)}, which is not read. Save it with saveold in version 11 or later.`,
	'declared-column-absent': ({ column }) =>
		`The column ${f.quote(column)} is declared, but the file does not have it. Correct the declaration: the header as it stands in the file, or the position.`,
	'bad-book': ({ path, problem }) =>
		`The declaration of the questionnaire is malformed${path ? ` (${path})` : ''}: ${problem}. Correct book.json.`,
	'bad-expression': ({ owner, position, expected: wanted }) =>
		`The condition of ${f.quote(owner)} cannot be read at character ${f.number(position)}: ${expected[wanted as Expected] ?? wanted} is needed.`,
	'form-unknown': ({ expected: forms }) => `This file is no form the program reads. It reads: ${forms}.`,
	'form-of-another-survey': ({ matched, questions }) =>
		`This form belongs to another survey: ${f.number(matched)} of its ${f.count(questions, 'question', 'questions')} are in the file. Choose the form of these answers.`,
	'reading-cancelled': 'The reading is stopped. Nothing was kept.'
};

const notices: (typeof fr)['notices'] = {
	'encoding-guessed': ({ encoding }) =>
		`Encoding guessed: ${encoding}. If accents are wrong, choose another.`,
	'mixed-encodings': ({ encoding, count, row }) =>
		`${f.count(count, 'line is', 'lines are')} not in UTF-8 (first line ${f.number(row)}): read as ${encoding}. Check their accents.`,
	'rows-above-header': ({ count, row }) =>
		`${f.count(count, 'row', 'rows')} left out above the header (row ${f.number(row)})`,
	'rows-too-long': ({ count, row }) =>
		`${f.count(count, 'row has', 'rows have')} more cells than the header (first row ${f.number(row)})`,
	'rows-too-short': ({ count, row }) =>
		`${f.count(count, 'row has', 'rows have')} fewer cells than the header (first row ${f.number(row)})`,
	'stray-quotes': ({ count, row }) =>
		`Text follows a closing quotation mark in ${f.count(count, 'row', 'rows')} (first row ${f.number(row)}): check these cells.`,
	'header-empty': ({ count, column }) =>
		`${f.count(count, 'column', 'columns')} without a name (first column ${column})`,
	'header-repeated': ({ count, name }) =>
		`${f.count(count, 'column has', 'columns have')} a name that is taken (first ${f.quote(name)}): a number tells them apart.`,
	'cells-unwrapped': ({ columns, example }) =>
		`Marks of programs are taken off the cells of ${f.count(columns, 'column', 'columns')} (for instance ${f.quote(example)})`,
	'code-page-unknown': ({ name }) =>
		`The encoding ${f.quote(name)} that the file declares is not known. If accents are wrong, choose another.`,
	'set-incomplete': ({ name, missing }) =>
		`The set ${f.quote(name)} names variables that the file does not have: ${missing}`,
	'form-partly-matched': ({ matched, questions }) =>
		`${f.number(matched)} of the ${f.count(questions, 'question', 'questions')} of the form are in the file. Check that it is the right one.`,
	'relevance-not-understood': ({ name, text }) =>
		`The condition of ${f.quote(name)} is not understood: ${text}. Declare it (askedIf), or everybody is taken to have been asked.`,
	'form-questions-absent': ({ count, example }) =>
		`${f.count(count, 'question of the form is', 'questions of the form are')} not in the file (first ${f.quote(example)})`
};

const warnings: (typeof fr)['warnings'] = {
	'zero-eaten': ({ value, likely, n }) =>
		`${f.quote(value)} (${f.count(n, 'answer', 'answers')}) may be ${f.quote(likely)}, whose zero a spreadsheet removed. Check it in the source.`,
	'unexplained-code': ({ value, n, low, high }) =>
		`${f.quote(value)} (${f.count(n, 'answer', 'answers')}) is no point of the scale, which runs from ${f.quote(low)} to ${f.quote(high)}. Say what this code means; until then it enters no mean.`,
	'labelled-undeclared': ({ value, label, n }) =>
		`${f.quote(value)}, ${f.quote(label)} (${f.count(n, 'answer', 'answers')}), is not declared missing in the file. It is left off the scale: confirm.`,
	'missing-word': ({ value, n, reason }) =>
		`${f.quote(value)} (${f.count(n, 'cell', 'cells')}) is taken for no answer: ${reasonOf(reason)}. Confirm, or say what it is.`,
	'mixed-decimals': ({ commas, points, example }) =>
		`${f.count(commas, 'number has', 'numbers have')} a decimal comma and ${f.number(points)} a point (for instance ${f.quote(example)}). Check them.`,
	'not-numbers': ({ n, example }) =>
		`${f.count(n, 'cell is no number', 'cells are no numbers')} (for instance ${f.quote(example)}). They are counted as unreadable.`,
	'numbers-as-text': ({ n, example }) =>
		`${f.count(n, 'number is', 'numbers are')} written as text (for instance ${f.quote(example)})`,
	'impossible-date': ({ value, n }) =>
		`${f.count(n, 'date exists', 'dates exist')} in no calendar (for instance ${f.quote(value)}). Correct the source.`,
	'spreadsheet-date': ({ value, n }) =>
		`A spreadsheet took ${f.count(n, 'answer', 'answers')} for dates (for instance ${f.quote(value)}). Check them in the source.`,
	'scientific-notation': ({ value, n }) =>
		`${f.count(n, 'number has', 'numbers have')} lost the last digits (for instance ${f.quote(value)}). Take them from the source again.`,
	'spreadsheet-error': ({ value, n }) =>
		`${f.count(n, 'cell holds', 'cells hold')} the error of a formula (for instance ${f.quote(value)}). They are counted as unreadable.`,
	'double-encoded': ({ value, likely, n }) =>
		`${f.count(n, 'cell was', 'cells were')} encoded twice: ${f.quote(value)} is probably ${f.quote(likely)}. Export again as UTF-8.`,
	'formula-text': ({ value, n }) =>
		`${f.count(n, 'answer begins', 'answers begin')} as a formula does (for instance ${f.quote(value)}): it is a text, never computed.`,
	'duplicate-identifier': ({ value, n, rows }) =>
		`The identifier ${f.quote(value)} is in ${f.count(n, 'row', 'rows')}: ${rows}. Correct it, or say that each person has several rows.`,
	'several-rows-a-person': ({ persons, rows }) =>
		`This identifier names ${f.count(persons, 'person', 'people')} in ${f.count(rows, 'row', 'rows')}: one row a person, or several? Say which before you count.`,
	'mixed-date-orders': ({ example }) =>
		`Day and month change places from date to date (for instance ${f.quote(example)}). Check them in the source.`,
	'weight-or-count': ({ low, high }) =>
		`This variable holds whole numbers only, from ${low} to ${high}: a sampling weight, or a number of people? Say which.`,
	'bad-weights': ({ n }) =>
		`${f.count(n, 'weight is', 'weights are')} absent, unreadable or negative. Correct them before you weight.`
};

export const survey = { refusals, notices, warnings, reasons, expected };
