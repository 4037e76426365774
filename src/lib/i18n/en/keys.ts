import type { keys as fr } from '../fr/keys.ts';

export const keys = {
	title: 'Keyboard shortcuts',
	groups: {
		everywhere: 'Everywhere',
		desk: 'At the coding desk'
	},
	names: {
		ctrl: 'Ctrl',
		shift: 'Shift',
		enter: 'Enter',
		escape: 'Esc'
	},
	search: 'Search',
	undo: 'Undo',
	redo: 'Redo',
	help: 'This list'
} satisfies typeof fr;
