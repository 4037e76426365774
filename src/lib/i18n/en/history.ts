import { english as f } from '../format.ts';
import type { history as fr } from '../fr/history.ts';

export const history = {
	title: 'History',
	lead: 'Every change of the study, by whom and when: the audit trail of a methods chapter.',
	empty: 'Every change of the study will be read here, and can be undone.',
	who: 'Who',
	when: 'When',
	what: 'What',
	undoHere: 'Undo down to here',
	undoHereOf: (what: string) => `Undo down to here: ${what}`,
	undoHereHint: (steps: number) =>
		`Undoes ${f.count(steps, 'step, your own', 'of your steps')}, from the last down to this one`,
	confirm: (steps: number) => `Undo ${f.count(steps, 'step', 'steps')}?`,
	confirmFrom: (what: string) => `Your steps are undone one by one, from the last down to: ${what}.`,
	othersStay: 'Those of others stay. What is undone can be redone.',
	walking: 'Walking back',
	walked: (steps: number) => `${f.count(steps, 'step undone', 'steps undone')}`,
	stoppedAt: (steps: number, why: string) =>
		`Stopped after ${f.count(steps, 'step undone', 'steps undone')}. ${why}`,
	undone: 'undone',
	undid: (what: string) => `Undid: ${what}`,
	redid: (what: string) => `Redid: ${what}`,
	everyone: 'everyone',
	by: 'By',
	older: 'Older',
	newest: 'Newest',
	today: 'Today',
	yesterday: 'Yesterday',
	none: 'Nobody of that name has changed anything here.'
} satisfies typeof fr;
