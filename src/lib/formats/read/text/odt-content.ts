import type { SaxesTagPlain } from 'saxes';
import type { Zip } from '../zip.ts';
import { Lines } from './lines.ts';
import type { CountedNotice, Notice } from '#lib/contract/index.ts';
import type { ReadLimits } from '../limits.ts';
import { walkXml } from '../xml.ts';

/** Elements whose words are not the document's, and what the researcher is told of them. */
const dropped = new Map<string, CountedNotice | null>([
	['office:annotation', 'comments-ignored'],
	['text:tracked-changes', 'deletions-ignored'],
	['office:forms', null],
	['office:font-face-decls', null],
	['office:automatic-styles', null],
	['office:scripts', null],
	['text:note-citation', null],
	['text:ruby-text', null],
	['text:sequence-decls', null],
	['svg:title', null],
	['svg:desc', null]
]);
/** Fields that show their words under a condition that does not hold. */
const hiddenElements = new Set(['text:hidden-text', 'text:hidden-paragraph']);
const styled = new Set(['text:p', 'text:h', 'text:span']);
/** Their paragraphs stand apart from the paragraph they hang on. */
const boxed = new Set(
	['text-box', 'custom-shape', 'rect', 'ellipse', 'line', 'polygon', 'connector'].map(
		(name) => `draw:${name}`
	)
);
/** A run of spaces longer than this is layout. */
const mostSpaces = 200;

/** The text of `content.xml`, or null when the zip has none. Throws `ReadRefusal`. */
export function readOdtContent(zip: Zip, limits: ReadLimits): { text: string; notices: Notice[] } | null {
	const lines = new Lines(limits);
	const notes: string[] = [];
	const counts = new Map<CountedNotice, number>();
	/** Styles of words and paragraphs that are not shown. */
	const hidden = new Set<string>();
	let styleName = '';
	/** In a hidden element: its words are counted. */
	let hiding = 0;
	const numbered = new Set<string>();
	/** Text boxes to be added after the paragraph they hang on, one list for each open paragraph. */
	const boxes: string[][] = [];
	let listStyle = '';
	let skipping = 0;
	let hasBody = false;
	const count = (code: CountedNotice) => counts.set(code, (counts.get(code) ?? 0) + 1);

	function text(chars: string): void {
		if (hiding > 0)
			counts.set('hidden-text-ignored', (counts.get('hidden-text-ignored') ?? 0) + chars.trim().length);
		if (skipping > 0 || boxes.length === 0) return;
		// ODF 1.2 part 1, 6.1.2: white space collapses, except what text:s, text:tab and text:line-break stand for.
		let words = chars.replace(/[ \t\r\n]+/g, ' ');
		if (lines.atLineStart || lines.endsWithSpace) words = words.replace(/^ /, '');
		if (words) lines.write(words);
	}

	function open(tag: SaxesTagPlain): void {
		const { name, attributes } = tag;
		if (name === 'text:list-level-style-number' && attributes['style:num-format']) numbered.add(listStyle);
		if (name === 'style:style') styleName = attributes['style:name'] ?? '';
		if (name === 'style:text-properties' && attributes['text:display'] === 'none') hidden.add(styleName);
		if (name === 'text:list-style') listStyle = attributes['style:name'] ?? '';
		const isHidden =
			hiddenElements.has(name) || (styled.has(name) && hidden.has(attributes['text:style-name'] ?? ''));
		if (hiding > 0 || (isHidden && skipping === 0)) hiding++;
		if (skipping > 0 || isHidden || dropped.has(name)) {
			if (skipping === 0 || name === 'text:deletion') countDropped(name);
			skipping++;
			return;
		}
		if (name === 'office:text') hasBody = true;
		else if (name === 'text:p' || name === 'text:h') boxes.push([]);
		else if (name === 'text:s') spaces(Number(attributes['text:c'] ?? 1));
		else if (name === 'text:tab') lines.write('\t');
		else if (name === 'text:line-break') lines.endLine();
		else if (name === 'text:note') lines.write(`[${notes.push('')}]`);
		else if (name === 'text:note-body' || boxed.has(name)) lines.openAside();
		else if (name === 'draw:image') count('images-ignored');
		else if (name === 'table:table') lines.openTable();
		else if (name === 'text:list') listStyle = attributes['text:style-name'] ?? listStyle;
		else if (name === 'text:list-item' && numbered.has(listStyle)) count('list-numbers-ignored');
	}

	function countDropped(name: string): void {
		const code = name === 'text:deletion' ? 'deletions-ignored' : dropped.get(name);
		if (code && name !== 'text:tracked-changes') count(code);
	}

	function close({ name }: SaxesTagPlain): void {
		if (hiding > 0) hiding--;
		if (skipping > 0) {
			skipping--;
			return;
		}
		if (name === 'text:p' || name === 'text:h') {
			lines.endLine();
			for (const box of boxes.pop() ?? []) lines.addLines(box);
		} else if (name === 'text:note-body') notes[notes.length - 1] = `[${notes.length}] ${lines.closeAside()}`;
		else if (boxed.has(name)) closeBox();
		else if (name === 'table:table-cell' || name === 'table:covered-table-cell') lines.endCell();
		else if (name === 'table:table-row') lines.endRow();
		else if (name === 'table:table') lines.closeTable();
	}

	function closeBox(): void {
		const box = lines.closeAside();
		const hanging = boxes.at(-1);
		if (hanging) hanging.push(box);
		else lines.addLines(box);
	}

	function spaces(wanted: number): void {
		lines.write(' '.repeat(Math.min(Math.max(Math.trunc(wanted) || 1, 1), mostSpaces)));
	}

	if (!walkXml(zip, 'content.xml', limits, { open, text, close }) || !hasBody) return null;
	const notices: Notice[] = [...counts].map(([code, n]) => ({ code, values: { count: n } }));
	if (lines.tables > 0) notices.push({ code: 'tables-as-lines', values: { count: lines.tables } });
	if (notes.length > 0) notices.push({ code: 'notes-at-end', values: { count: notes.length } });
	return { text: lines.finish(notes), notices };
}
