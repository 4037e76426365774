import { extname } from 'node:path';
import { analyses, type AnalysisName } from '#lib/contract/index.ts';
import { tableOf, type Finding } from '#lib/core/findings/index.ts';
import {
	analyse,
	analyseAsked,
	analysisNames,
	findAnalysis,
	writeFinding
} from '#lib/server/actions/index.ts';
import { text, texts, Usage, type Command, type Run, type Values } from '../command.ts';
import { writeWhole } from '../files.ts';
import { terminalLocale } from '../locale.ts';
import { filterOf, filterOptions, filterUsage } from './filter.ts';

const study = { study: { type: 'string' } } as const;
const out = { out: { type: 'string' } } as const;

/** Writes a finding to the file named by `--out`, in the format of its ending; without one, gives what `--json` prints. */
async function leave({ values, line, t }: Run, finding: Finding, otherwise: unknown): Promise<unknown> {
	const file = text(values, 'out');
	if (file === undefined) return otherwise;
	const format = extname(file).slice(1).toLowerCase();
	if (format === '') throw new Usage(`--out ${file}`);
	const { content } = await writeFinding(finding, format, terminalLocale());
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	await writeWhole(file, bytes);
	line(t.cli.written({ file }));
	return { file, bytes: bytes.length };
}

export const countsCommand: Command = {
	usage: `counts --by code|theme|case|document|coder|ATTRIBUTE [--study STUDY] ${filterUsage} [--out FILE]`,
	options: { ...study, ...out, ...filterOptions, by: { type: 'string' } },
	async run(run) {
		const { session, values, line, t } = run;
		const by = text(values, 'by');
		if (!by) throw new Usage();
		const input = { ...filterOf(values), by };
		const finding = await analyse(session, (await run.study()).id, 'counts', input, t.analyses);
		if (text(values, 'out') === undefined) {
			for (const { key, segments, codings } of finding.data) {
				const { counts } = t.common;
				line(`${key || t.cli.withoutKey}\t${counts.segments(segments)}\t${counts.codings(codings)}`);
			}
		}
		return leave(run, finding, finding.data);
	}
};

/** A parameter whose name is an option of every command is given as `--by-NAME`. */
const taken: ReadonlySet<string> = new Set(['study', 'out', 'json', 'home', 'database', 'coder']);
const optionOf = (parameter: string): string => (taken.has(parameter) ? `by-${parameter}` : parameter);
const parametersOf = (name: AnalysisName): string[] => Object.keys(analyses[name].input.entries);

const parameters = analysisNames.flatMap(parametersOf).map(optionOf);

/** Runs any analysis: its parameters are options of their own names. */
export const analyseCommand: Command = {
	takesWords: true,
	usage: 'analyse NAME [--study STUDY] [--PARAMETER VALUE]… [--out FILE]',
	options: {
		...Object.fromEntries(parameters.map((name) => [name, { type: 'string', multiple: true }] as const)),
		...study,
		...out
	},
	async run(run) {
		const { session, words, values, line, t } = run;
		const [asked] = words;
		if (!asked || words.length > 1) throw new Usage();
		const name = findAnalysis(asked);
		const finding = await analyseAsked(
			session,
			(await run.study()).id,
			name,
			givenTo(name, values),
			t.analyses
		);
		const table = tableOf(finding);
		if (table && text(values, 'out') === undefined) {
			line(table.columns.map(({ label }) => label).join('\t'));
			for (const row of table.rows)
				line(row.map((cell) => String(cell ?? '').replaceAll('\n', ' ')).join('\t'));
		}
		return leave(run, finding, finding);
	}
};

/** The parameters of an analysis that the options name. */
function givenTo(name: AnalysisName, values: Values): Record<string, string | string[]> {
	const known = new Map(parametersOf(name).map((parameter) => [optionOf(parameter), parameter]));
	const given: Record<string, string | string[]> = {};
	for (const option of Object.keys(values)) {
		const parameter = known.get(option);
		const [first, ...more] = texts(values, option);
		if (parameter) given[parameter] = more.length === 0 ? (first ?? '') : [first ?? '', ...more];
		else if (!taken.has(option)) throw new Usage(`--${option}`);
	}
	return given;
}
