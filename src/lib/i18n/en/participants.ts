import { english as f } from '../format.ts';
import type { participants as fr } from '../fr/participants.ts';

export const participants = {
	title: 'Participants',
	empty:
		'A participant is a person’s turns, answers and characteristics. A table with one row each is enough to begin.',
	import: 'Import a table',
	create: 'New participant',
	name: 'Participant',
	addVariable: 'New variable',
	variable: 'Variable',
	type: 'Type',
	types: {
		nominal: 'Categories',
		ordinal: 'Scale',
		numeric: 'Number',
		date: 'Date',
		text: 'Free text',
		multiple: 'Multiple choice'
	},
	missing: 'missing',
	documentsOf: 'Documents',
	deleteNamed: (name: string) => `Delete ${f.quote(name)}`,
	confirmDelete: (name: string) => `Delete the participant ${f.quote(name)}?`,
	gridLabel: 'Participants and variables, editable',
	goesValues: (values: number, memos: number) =>
		`These go with it: ${f.list([f.count(values, 'value', 'values'), ...(memos > 0 ? [f.count(memos, 'memo', 'memos')] : [])])}.`,
	staysDocuments: (names: readonly string[]) =>
		`Its documents stay, without a participant: ${f.list(names.length > 5 ? [...names.slice(0, 5), '…'] : names)}.`,
	renameCase: 'Rename the participant',
	confirmDeleteVariable: (name: string) => `Delete the variable ${f.quote(name)}?`,
	goesWithVariable: (values: number) =>
		values === 0 ? 'It has no values.' : `${f.count(values, 'value goes', 'values go')} with it.`,
	editVariable: 'Edit the variable',
	variableName: 'Short name',
	variableNameHint: 'At the head of the column, in tables and files.',
	label: 'Label',
	typeHint: 'A type that does not suit the values already there is refused; nothing is lost.',
	actionsOn: (name: string) => `Actions on ${f.quote(name)}`,
	sort: { ascending: 'Sort ascending', descending: 'Sort descending' },
	find: 'Find a participant',
	nothing: 'No participant matches this filter.',
	keysHint: 'Arrows to move, Enter to edit, Escape to cancel, Delete to empty.',
	cellOf: (variable: string, name: string) => `${variable}, ${name}`
} satisfies typeof fr;
