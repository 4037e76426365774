import { readFileSync } from 'node:fs';
import { guessTurnRule, parseTurns, type ParsedTurns } from '#lib/core/coding/index.ts';
import { locator, type Locator } from '#lib/core/text/index.ts';
import { readTable, readText } from '#lib/formats/read/index.ts';

const fileOf = (study: string, name: string): URL =>
	new URL(`../../../corpora/${study}/${name}`, import.meta.url);

export const bytesOf = (study: string, name: string): Uint8Array => readFileSync(fileOf(study, name));

export interface StudyFile {
	documents: string[];
	cases: string;
	codebook?: string;
	codings: string[];
	memos?: string;
}

export interface SampleDocument {
	file: string;
	/** As the study shows it: the file's name without its ending. */
	name: string;
	text: string;
	parsed: ParsedTurns;
	locate: Locator;
}

/** A row of a table, by heading. */
export type Row = Record<string, string>;

export const studyOf = (study: string): StudyFile =>
	JSON.parse(readFileSync(fileOf(study, 'study.json'), 'utf8')) as StudyFile;

/** The documents of a sample study, read as an import reads them, in its order. */
export function documentsOf(study: string): Promise<SampleDocument[]> {
	return Promise.all(
		studyOf(study).documents.map(async (file) => {
			const { text, times } = await readText(file, bytesOf(study, file));
			const rule = guessTurnRule(text, times);
			const parsed = rule ? parseTurns(text, rule, times) : { turns: [], speakers: [] };
			return { file, name: file.replace(/\.\w+$/, ''), text, parsed, locate: locator(text) };
		})
	);
}

/** The rows of a table of a sample study. */
export async function rowsOf(study: string, file: string): Promise<Row[]> {
	const { header, rows } = await readTable(bytesOf(study, file));
	return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));
}
