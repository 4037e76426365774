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
	export: 'Export the code tree',
	codebook: 'Codebook',
	path: 'Path',
	segments: 'Segments',
	codings: 'Codings',
	documents: 'Documents',
	cases: 'Participants',
	/** Heads of narrow columns. */
	short: { segments: 'segm.', documents: 'doc.', cases: 'part.' },
	overview: 'Code tree',
	createHere: 'New subcode',
	createField: 'Name of the new code',
	rename: 'Rename',
	recolour: 'Change colour',
	colourIs: (hue: string) => `Colour: ${hue}`,
	menu: 'Actions on codes',
	ownCounts: (segments: number) => `of which ${f.count(segments, 'segment', 'segments')} on the code itself`,
	inTree: 'In the tree',
	alone: 'Without its subcodes',
	withMemo: 'with a memo',
	noneFound: (query: string) => `No code contains ${f.quote(query)}.`,
	nothingSelected:
		'Choose a code to read and write its definition, see its passages, merge or split it. Several at once with Ctrl or Shift.',
	severalSelected: (n: number) => `${f.count(n, 'code chosen', 'codes chosen')}`,
	savedOnLeaving: 'Saved as soon as you leave the field.',
	placeholders: {
		definition: 'What the code stands for, in a sentence or two.',
		whenToUse: 'Where it fits.',
		whenNotToUse: 'Where another code is better, and which.',
		example: 'A quotation that shows it well.'
	},
	moved: (name: string, under: string) =>
		under === ''
			? `${f.quote(name)} moved to the top level`
			: `${f.quote(name)} moved under ${f.quote(under)}`,
	keys: {
		names: { insert: 'Ins', delete: 'Del' },
		title: 'Keys in the tree',
		go: 'move about, fold, unfold',
		several: 'choose several codes',
		rename: 'rename',
		create: 'new code beside it',
		order: 'move up, down',
		nest: 'move out, nest',
		remove: 'delete'
	},
	passages: {
		title: 'Passages',
		empty: 'No passage carries this code yet: it is put on words chosen in a document.',
		first: (shown: number, total: number) => `the first ${f.number(shown)} of ${f.number(total)}`,
		all: 'All of them in Explore',
		orphan: 'its words are gone from the text'
	},
	memos: 'Memos',
	addMemo: 'Write a memo',
	merge: {
		title: 'Merge codes',
		verb: 'Merge',
		action: 'Merge into…',
		into: 'Code that stays',
		from: (names: readonly string[]) => `To be removed: ${f.list(names.map((name) => f.quote(name)))}.`,
		choose: 'Choose the code that stays.',
		moved: (n: number, name: string) => `${f.count(n, 'coding moves', 'codings move')} to ${f.quote(name)}.`,
		none: (name: string) => `No coding to move to ${f.quote(name)}.`,
		collapsed: (n: number) =>
			`${f.count(n, 'duplicate collapses', 'duplicates collapse')}: the same person had said the same of the same words.`,
		children: (n: number) => `${f.count(n, 'subcode changes', 'subcodes change')} parent.`,
		memos: (n: number) => `${f.count(n, 'memo follows', 'memos follow')}.`,
		texts: 'The code that stays keeps its definition; those of the others are removed with them.'
	},
	split: {
		title: (name: string) => `Split ${f.quote(name)}`,
		verb: 'Split',
		action: 'Split…',
		lead: 'Tick the codings that go to the new code; the others stay.',
		newName: 'New code',
		chosen: (n: number, total: number) => `${f.number(n)} of ${f.number(total)} go to the new code`,
		tooMany: (n: number) => `Only the first ${f.number(n)} codings are shown.`
	},
	moveTo: {
		title: 'Move under',
		verb: 'Move',
		parent: 'New parent'
	},
	confirmDeleteSeveral: (n: number) => `Delete ${f.count(n, 'code', 'codes')}?`,
	deletes: (codes: number, codings: number, memos: number) =>
		`To be removed: ${f.count(codes, 'code', 'codes')}, ${f.count(codings, 'coding', 'codings')} and ${f.count(memos, 'memo', 'memos')}.`,
	picker: {
		search: 'Look for a code',
		create: (name: string) => `Create ${f.quote(name)}`,
		none: 'No code matches.'
	},
	files: {
		title: 'Import a codebook',
		menu: 'Codebook: import, export',
		import: 'Import a table…',
		csv: 'Export as CSV',
		xlsx: 'Export as Excel',
		docx: 'Export as Word',
		lead: 'A table, a row per code: a path (Theme > Code), or a parent and a name; then, where you have them, colour, definition, when to use, when not to use, example. In Word, a heading per code will do too. A code already there is updated; an empty cell takes nothing away.',
		done: (created: number, updated: number, unchanged: number) =>
			`${f.count(created, 'code created', 'codes created')}, ${f.number(updated)} updated, ${f.number(unchanged)} unchanged.`,
		refused: (n: number) => `${f.count(n, 'row to look at', 'rows to look at')}`,
		exported: (date: string) => `Exported on ${date}`
	},
	autocode: {
		title: 'Autocoding',
		lead: 'Look for words, check what would be coded, then apply a code in one step that is undone in one go.',
		query: 'Words to look for',
		hint: 'Several words are a phrase; * at the end of a word takes all its endings; + between two phrases asks for both.',
		patternHint: 'Regular expression: \\b marks the edge of a word, | separates variants. Accents count.',
		pattern: 'Regular expression',
		matchCase: 'Match case',
		answersOnly: 'Leave out what interviewers say',
		unit: 'Code',
		units: { hit: 'the words found', sentence: 'their sentence', turn: 'their turn' },
		scope: 'In',
		everywhere: 'all documents',
		find: 'Search',
		searching: 'Searching the texts…',
		found: (spans: number, hits: number, documents: number) =>
			`${f.count(spans, 'passage', 'passages')} for ${f.count(hits, 'hit', 'hits')} in ${f.count(documents, 'document', 'documents')}`,
		onlyFirst: (n: number) =>
			`Only the first ${f.number(n)} are shown and will be coded: narrow the search to see the others.`,
		nothing: (query: string) => `Nothing matches ${f.quote(query)}.`,
		already: 'already coded this way',
		code: 'Code to apply',
		apply: (n: number) => `Code ${f.count(n, 'passage', 'passages')}`,
		applied: (n: number, code: string) => `${f.quote(code)} applied to ${f.count(n, 'passage', 'passages')}`,
		chosen: (n: number, total: number) => `${f.number(n)} of ${f.number(total)} ticked`,
		choose: (words: string) => `Code ${f.quote(words)}`,
		chooseDocument: (name: string) => `Tick all in ${f.quote(name)}`,
		show: 'See it in the document'
	}
} satisfies typeof fr;
