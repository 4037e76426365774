import { parseArgs } from 'node:util';
import { formatFor, messages, sentence } from '#lib/i18n/index.ts';
import {
	findStudy,
	listStudies,
	openSession,
	openStore,
	Refusal,
	type Session
} from '#lib/server/actions/index.ts';
import { text, Usage, type Command } from './command.ts';
import { analyseCommand, countsCommand } from './commands/analyses.ts';
import { casesImport, codingsImport, importFiles } from './commands/imports.ts';
import {
	codesCommand,
	historyCommand,
	redoCommand,
	searchCommand,
	segmentsCommand,
	undoCommand
} from './commands/queries.ts';
import { statsShape } from './commands/stats-shape.ts';
import { studyCreate, studyDelete, studyExport, studyImport, studyList } from './commands/studies.ts';
import { backupCommand, checkCommand } from './commands/upkeep.ts';
import { terminalLocale } from './locale.ts';

const commands: ReadonlyMap<string, Command> = new Map(
	Object.entries<Command>({
		'study create': studyCreate,
		'study list': studyList,
		'study export': studyExport,
		'study import': studyImport,
		'study delete': studyDelete,
		import: importFiles,
		'cases import': casesImport,
		'codings import': codingsImport,
		codes: codesCommand,
		segments: segmentsCommand,
		counts: countsCommand,
		analyse: analyseCommand,
		search: searchCommand,
		undo: undoCommand,
		redo: redoCommand,
		history: historyCommand,
		backup: backupCommand,
		check: checkCommand,
		stats: {
			...statsShape,
			// Imported only by this command, because the stats room is large.
			run: async (run) => (await import('./commands/stats.ts')).runStats(run)
		}
	})
);

const locale = terminalLocale();
const t = messages(locale);
const f = formatFor(locale);
const common = {
	json: { type: 'boolean' },
	home: { type: 'string' },
	database: { type: 'string' },
	coder: { type: 'string' }
} as const;

function help(usage: readonly string[]): string {
	return [t.cli.usage, ...usage.map((u) => `  tamis ${u}`), t.cli.commonOptions].join('\n');
}

function choose(given: readonly string[]): { command: Command; rest: string[] } | undefined {
	for (const length of [2, 1]) {
		const command = commands.get(given.slice(0, length).join(' '));
		if (command) return { command, rest: given.slice(length) };
	}
	return undefined;
}

async function onlyStudy(session: Session, name: string | undefined): Promise<{ id: string; name: string }> {
	if (name !== undefined) return findStudy(session, name);
	const [only, second] = await listStudies(session);
	if (!only) throw new Refusal('no-study');
	if (second) throw new Refusal('study-unnamed');
	return only;
}

async function main(given: readonly string[]): Promise<number> {
	const chosen = choose(given);
	if (!chosen) {
		const asked = given.length === 0 || given[0] === 'help' || given[0] === '--help';
		// The program itself is started by tamis.js.
		const usage = ['serve [--port N]', ...[...commands.values()].map((c) => c.usage)];
		(asked ? console.log : console.error)(help(usage));
		return asked ? 0 : 2;
	}
	const { command, rest } = chosen;
	let session: Session | undefined;
	try {
		const { values, positionals } = parseArgs({
			args: rest,
			options: { ...common, ...command.options },
			allowPositionals: true
		});
		if (positionals.length > 0 && !command.takesWords) throw new Usage(positionals.join(' '));
		let status = 0;
		const store = command.withoutStore
			? undefined
			: await openStore({ home: text(values, 'home'), database: text(values, 'database') });
		if (store) session = await openSession(store, text(values, 'coder'));
		const asked = session;
		const result = await command.run({
			// A command without a store never reads the session.
			session: asked as Session,
			words: positionals,
			values,
			t,
			f,
			line: (words) => values.json || console.log(words),
			refuse: (words) => {
				status = 1;
				console.error(words);
			},
			study: () => onlyStudy(asked as Session, text(values, 'study'))
		});
		if (values.json) console.log(JSON.stringify(result ?? null, null, 2));
		return status;
	} catch (error) {
		if (error instanceof Refusal) {
			console.error(sentence(t.errors, error));
			return 1;
		}
		const wrongWords =
			error instanceof Usage ||
			(error instanceof TypeError && /^ERR_PARSE_ARGS/.test(String(Reflect.get(error, 'code'))));
		if (!wrongWords) {
			console.error(sentence(t.errors, { code: 'unexpected', values: { reference: referenceOf(error) } }));
			return 1;
		}
		if (error.message) console.error(error.message);
		console.error(help([command.usage]));
		return 2;
	} finally {
		await session?.store.close();
	}
}

/** The message of an unexpected error and the place it comes from, on one line, for a bug report. */
function referenceOf(error: unknown): string {
	const place = error instanceof Error ? /[\w.-]+\.ts:\d+/.exec(error.stack ?? '') : null;
	return place ? `${String(error)}, ${place[0]}` : String(error);
}

// A pipe closed by its reader, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit(0);
});

process.exitCode = await main(process.argv.slice(2));
