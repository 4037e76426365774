import { Tokenizer, type Token } from 'parse5';
import { fold } from '#lib/core/text/index.ts';
import { mimeTypes } from '../../mime.ts';
import { docxHtml } from '../docx/to-html.ts';
import { ReadRefusal } from '../refusal.ts';
import type { RawTable, TableInput, TableReader } from './types.ts';

/** The style of the counts in a codebook written by this program: they are not part of a code's texts. */
const STYLES = ["p[style-name='Counts'] => p.counts:fresh"];
/** The coloured square before the name of a code. */
const SWATCH = /^\u25a0\u00a0?/;
/** Bold text longer than this is a sentence, not a label. */
const LONGEST_LABEL = 60;

interface Paragraph {
	/** 1 to 6 for a heading, 0 for text. */
	level: number;
	text: string;
	/** The bold words at its beginning, without their colon. */
	label: string;
}

/** The tables of a document in order, and the paragraphs outside of them. */
interface Parts {
	tables: string[][][];
	paragraphs: Paragraph[];
}

/**
 * Reads a table from a Word document. It is either one of the tables of the document, named by its first row, or the headings
 * of a codebook with the text below them: one row per heading, with the path above it and a column for each bold label
 * (`Definition:`); text without a label becomes `definition`. When no name is given, the headings are read if text below them
 * has labels, or if they contain all rows of the longest table (a list of codes before the codebook); else that table.
 * Throws `ReadRefusal`: 'empty', 'unknown-sheet', 'too-many-cells', and those of the reader of docx.
 */
async function readWordTable({ bytes, options, limits }: TableInput): Promise<RawTable> {
	const wanted = options.sheet;
	const { tables, paragraphs } = partsOf(await docxHtml(bytes, limits, STYLES), limits.cells);
	const outline = outlineRows(paragraphs);
	const all = [...tables.map((rows) => ({ name: nameOf(rows), rows })), ...outline];
	const sheets = unlike(all.map(({ name }) => name));
	const longest = tables.toSorted((a, b) => b.length - a.length)[0];
	const codebook = outline.find(({ rows: [columns = [], ...rows] }) => {
		const headings = new Set(rows.map((row) => row[1]));
		return columns.length > 3 || !longest?.slice(1).some(([first]) => !headings.has(first));
	});
	const usual = codebook ?? all.find(({ rows }) => rows === longest);
	const picked = wanted === undefined ? usual : all[sheets.indexOf(wanted)];
	if (!picked) {
		throw all.length === 0
			? new ReadRefusal('empty')
			: new ReadRefusal('unknown-sheet', { sheet: wanted ?? '', sheets: sheets.join(', ') });
	}
	return {
		rows: picked.rows.map((cells, at) => ({ number: at + 1, cells })),
		sheets,
		sheet: sheets[all.indexOf(picked)] ?? '',
		encoding: '',
		delimiter: '',
		notices: []
	};
}

const nameOf = (rows: readonly (readonly string[])[]): string =>
	(rows[0] ?? []).filter(Boolean).join(', ').slice(0, 60);

function unlike(names: readonly string[]): string[] {
	const known = new Set<string>();
	return names.map((name) => {
		let one = name;
		for (let n = 2; known.has(one); n++) one = `${name} (${n})`;
		known.add(one);
		return one;
	});
}

/** Paragraphs before the first heading (a title, a date) belong to no heading. */
function outlineRows(paragraphs: readonly Paragraph[]): { name: string; rows: string[][] }[] {
	const path: string[] = [];
	const columns = ['under', 'code', 'definition'];
	const found: Map<string, string>[] = [];
	let column = 'definition';
	for (const { level, text, label } of paragraphs) {
		if (level > 0) {
			path.splice(level - 1, path.length, ...Array<string>(Math.max(0, level - 1 - path.length)).fill(''));
			const under = path.filter(Boolean).join(' > ');
			path.push(text);
			found.push(
				new Map([
					['under', under],
					['code', text]
				])
			);
			column = 'definition';
			continue;
		}
		const here = found.at(-1);
		if (!here) continue;
		// In a text of several paragraphs the first one has the label.
		if (label) column = columns.find((one) => fold(one) === fold(label)) ?? label;
		if (!columns.includes(column)) columns.push(column);
		const before = here.get(column);
		here.set(column, before === undefined ? text : `${before}\n${text}`);
	}
	if (found.length === 0) return [];
	const rows = found.map((row) => columns.map((name) => row.get(name) ?? ''));
	return [{ name: `${found[0]?.get('code') ?? ''} …`, rows: [columns, ...rows] }];
}

const HEADING = /^h([1-6])$/;

function partsOf(html: string, mostCells: number): Parts {
	const parts: Parts = { tables: [], paragraphs: [] };
	let depth = 0;
	let cells = 0;
	let row: string[] | null = null;
	let text = '';
	let bold = '';
	let inBold = 0;
	let level = 0;
	let skipped = false;

	function end(): void {
		const words = text.replace(SWATCH, '').trim();
		const lead = bold.trim();
		const isLabel = level === 0 && lead.endsWith(':') && lead.length <= LONGEST_LABEL;
		const label = isLabel ? lead.slice(0, -1).trim() : '';
		const rest = isLabel ? words.slice(lead.length).trim() : words;
		if (!skipped && rest !== '' && depth === 0) parts.paragraphs.push({ level, text: rest, label });
		text = '';
		bold = '';
		level = 0;
		skipped = false;
	}

	function start({ tagName, attrs }: Token.TagToken): void {
		if (tagName === 'table' && ++depth === 1) parts.tables.push([]);
		else if (tagName === 'tr' && depth === 1) parts.tables.at(-1)?.push((row = []));
		else if ((tagName === 'td' || tagName === 'th') && depth === 1) text = '';
		else if (tagName === 'br') text += '\n';
		else if (tagName === 'strong') inBold++;
		else if (depth === 0 && (tagName === 'p' || tagName === 'li' || HEADING.test(tagName))) {
			end();
			level = Number(HEADING.exec(tagName)?.[1] ?? 0);
			skipped = attrs.some(({ name, value }) => name === 'class' && value === 'counts');
		}
	}

	function stop({ tagName }: Token.TagToken): void {
		if (tagName === 'table') depth--;
		else if ((tagName === 'td' || tagName === 'th') && depth === 1) {
			if (++cells > mostCells) throw new ReadRefusal('too-many-cells', { limit: mostCells });
			row?.push(text.replace(SWATCH, '').trim());
			text = '';
		} else if (tagName === 'strong') inBold--;
		else if (tagName === 'p' && depth > 0) text += '\n';
		else if (depth === 0 && (tagName === 'p' || tagName === 'li' || HEADING.test(tagName))) end();
	}

	function characters({ chars }: Token.CharacterToken): void {
		// Only bold words at the beginning are a label.
		if (inBold > 0 && bold.length === text.length) bold += chars;
		text += chars;
	}

	const tokenizer = new Tokenizer(
		{},
		{
			onStartTag: start,
			onEndTag: stop,
			onCharacter: characters,
			onWhitespaceCharacter: characters,
			onNullCharacter: () => undefined,
			onComment: () => undefined,
			onDoctype: () => undefined,
			onEof: end
		}
	);
	tokenizer.write(html, true);
	return parts;
}

export const docx: TableReader = {
	format: 'docx',
	extensions: ['docx'],
	mime: [mimeTypes.docx],
	isIn: (zip) => zip.names.some((name) => name.startsWith('word/')),
	read: readWordTable
};
