import { Tokenizer, TokenizerMode, type Token } from 'parse5';
import { Lines } from './lines.ts';
import type { Notice } from '#lib/contract/index.ts';
import type { ReadLimits } from '../limits.ts';

interface HtmlOptions {
	/** Spaces and tabs are text, as in what Word holds; line ends in the source are still spaces. */
	keepSpaces?: boolean;
	/** An empty `<p>` is a blank line. A browser shows nothing there; in a converted document it is one. */
	keepEmptyParagraphs?: boolean;
	/** What to write in the place of an anchor with this name. */
	anchor?: (name: string | undefined) => string;
}

const words = (list: string) => new Set(list.split(' '));
const blocks = words(
	'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
		'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search ' +
		'section summary ul'
);
/** Their content is not markup (the tokenizer must be told) and not text to read. */
const rawDropped = words('script style iframe noembed noframes noscript title textarea');
const dropped = words('template svg math select datalist object audio video rt rp');
/** Words that were struck out. */
const struck = words('del s strike');
/** They have no end tag. */
const empty = words('area base br col embed hr img input link meta source track wbr');
const hiding = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
const striking = /(?:^|;)\s*text-decoration[a-z-]*\s*:[^;]{0,60}line-through/i;
/** Classes a page hides, in its own style sheet. */
const hiddenClass = /\.([\w-]{1,60})\s{0,9}\{[^{}]{0,300}display\s{0,9}:\s{0,9}none/gi;
/** Tags that end a forgotten `<svg>` or `<math>`, as in a browser. */
const breakout = words('body br center dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table ul');

/**
 * The words of an HTML text, one block a line, table rows with tabs between cells; entities decoded.
 * Reads the stream of tags and never builds a tree, so that no nesting costs more than its length.
 * Throws `ReadRefusal`: 'too-deep' (tables), 'too-large'.
 */
export function htmlToText(source: string, limits: ReadLimits, options: HtmlOptions = {}) {
	const lines = new Lines(limits);
	const lists: string[] = [];
	const cellOpen: boolean[] = [];
	const count = { images: 0, numbers: 0, struck: 0 };
	let concealed = '';
	const classes = hiddenClasses(source);
	let skipped: { tag: string; depth: number; hidden?: boolean } | null = null;
	let raw = false;
	let pre = 0;

	function text(chars: string): void {
		if (skipped?.hidden && !raw) concealed += chars;
		if (skipped || raw) return;
		if (pre > 0) return writeLines(chars);
		let words = options.keepSpaces ? chars.replaceAll('\n', ' ') : chars.replace(/[ \t\n]+/g, ' ');
		if (!options.keepSpaces && (lines.atLineStart || lines.endsWithSpace)) words = words.replace(/^ /, '');
		if (words) lines.write(words);
	}

	function writeLines(chars: string): void {
		let from = 0;
		for (let at = chars.indexOf('\n'); at >= 0; at = chars.indexOf('\n', from)) {
			lines.write(chars.slice(from, at));
			lines.endLine();
			from = at + 1;
		}
		lines.write(chars.slice(from));
	}

	function start({ tagName: tag, selfClosing, attrs }: Token.TagToken): void {
		if (skipped) {
			if (tag === skipped.tag && !selfClosing) skipped.depth++;
			const foreign = skipped.tag === 'svg' || skipped.tag === 'math';
			// A paragraph ends, its tag or not, where another block begins.
			const ends = skipped.tag === 'p' && skipped.hidden !== undefined && blocks.has(tag);
			if (!(foreign && breakout.has(tag)) && !ends) return;
			skipped = null;
		}
		if (rawDropped.has(tag)) {
			raw = true;
			tokenizer.state =
				tag === 'script'
					? TokenizerMode.SCRIPT_DATA
					: tag === 'title' || tag === 'textarea'
						? TokenizerMode.RCDATA
						: TokenizerMode.RAWTEXT;
			return;
		}
		if (tag === 'img' || tag === 'svg') count.images++;
		if (dropped.has(tag)) {
			if (!selfClosing) skipped = { tag, depth: 1 };
			return;
		}
		const looks = empty.has(tag) ? null : lookOf(tag, attrs, classes);
		if (looks) {
			if (looks === 'struck') count.struck++;
			if (blocks.has(tag)) lines.flush();
			skipped = { tag, depth: 1, hidden: looks === 'hidden' };
			return;
		}
		if (tag === 'br') return lines.endLine();
		if (tag === 'a' && options.anchor) return lines.write(options.anchor(attribute(attrs, 'name')));
		if (tag === 'table') {
			lines.openTable();
			cellOpen.push(false);
			return;
		}
		if (lines.inTable && (tag === 'td' || tag === 'th' || tag === 'tr')) {
			if (cellOpen.at(-1)) lines.endCell();
			if (tag === 'tr') lines.endRow();
			cellOpen[cellOpen.length - 1] = tag !== 'tr';
			return;
		}
		if (!blocks.has(tag)) return;
		lines.flush();
		if (tag === 'pre') pre++;
		if (tag === 'ol' || tag === 'ul') lists.push(tag);
		if (tag === 'li' && lists.at(-1) === 'ol') count.numbers++;
	}

	function end(tag: string): void {
		if (raw) {
			raw = !rawDropped.has(tag);
			return;
		}
		if (skipped) {
			if (tag === skipped.tag && --skipped.depth === 0) skipped = null;
			return;
		}
		if (lines.inTable && (tag === 'td' || tag === 'th')) {
			if (cellOpen.at(-1)) lines.endCell();
			cellOpen[cellOpen.length - 1] = false;
		} else if (lines.inTable && tag === 'tr') {
			lines.endRow();
			cellOpen[cellOpen.length - 1] = false;
		} else if (lines.inTable && tag === 'table') {
			lines.closeTable();
			cellOpen.pop();
		} else if (tag === 'p' && options.keepEmptyParagraphs && lines.atLineStart) lines.endLine();
		else if (blocks.has(tag)) lines.flush();
		if (tag === 'pre' && pre > 0) pre--;
		if (tag === 'ol' || tag === 'ul') lists.pop();
	}

	const tokenizer = new Tokenizer(
		{},
		{
			onCharacter: (token: Token.CharacterToken) => text(token.chars),
			onWhitespaceCharacter: (token) => text(token.chars),
			onNullCharacter: () => {},
			onStartTag: start,
			onEndTag: (token) => end(token.tagName),
			onComment: () => {},
			onDoctype: () => {},
			onEof: () => {}
		}
	);
	tokenizer.write(source, true);

	const hidden = concealed.replace(/\s+/g, ' ').trim().length;
	const notices: Notice[] = [];
	if (count.images > 0) notices.push({ code: 'images-ignored', values: { count: count.images } });
	if (hidden > 0) notices.push({ code: 'hidden-text-ignored', values: { count: hidden } });
	if (count.struck > 0) notices.push({ code: 'deletions-ignored', values: { count: count.struck } });
	if (lines.tables > 0) notices.push({ code: 'tables-as-lines', values: { count: lines.tables } });
	if (count.numbers > 0) notices.push({ code: 'list-numbers-ignored', values: { count: count.numbers } });
	return { text: lines.finish(), notices };
}

function attribute(attrs: Token.TagToken['attrs'], name: string): string | undefined {
	return attrs.find((one) => one.name === name)?.value;
}

function hiddenClasses(source: string): ReadonlySet<string> {
	if (!/<style[\s>]/i.test(source)) return new Set();
	return new Set(Array.from(source.matchAll(hiddenClass), ([, name = '']) => name));
}

/** Whether an element is hidden from those who read the page, or struck out. */
function lookOf(
	tag: string,
	attrs: Token.TagToken['attrs'],
	classes: ReadonlySet<string>
): 'hidden' | 'struck' | null {
	if (struck.has(tag)) return 'struck';
	if (attrs.length === 0) return null;
	if (attribute(attrs, 'hidden') !== undefined) return 'hidden';
	const style = attribute(attrs, 'style') ?? '';
	if (hiding.test(style)) return 'hidden';
	if (striking.test(style)) return 'struck';
	const named =
		classes.size > 0 &&
		attribute(attrs, 'class')
			?.split(/\s+/)
			.some((name) => classes.has(name));
	return named ? 'hidden' : null;
}
