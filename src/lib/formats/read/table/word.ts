import { Tokenizer, type Token } from 'parse5';
import { fold } from '#lib/core/text/index.ts';
import { mimeTypes } from '../../mime.ts';
import { docxHtml } from '../docx/to-html.ts';
import { ReadRefusal } from '../refusal.ts';
import type { RawTable, TableInput, TableReader } from './types.ts';

/** What Word marks the counts of a codebook with when this program has written it: they are no text of a code. */
const STYLES = ["p[style-name='Counts'] => p.counts:fresh"];
/** The swatch before the name of a code. */
const SWATCH = /^\u25a0\u00a0?/;
/** Longer is a sentence that is set in bold, not a label. */
const LONGEST_LABEL = 60;

interface Paragraph {
	/** 1 to 6 for a heading, 0 for text. */
	level: number;
	text: string;
	/** The words in bold it begins with, without their colon. */
	label: string;
}

/** Tables in the order of the document, and the paragraphs outside of them. */
interface Parts {
	tables: string[][][];
	paragraphs: Paragraph[];
}

/**
 * A table out of a Word document: one of those it holds, named by their first cells; or its headings with the text
 * under them, as a codebook has it: a row a heading, the path above it, then a column for each label in bold (`Definition:`),
 * text without a label as `definition`. Without a name the headings are read when text under them is labelled or when
 * they say all that the longest table lists (as before a codebook a list of its codes), else that table.
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

/** What stands before the first heading (a title, a date) belongs to none. */
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
		// A text of several paragraphs has its label before the first.
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
		// Only what stands first is a label.
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
