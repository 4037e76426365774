import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const shared = resolve(import.meta.dirname, '../../../shared');

/** The extracts of five French texts that lie beside the checkout, where they do. */
export const seeds = join(shared, 'data/seeds');
export const hasSeeds = existsSync(join(seeds, '004-verbatims.csv'));
/** The five texts themselves. */
export const wholeTexts = join(shared, 'seeds');
export const hasWholeTexts = existsSync(wholeTexts);

export const bytesOf = (...path: string[]): Uint8Array => readFileSync(join(...path));

/** Names of the files of a folder that begin so, in their order. */
export const filesIn = (folder: string, start = ''): string[] =>
	readdirSync(folder)
		.filter((name) => name.startsWith(start))
		.sort();
