import { sentence } from '#lib/i18n/index.ts';
import { backUp, backups, check, restore } from '#lib/server/actions/index.ts';
import { Usage, type Command } from '../command.ts';

export const backupCommand: Command = {
	takesWords: true,
	usage: 'backup [list | restore NAME]',
	async run({ session, words, line, t, f }) {
		const [what, name] = words;
		if (what === undefined) {
			const made = await backUp(session);
			line(t.cli.written({ file: made.name }));
			return made;
		}
		if (what === 'list' && words.length === 1) {
			const all = backups(session);
			for (const b of all) line(`${b.name}\t${f.bytes(b.bytes)}\t${f.dateTime(b.at)}`);
			return all;
		}
		if (what === 'restore' && name && words.length === 2) {
			await restore(session, name);
			line(t.cli.restored({ name }));
			return { restored: name };
		}
		throw new Usage();
	}
};

export const checkCommand: Command = {
	usage: 'check',
	async run({ session, line, refuse, t }) {
		const faults = await check(session);
		for (const fault of faults) refuse(sentence(t.faults, { code: fault.code, values: fault }));
		if (faults.length === 0) line(t.cli.sound);
		return faults;
	}
};
