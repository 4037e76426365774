import type { settings as fr } from '../fr/settings.ts';

export const settings = {
	title: 'Settings',
	coder: {
		title: 'Who codes',
		name: 'Name',
		initials: 'Initials'
	},
	appearance: 'Appearance',
	dataFolder: 'Data folder',
	backups: {
		title: 'Backups',
		lead: 'A copy is made at each start and each day; the last ten are kept.',
		now: 'Make a copy now',
		empty: 'No copy yet.',
		restore: 'Go back to this copy',
		confirmRestore: (date: string) => `Go back to the copy of ${date}?`,
		restoreSays: 'The present state is copied first: nothing is lost.',
		size: 'Size'
	},
	check: {
		title: 'Check',
		clean: 'The store is sound.'
	}
} satisfies typeof fr;
