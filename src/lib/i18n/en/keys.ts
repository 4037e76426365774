import type { keys as fr } from '../fr/keys.ts';

export const keys = {
	title: 'Keyboard shortcuts',
	names: {
		shift: 'Shift',
		enter: 'Enter',
		escape: 'Esc',
		delete: 'Del'
	},
	search: 'search the study',
	undo: 'undo',
	redo: 'redo',
	help: 'this list',
	word: 'next, previous word',
	sentence: 'next, previous sentence',
	turn: 'next, previous paragraph',
	extend: 'with an arrow: extends the selection',
	code: 'code the selection or the passage; with none, find a code',
	recent: 'apply one of the recent codes',
	inVivo: 'in vivo: the words become the code',
	recode: 'replace the code of the passage',
	copy: 'copy its codes to another passage',
	memo: 'write a memo',
	star: 'mark as a telling quotation',
	step: 'next, previous coded passage',
	end: 'move the end of the passage by a word',
	start: 'move the start of the passage by a word',
	remove: 'remove the passage and its codes',
	edit: 'edit the text of the paragraph',
	escape: 'let go of everything'
} satisfies typeof fr;
