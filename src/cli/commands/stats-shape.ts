import type { Command } from '../command.ts';

/** What `tamis stats` takes, apart from the room it needs to answer. */
export const statsShape: Omit<Command, 'run'> = {
	takesWords: true,
	usage: 'stats NAME < input.json | stats --list | stats --cases FILE',
	options: { list: { type: 'boolean' }, cases: { type: 'string' } },
	withoutStore: true
};
