import type { Command } from '../command.ts';

/** The usage of `tamis stats`, apart from its code, which imports the large stats room. */
export const statsShape: Omit<Command, 'run'> = {
	takesWords: true,
	usage: 'stats NAME < input.json | stats --list | stats --cases FILE',
	options: { list: { type: 'boolean' }, cases: { type: 'string' } },
	withoutStore: true
};
