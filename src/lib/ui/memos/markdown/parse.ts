import { parse, postprocess, preprocess } from 'micromark';
import { build } from './build.ts';
import type { MarkdownBlock } from './model.ts';

/** Turned off, these stand as they are typed. HTML and pictures are turned off for safety: a memo loads nothing. */
const off = [
	'htmlFlow',
	'htmlText',
	'labelStartImage',
	'definition',
	'characterReference',
	'codeIndented',
	'setextUnderline'
];

/** More marks and line ends than anyone types in a memo. micromark is quadratic in some of them (`*_*_`, `>>>>`). */
const MOST_MARKS = 3000;
const MARK = /[*_[\]<>`\\\n]|^[ \t]*(?:[-+#~]|\d{1,9}[.)])/gm;

/**
 * The blocks of a memo written in Markdown (CommonMark 0.31, read by micromark): headings, emphasis, `code`, lists, quotations,
 * rules, links to http and https. HTML, pictures and entities stand as they are typed, and a line end is a line break, as people
 * write memos. Blocks are drawn as elements, so that nothing in a memo is ever taken for HTML.
 */
export function parseMarkdown(text: string): MarkdownBlock[] {
	if ((text.match(MARK)?.length ?? 0) > MOST_MARKS) return [{ kind: 'preformatted', text }];
	const parser = parse({ extensions: [{ disable: { null: off } }] });
	return build(postprocess(parser.document().write(preprocess()(text, undefined, true))));
}
