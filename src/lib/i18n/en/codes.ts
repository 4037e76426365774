import { english as f } from '../format.ts';
import type { codes as fr } from '../fr/codes.ts';

export const codes = {
	title: 'Codes',
	empty: 'A code is a label put on passages; top-level codes are the themes.',
	create: 'New code',
	createUnder: (name: string) => `New code under ${f.quote(name)}`,
	name: 'Name',
	theme: 'Theme',
	parent: 'Under',
	topLevel: 'Top level (theme)',
	colour: 'Colour',
	hues: [
		'red',
		'blue',
		'ochre',
		'mauve',
		'jade',
		'orange',
		'azure',
		'green',
		'pink',
		'violet',
		'olive',
		'turquoise'
	],
	definition: 'Definition',
	whenToUse: 'When to use',
	whenNotToUse: 'When not to use',
	example: 'Example',
	find: 'Find a code',
	move: 'Move under…',
	confirmDelete: (name: string) => `Delete the code ${f.quote(name)}?`,
	goesWithIt: (codes: number, codings: number, memos: number) =>
		`These go with it: ${f.count(codes, 'subcode', 'subcodes')}, ${f.count(codings, 'coding', 'codings')} and ${f.count(memos, 'memo', 'memos')}.`,
	export: 'Export the code tree'
} satisfies typeof fr;
