import type { history as fr } from '../fr/history.ts';

export const history = {
	title: 'History',
	empty: 'Every change of the study will be read here, and can be undone.',
	who: 'Who',
	when: 'When',
	what: 'What',
	undoHere: 'Undo down to here',
	undone: 'undone'
} satisfies typeof fr;
