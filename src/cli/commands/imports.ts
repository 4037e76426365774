import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ImportOptions } from '#lib/contract/index.ts';
import { sentence } from '#lib/i18n/index.ts';
import { importCases, importCodings, importDocument, Refusal } from '#lib/server/actions/index.ts';
import { pairs, text, Usage, type Command } from '../command.ts';
import { readBounded } from '../files.ts';

/** The named files, and the files of named folders, sorted by name. */
async function expand(paths: readonly string[]): Promise<string[]> {
	const files: string[] = [];
	for (const path of paths) {
		const found = await stat(path).catch(() => null);
		if (!found?.isDirectory()) {
			files.push(path);
			continue;
		}
		const entries = await readdir(path, { recursive: true, withFileTypes: true });
		const inside = entries.filter((e) => e.isFile() && !e.name.startsWith('.'));
		files.push(...inside.map((e) => join(e.parentPath, e.name)).sort());
	}
	return files;
}

export const importFiles: Command = {
	takesWords: true,
	usage: 'import FILES… [--study STUDY] [--encoding NAME] [--no-turns]',
	options: { study: { type: 'string' }, encoding: { type: 'string' }, 'no-turns': { type: 'boolean' } },
	async run({ session, words, values, line, refuse, study, t }) {
		if (words.length === 0) throw new Usage();
		const { id } = await study();
		const encoding = text(values, 'encoding');
		const options = { ...(encoding ? { encoding } : {}), ...(values['no-turns'] ? { rule: null } : {}) };
		const results: object[] = [];
		for (const file of await expand(words)) {
			try {
				const done = await importDocument(session, id, basename(file), await readBounded(file), options);
				line(`${file}: ${done.status === 'imported' ? t.cli.imported(done) : t.cli['already-here'](done)}`);
				results.push({ file, ...done });
			} catch (error) {
				if (!(error instanceof Refusal)) throw error;
				const message = sentence(t.errors, error);
				refuse(`${file}: ${message}`);
				results.push({ file, status: 'refused', code: error.code, message });
			}
		}
		return results;
	}
};

const tableOptions = {
	study: { type: 'string' },
	encoding: { type: 'string' },
	delimiter: { type: 'string' },
	sheet: { type: 'string' }
} as const;

const fileOf = (words: readonly string[]): string => {
	if (words.length !== 1 || !words[0]) throw new Usage();
	return words[0];
};

const given = (values: Parameters<typeof text>[0], names: Readonly<Record<string, string>>) =>
	Object.fromEntries(
		Object.entries(names).flatMap(([option, key]) => {
			const value = text(values, option);
			return value === undefined ? [] : [[key, value]];
		})
	);

const tableNames = { encoding: 'encoding', delimiter: 'delimiter', sheet: 'sheet' };

export const casesImport: Command = {
	takesWords: true,
	usage:
		'cases import FILE [--study STUDY] [--name-column COLUMN] [--match-column COLUMN] [--match-to speakers|documents|either|none] [--type COLUMN=TYPE]…',
	options: {
		...tableOptions,
		'name-column': { type: 'string' },
		'match-column': { type: 'string' },
		'match-to': { type: 'string' },
		type: { type: 'string', multiple: true }
	},
	async run({ session, words, values, line, refuse, study, t }) {
		const file = fileOf(words);
		const { id } = await study();
		const options = {
			...given(values, {
				...tableNames,
				'name-column': 'nameColumn',
				'match-column': 'matchColumn',
				'match-to': 'matchTo'
			}),
			types: pairs(values, 'type')
		} as ImportOptions<'cases'>;
		const done = await importCases(session, id, basename(file), await readBounded(file), options);
		line(t.cli.casesImported(done));
		for (const row of done.refused) refuse(sentence(t.rowRefusals, { code: row.code, values: row }));
		return done;
	}
};

export const codingsImport: Command = {
	takesWords: true,
	usage:
		'codings import FILE [--study STUDY] [--column document|case|quotation|start|end|theme|code|coder=COLUMN]…',
	options: { ...tableOptions, column: { type: 'string', multiple: true } },
	async run({ session, words, values, line, refuse, study, t }) {
		const file = fileOf(words);
		const { id } = await study();
		const done = await importCodings(session, id, basename(file), await readBounded(file), {
			...given(values, tableNames),
			columns: pairs(values, 'column')
		});
		line(t.cli.codingsImported(done));
		for (const row of done.refused) refuse(sentence(t.rowRefusals, { code: row.code, values: row }));
		return done;
	}
};
