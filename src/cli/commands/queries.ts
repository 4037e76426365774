import { sentence } from '#lib/i18n/index.ts';
import {
	checkAnalysis,
	codeLines,
	history,
	passages,
	redo,
	search,
	undo
} from '#lib/server/actions/index.ts';
import { text, Usage, type Command } from '../command.ts';
import { filterOf, filterOptions, filterUsage } from './filter.ts';

const study = { study: { type: 'string' } } as const;

export const codesCommand: Command = {
	usage: 'codes [--study STUDY]',
	options: study,
	async run({ session, study, line, t }) {
		const codes = await codeLines(session, (await study()).id);
		for (const c of codes) line(`${'  '.repeat(c.depth)}${c.name}\t${t.common.counts.segments(c.segments)}`);
		return codes;
	}
};

export const segmentsCommand: Command = {
	usage: `segments [--study STUDY] ${filterUsage} [--sort document|code|case|length|date]`,
	options: { ...study, ...filterOptions, sort: { type: 'string' } },
	async run({ session, study, values, line, t }) {
		const sort = text(values, 'sort');
		const ask = checkAnalysis('passages', { ...filterOf(values), ...(sort === undefined ? {} : { sort }) });
		const found = await passages(session, (await study()).id, ask);
		for (const p of found) {
			line(`${p.document} ${p.start}–${p.end}\t${p.codes.join(', ')}\t${p.quotation.replaceAll('\n', ' ')}`);
		}
		line(t.common.counts.segments(found.length));
		return found;
	}
};

export const searchCommand: Command = {
	takesWords: true,
	usage: 'search QUERY [--study STUDY] [--limit N]',
	options: { ...study, limit: { type: 'string' } },
	async run({ session, study, words, values, line, t }) {
		if (words.length === 0) throw new Usage();
		const limit = Number(text(values, 'limit') ?? 200);
		if (!Number.isInteger(limit) || limit < 0) throw new Usage();
		const found = await search(session, (await study()).id, words.join(' '), { limit });
		for (const h of found.hits) line(`${h.document} ${h.start}\t${h.left}[${h.hit}]${h.right}`);
		line(t.common.counts.hits(found.total));
		if (found.uncounted > 0) line(t.explore.search.uncounted(found.uncounted));
		return found;
	}
};

export const undoCommand: Command = {
	usage: 'undo [--study STUDY]',
	options: study,
	async run({ session, study, line, t }) {
		const step = await undo(session, (await study()).id);
		line(t.common.undone(sentence(t.actions, { code: step.action, values: step.params })));
		return step;
	}
};

export const redoCommand: Command = {
	usage: 'redo [--study STUDY]',
	options: study,
	async run({ session, study, line, t }) {
		const step = await redo(session, (await study()).id);
		line(t.common.redone(sentence(t.actions, { code: step.action, values: step.params })));
		return step;
	}
};

export const historyCommand: Command = {
	usage: 'history [--study STUDY] [--limit N]',
	options: { ...study, limit: { type: 'string' } },
	async run({ session, study, values, line, t, f }) {
		const limit = Number(text(values, 'limit') ?? 100);
		if (!Number.isInteger(limit) || limit < 1) throw new Usage();
		const entries = await history(session, (await study()).id, { limit });
		return entries.map((entry) => {
			const said = sentence(t.actions, { code: entry.action, values: entry.params });
			const words =
				entry.kind === 'do' ? said : entry.kind === 'undo' ? t.common.undone(said) : t.common.redone(said);
			line(`${f.dateTime(entry.at)}\t${entry.coder}\t${words}`);
			return { ...entry, sentence: words };
		});
	}
};
