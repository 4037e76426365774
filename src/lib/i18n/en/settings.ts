import type { settings as fr } from '../fr/settings.ts';

export const settings = {
	title: 'Settings',
	coder: {
		hint: 'Your codings carry this name. Somebody else, in another browser, may give another.',
		blind: 'Code without seeing what others have coded',
		blindHint: 'While this is ticked, the program does not send this page what the others have coded.',
		title: 'Who codes',
		name: 'Name',
		initials: 'Initials'
	},
	bin: { title: 'Bin', restore: 'Restore' },
	dataFolder: 'Data folder:',
	dataServer: 'Database:',
	backups: {
		kind: 'Origin',
		kinds: {
			rolling: 'automatic or asked for',
			'before-upgrade': 'before an upgrade',
			'before-restore': 'before a restore'
		},
		title: 'Backups',
		lead: 'A copy is made at each start that follows a change, and each day the program runs; ten are kept.',
		byServer:
			'The data are on a PostgreSQL server, which its administrator backs up. To keep a study yourself, export it from its overview.',
		now: 'Make a copy now',
		empty: 'No copy yet.',
		restore: 'Go back to this copy',
		confirmRestore: (date: string) => `Go back to the copy made on ${date}?`,
		restoreSays: 'The present state is copied first: nothing is lost.',
		size: 'Size'
	},
	check: {
		title: 'Check the data',
		clean: 'The data are sound.'
	}
} satisfies typeof fr;
