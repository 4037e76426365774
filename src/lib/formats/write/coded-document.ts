import { codeHue } from '#lib/core/coding/index.ts';
import { codedDocumentStyle } from './coded-document-style.ts';
import { sliceCodings, type Slice } from './slice-codings.ts';
import { escapeMarkup as html } from './xml-text.ts';

interface CodedTurn {
	start: number;
	end: number;
	/** Where the words begin, after the speaker's label and any time stamp. */
	wordsStart: number;
	/** The name of the speaker; '' when unknown. */
	speaker: string;
	/** As printed beside the turn, `04:12`; '' when unknown. */
	time: string;
	/** An interviewer's turn, set in italics. */
	interviewer: boolean;
}

/** One coding as shown: `[start, end)` in the text. */
interface ShownCoding {
	start: number;
	end: number;
	code: string;
	/** Index in the palette. */
	colour: number;
	/** Initials of the coder. */
	coder: string;
}

export interface CodedDocumentInput {
	language: string;
	title: string;
	/** Lines under the title, in words: study, case, date, length. */
	details: readonly string[];
	/** Canonical text of the document; positions are UTF-16 code units. */
	text: string;
	/** In order, without overlaps; empty for a document without turns. Text outside of turns is shown between them. */
	turns: readonly CodedTurn[];
	codings: readonly ShownCoding[];
	labels: {
		/** Heading of the list of codes. */
		codes: string;
		/** Name of the margin, for screen readers. */
		margin: string;
		/** A count of codings in words: `12 codages`. */
		codings(count: number): string;
		/** Last line of the page: the program and the date. */
		footer: string;
	};
}

interface Numbered extends ShownCoding {
	/** From 1, in the order of the text; links a passage to its line in the margin. */
	number: number;
}

/**
 * Writes a coded document as one standalone HTML file: speakers on the left, coded passages tinted and numbered, their codes and
 * coders in the margin under the same numbers, and the codes with their counts on top. The file has no script and loads
 * nothing; it has light, dark and print styles; all text is escaped.
 */
export function writeCodedDocument(input: CodedDocumentInput): string {
	const codings = [...input.codings]
		.sort((a, b) => a.start - b.start || a.end - b.end)
		.map((coding, index): Numbered => ({ ...coding, number: index + 1 }));
	const blocks = blocksOf(input).map((block) => renderBlock(input, block, codings));
	return `<!doctype html>
<html lang="${html(input.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(input.title)}</title>
<style>${codedDocumentStyle}</style>
</head>
<body>
<header>
<h1>${html(input.title)}</h1>
${input.details.map((line) => `<p>${html(line)}</p>`).join('\n')}
</header>
${legend(codings, input.labels)}<main>
${blocks.join('\n')}
</main>
<footer><p>${html(input.labels.footer)}</p></footer>
</body>
</html>
`;
}

function legend(codings: readonly Numbered[], labels: CodedDocumentInput['labels']): string {
	const counts = new Map<string, { colour: number; count: number }>();
	for (const { code, colour } of codings) {
		const entry = counts.get(code) ?? { colour, count: 0 };
		entry.count += 1;
		counts.set(code, entry);
	}
	if (counts.size === 0) return '';
	const lines = [...counts]
		.sort(([, a], [, b]) => b.count - a.count)
		.map(
			([code, { colour, count }]) =>
				`<li ${hue(colour)}><b>${html(code)}</b> ${html(labels.codings(count))}</li>`
		);
	return `<section class="legend">\n<h2>${html(labels.codes)}</h2>\n<ul>\n${lines.join('\n')}\n</ul>\n</section>\n`;
}

/** A turn or a paragraph, with the edges of its neighbours: codings in the white space between need a block too. */
interface Block extends CodedTurn {
	previousEnd: number;
	nextStart: number;
}

/** The turns, and the paragraphs of the text between them. */
function blocksOf({ text, turns }: CodedDocumentInput): Block[] {
	const blocks: CodedTurn[] = [];
	const addParagraphs = (from: number, to: number) => {
		for (let start = from; start < to;) {
			const found = text.indexOf('\n', start);
			const end = found === -1 || found > to ? to : found;
			if (text.slice(start, end).trim() !== '')
				blocks.push({ start, end, wordsStart: start, speaker: '', time: '', interviewer: false });
			start = end + 1;
		}
	};
	let at = 0;
	for (const turn of turns) {
		addParagraphs(at, turn.start);
		blocks.push(turn);
		at = turn.end;
	}
	addParagraphs(at, text.length);
	return blocks.map((block, index) => ({
		...block,
		previousEnd: blocks[index - 1]?.end ?? 0,
		nextStart: blocks[index + 1]?.start ?? text.length
	}));
}

function renderBlock(
	{ text, labels }: CodedDocumentInput,
	block: Block,
	codings: readonly Numbered[]
): string {
	const end = block.start + text.slice(block.start, block.end).trimEnd().length;
	// A coding that ends in the white space after the block ends with the last word of the block.
	const here = codings
		.filter((coding) => coding.start < block.end && coding.end > block.start)
		.map((coding) =>
			coding.end <= block.nextStart ? { ...coding, end: Math.min(coding.end, end) } : coding
		);
	// When only the speaker's name is coded, the name is shown in the text.
	const from = here.some((coding) => coding.end <= block.wordsStart) ? block.start : block.wordsStart;
	const words = sliceCodings(text, from, Math.max(from, end), here).map(renderSlice).join('');
	const limit = block.nextStart === text.length ? Infinity : block.end;
	const margin = codings
		.filter((coding) => coding.start >= block.previousEnd && coding.start < limit)
		.map(
			({ number, colour, code, coder }) =>
				`<li id="c${number}" ${hue(colour)}><a href="#p${number}">${number}</a> ${html(code)} <i>${html(coder)}</i></li>`
		);
	const who =
		block.speaker === '' && block.time === ''
			? ''
			: `<b>${html(block.speaker)}</b> <i>${html(block.time)}</i>`;
	const list =
		margin.length === 0 ? '' : `<ul aria-label="${html(labels.margin)}">\n${margin.join('\n')}\n</ul>`;
	return `<section class="turn${block.interviewer ? ' asks' : ''}">
<div class="who">${who}</div>
<div class="words">${words}</div>
<div class="margin">${list}</div>
</section>`;
}

function renderSlice({ text, codings, ending }: Slice<Numbered>): string {
	const marks = ending
		.map(({ number }) => `<sup id="p${number}"><a href="#c${number}">${number}</a></sup>`)
		.join('');
	if (codings.length === 0) return html(text) + marks;
	const names = [...new Set(codings.map(({ code }) => code))].join(', ');
	return `<mark ${tint(codings)} title="${html(names)}">${html(text)}</mark>${marks}`;
}

const hue = (colour: number) => `style="--h:${codeHue(colour)}"`;

/** One code tints the whole line; several codes share its height in bands, so that all are visible. */
function tint(codings: readonly ShownCoding[]): string {
	const hues = [...new Set(codings.map(({ colour }) => codeHue(colour)))];
	if (hues.length === 1) return `style="--h:${hues[0]}"`;
	const share = 100 / hues.length;
	const bands = hues.map((h, index) => {
		const [from, to] = [index * share, (index + 1) * share].map((part) => `${Math.round(part)}%`);
		return `oklch(var(--tint) ${h} / var(--alpha)) ${from} ${to}`;
	});
	return `style="background:linear-gradient(${bands.join(',')})"`;
}
