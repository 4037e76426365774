import {
	createStudy,
	exportStudy,
	findStudy,
	importStudy,
	LARGEST_ARCHIVE,
	listStudies,
	perform
} from '#lib/server/actions/index.ts';
import { text, Usage, type Command } from '../command.ts';
import { readBounded, writeWhole } from '../files.ts';

const named = (words: readonly string[]): string => {
	if (words.length !== 1 || !words[0]) throw new Usage();
	return words[0];
};

export const studyCreate: Command = {
	takesWords: true,
	usage: 'study create NAME [--language fr|en] [--description TEXT]',
	options: { language: { type: 'string' }, description: { type: 'string' } },
	async run({ session, words, values, line, t }) {
		const name = named(words);
		const id = await createStudy(session, {
			name,
			...(text(values, 'language') ? { language: text(values, 'language') } : {}),
			...(text(values, 'description') ? { description: text(values, 'description') } : {})
		});
		line(t.cli.created({ name, id }));
		return { id, name };
	}
};

export const studyList: Command = {
	usage: 'study list',
	async run({ session, line, t }) {
		const studies = await listStudies(session);
		const rows = studies.map(({ id, name, language, documents, cases, codes, codings, changedAt }) => ({
			id,
			name,
			language,
			documents,
			cases,
			codes,
			codings,
			changedAt
		}));
		for (const s of rows) {
			line(
				`${s.name}\t${t.common.counts.documents(s.documents)}\t${t.common.counts.codings(s.codings)}\t${s.id}`
			);
		}
		return rows;
	}
};

export const studyExport: Command = {
	takesWords: true,
	usage: 'study export STUDY [--out FILE]',
	options: { out: { type: 'string' } },
	async run({ session, words, values, line, t }) {
		const study = await findStudy(session, named(words));
		const archive = await exportStudy(session, study.id);
		const file = text(values, 'out') ?? archive.name;
		await writeWhole(file, archive.bytes);
		line(t.cli.written({ file }));
		return { file, bytes: archive.bytes.length };
	}
};

export const studyImport: Command = {
	takesWords: true,
	usage: 'study import FILE [--name NAME]',
	options: { name: { type: 'string' } },
	async run({ session, words, values, line, t }) {
		const file = named(words);
		const study = await importStudy(session, await readBounded(file, LARGEST_ARCHIVE), text(values, 'name'));
		line(t.cli.created(study));
		return study;
	}
};

export const studyDelete: Command = {
	takesWords: true,
	usage: 'study delete STUDY',
	async run({ session, words, line, t }) {
		const study = await findStudy(session, named(words));
		await perform(session, study.id, 'study.delete', {});
		line(t.cli.binned({ name: study.name }));
		return study;
	}
};
