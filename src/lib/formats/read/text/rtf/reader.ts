import { Lines } from '../lines.ts';
import { ReadRefusal } from '../../refusal.ts';
import type { CountedNotice, Notice } from '#lib/contract/index.ts';
import type { ReadLimits } from '../../limits.ts';
import { decodePage, labelOf } from './code-page.ts';
import { Fonts } from './fonts.ts';
import { scanRtf } from './scan.ts';
import { characters, pageHeaders, skipped, starredKept } from './words.ts';

/** What holds inside a pair of braces and ends with it. */
interface Group {
	skip: boolean;
	/** What `skip` was before `\upr`, whose `\*\ud` half goes back to it. */
	uprSkip: boolean;
	fontTable: boolean;
	/** On the group that a note, a page header or a shape's text opened: what its text becomes. */
	aside: 'note' | 'header' | 'box' | null;
	/** Fallback characters after `\uN`. */
	fallback: number;
	font: number;
	hidden: boolean;
	inTable: boolean;
}

/** What a note, a page header or a shape costs, in characters: its number twice, a line and what holds it while it is open. */
const asideCost = 50;

const root: Group = {
	skip: false,
	uprSkip: false,
	fontTable: false,
	aside: null,
	fallback: 1,
	font: -1,
	hidden: false,
	inTable: false
};

/**
 * The text of an RTF file (RTF 1.9.1), decoded by the code page of the document and of each font, `\uN` without its
 * `\uc` fallback. Notes stand at the end; headers, comments, pictures and list numbers are left out and told.
 * Throws `ReadRefusal`: 'too-deep', 'too-large', 'damaged' (cut off).
 */
export function readRtf(
	bytes: Uint8Array,
	limits: ReadLimits
): { text: string; encoding: string; notices: Notice[] } {
	const lines = new Lines(limits);
	const fonts = new Fonts();
	const notes: string[] = [];
	const boxes: string[] = [];
	const counts = new Map<CountedNotice, number>();
	const groups: Group[] = [];
	let group = root;
	let defaultFont = -1;
	let starred = false;
	let fallbackLeft = 0;
	/** Bytes of text until something else comes: a character of two of them is decoded whole. */
	const run = new Uint8Array(65_536);
	let pending = 0;
	/** Groups, marks and bytes of text so far: pictures, which may be big, are not among them. */
	let spent = 0;
	const count = (code: CountedNotice, by = 1) => counts.set(code, (counts.get(code) ?? 0) + by);
	const silent = () => group.skip || group.fontTable;

	function write(text: string): void {
		if (silent()) return;
		if (group.hidden) return void count('hidden-text-ignored', text.length);
		if (group.inTable && !lines.inTable) lines.openTable();
		else if (!group.inTable && lines.inTable) lines.closeTable();
		lines.write(text);
	}

	function endRun(): void {
		if (pending === 0) return;
		const bytes = run.subarray(0, pending);
		pending = 0;
		write(decodePage(bytes, fonts.pageOf(group.font)));
	}

	/** True when what comes stands for a `\uN` before it and is to be passed over. */
	function isFallback(): boolean {
		if (fallbackLeft === 0) return false;
		fallbackLeft--;
		return true;
	}

	function byte(value: number): void {
		if (isFallback() || silent()) return;
		spend();
		run[pending++] = value;
		// A space is half of no two-byte character; without one for so long, no text is lost that anybody wrote.
		if ((value === 0x20 && pending > run.length / 2) || pending === run.length) endRun();
	}

	function spend(cost = 1): void {
		spent += cost;
		if (spent > limits.plain) throw new ReadRefusal('too-large', { bytes: spent, limit: limits.plain });
	}

	function openGroup(): void {
		endRun();
		fallbackLeft = 0;
		starred = false;
		if (!silent()) spend();
		if (groups.length >= limits.depth) throw new ReadRefusal('too-deep');
		groups.push(group);
		group = { ...group, aside: null };
	}

	function closeGroup(): void {
		endRun();
		fallbackLeft = 0;
		if (group.aside) closeAside(group.aside);
		group = groups.pop() ?? group;
	}

	function openAside(aside: 'note' | 'header' | 'box'): void {
		if (group.skip || group.aside) return;
		spend(asideCost);
		if (aside === 'note') write(`[${notes.push('')}]`);
		lines.openAside();
		group.aside = aside;
		group.inTable = false;
	}

	function closeAside(aside: 'note' | 'header' | 'box'): void {
		const text = lines.closeAside();
		if (aside === 'note') notes[notes.length - 1] = `[${notes.length}] ${text.trim()}`;
		else if (aside === 'box') boxes.push(text);
		else if (text.trim() !== '') count('page-headers-ignored');
	}

	/** A word that says what its group holds; false when it is another kind of word. */
	function destination(word: string): boolean {
		if (word === 'ud') group.skip = group.uprSkip;
		else if (word === 'fonttbl') group.fontTable = true;
		else if (word === 'footnote') openAside('note');
		else if (word === 'shptxt') openAside('box');
		else if (pageHeaders.has(word)) openAside('header');
		else if (skipped.has(word) || (starred && !starredKept.has(word))) skipGroup(word);
		else return false;
		return true;
	}

	function skipGroup(word: string): void {
		if (word === 'upr') group.uprSkip = group.skip;
		if (!group.skip) {
			if (word === 'pict') count('images-ignored');
			if (word === 'listtext' || word === 'pntext') count('list-numbers-ignored');
			if (word === 'annotation') count('comments-ignored');
		}
		group.skip = true;
	}

	function word(name: string, value: number | null): void {
		endRun();
		if (!silent()) spend();
		if (isFallback()) return;
		if (name === 'u') {
			const code = value !== null && value < 0 ? value + 0x10000 : (value ?? 0);
			if (code >= 0 && code <= 0x10ffff) write(String.fromCodePoint(code));
			fallbackLeft = group.fallback;
			return;
		}
		const named = destination(name);
		starred = false;
		const character = characters.get(name);
		if (character) write(character);
		else if (!named && !fonts.take(name, value ?? 0, group.fontTable) && !layout(name)) format(name, value);
	}

	/** Words that end a line, a cell or a row. */
	function layout(name: string): boolean {
		if (name === 'par' || name === 'line' || name === 'nestrow') endLine();
		else if (name === 'sect' || name === 'page' || name === 'column') {
			if (!silent()) lines.flush();
		} else if (name === 'cell') endCell();
		else if (name === 'row') {
			if (!silent()) lines.endRow();
		} else return false;
		return true;
	}

	function endLine(): void {
		if (silent()) return;
		write('');
		lines.endLine();
		for (const box of boxes.splice(0)) lines.addLines(box);
	}

	function endCell(): void {
		write(group.inTable ? '' : '\t');
		if (group.inTable && !silent()) lines.endCell();
	}

	/** Words whose effect lasts until the group ends. */
	function format(name: string, value: number | null): void {
		const on = value !== 0;
		if (name === 'intbl') group.inTable = true;
		else if (name === 'pard') group.inTable = false;
		else if (name === 'v') group.hidden = on;
		else if (name === 'uc') group.fallback = Math.max(0, value ?? 1);
		else if (name === 'f') group.font = value ?? 0;
		else if (name === 'deff') group.font = defaultFont = value ?? 0;
		else if (name === 'plain') {
			group.hidden = false;
			group.font = defaultFont;
		} else if (name === 'deleted' && on && !group.skip) {
			count('deletions-ignored');
			group.skip = true;
		}
	}

	function symbol(mark: string): void {
		endRun();
		if (mark === '*') starred = true;
		else if (mark === '\r' || mark === '\n') endLine();
		else if (!isFallback()) write({ '~': '\u00a0', _: '\u2011', '-': '\u00ad' }[mark] ?? '');
	}

	if (!scanRtf(bytes, { openGroup, closeGroup, word, symbol, byte })) throw new ReadRefusal('damaged');
	for (const box of boxes) lines.addLines(box);
	const notices: Notice[] = [...counts].map(([code, n]) => ({ code, values: { count: n } }));
	if (lines.tables > 0) notices.push({ code: 'tables-as-lines', values: { count: lines.tables } });
	if (notes.length > 0) notices.push({ code: 'notes-at-end', values: { count: notes.length } });
	return { text: lines.finish(notes), encoding: labelOf(fonts.documentPage), notices };
}
