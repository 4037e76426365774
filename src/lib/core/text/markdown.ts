/** A run of words in a block of Markdown. */
export type Inline =
	| { kind: 'text'; text: string }
	| { kind: 'strong'; inside: Inline[] }
	| { kind: 'emphasis'; inside: Inline[] }
	| { kind: 'code'; text: string }
	| { kind: 'link'; href: string; inside: Inline[] }
	| { kind: 'break' };

/** A block of Markdown. */
export type Block =
	| { kind: 'heading'; level: 1 | 2 | 3; inside: Inline[] }
	| { kind: 'paragraph'; inside: Inline[] }
	| { kind: 'list'; ordered: boolean; first: number; items: Block[][] }
	| { kind: 'quote'; blocks: Block[] };

// What stands between two marks is bounded, so that an unclosed mark is not looked for to the end from every place.
const MARKS = [
	/`(?<code>[^`]{1,2000})`/u,
	/\\(?<escaped>[\\*_[\]()#>`~-])/u,
	/\*\*(?=\S)(?<strong>(?:[^*]|\*(?!\*)){1,2000}?)(?<=[^\s\\])\*\*/u,
	/(?<![\p{L}\p{N}_])__(?=\S)(?<strong_>[^_]{1,2000}?)(?<=\S)__(?![\p{L}\p{N}_])/u,
	/(?<!\*)\*(?=[^\s*])(?<emphasis>[^*]{1,2000}?)(?<=[^\s\\])\*(?!\*)/u,
	/(?<![\p{L}\p{N}_])_(?=[^\s_])(?<emphasis_>[^_]{1,2000}?)(?<=\S)_(?![\p{L}\p{N}_])/u,
	/\[(?<words>[^\][]{1,500})\]\((?<target>https?:\/\/[^\s()]{1,2000})\)/u,
	/(?<![\p{L}\p{N}])(?<address>https?:\/\/[^\s<>"«»]{0,2000}[^\s<>"«».,;:!?)\]])/u
];
const MARK = new RegExp(MARKS.map((mark) => mark.source).join('|'), 'gu');
/** Marks within marks: more than anybody writes. */
const DEEPEST = 6;

function inlines(text: string, depth = 0): Inline[] {
	const found: Inline[] = [];
	const say = (words: string): void => {
		words.split('\n').forEach((line, i) => {
			if (i > 0) found.push({ kind: 'break' });
			const last = found.at(-1);
			if (line === '') return;
			if (last?.kind === 'text') last.text += line;
			else found.push({ kind: 'text', text: line });
		});
	};
	let at = 0;
	for (const match of depth < DEEPEST ? text.matchAll(MARK) : []) {
		const { code, escaped, strong, strong_, emphasis, emphasis_, words, target, address } =
			match.groups ?? {};
		say(text.slice(at, match.index));
		at = match.index + match[0].length;
		const strongly = strong ?? strong_;
		const emphatically = emphasis ?? emphasis_;
		if (code !== undefined) found.push({ kind: 'code', text: code });
		else if (escaped !== undefined) say(escaped);
		else if (strongly !== undefined) found.push({ kind: 'strong', inside: inlines(strongly, depth + 1) });
		else if (emphatically !== undefined)
			found.push({ kind: 'emphasis', inside: inlines(emphatically, depth + 1) });
		else if (target !== undefined)
			found.push({ kind: 'link', href: target, inside: [{ kind: 'text', text: words ?? target }] });
		else if (address !== undefined)
			found.push({ kind: 'link', href: address, inside: [{ kind: 'text', text: address }] });
	}
	say(text.slice(at));
	return found;
}

const HEADING = /^ {0,3}(#{1,6})\s+(.+?)\s*#*\s*$/;
const ITEM = /^( *)(?:[-*+•]|(\d{1,9})[.)])\s+(.*)$/;
const QUOTE = /^ {0,3}> ?(.*)$/;

/** Takes the lines of a list from `at`: items of the same kind, with what is indented under each. */
function list(lines: readonly string[], at: number, depth: number): { block: Block; next: number } {
	const first = ITEM.exec(lines[at] ?? '');
	const ordered = first?.[2] !== undefined;
	const margin = first?.[1]?.length ?? 0;
	const items: string[][] = [];
	let next = at;
	for (; next < lines.length; next++) {
		const line = lines[next] ?? '';
		const item = ITEM.exec(line);
		const indent = line.length - line.trimStart().length;
		if (item && indent <= margin + 1 && (item[2] !== undefined) === ordered && indent >= margin) {
			items.push([item[3] ?? '']);
		} else if (line.trim() !== '' && indent > margin + 1) items.at(-1)?.push(line.slice(margin + 2));
		// A blank line goes on with the list only when an item or its indented text comes after it.
		else if (line.trim() === '' && ITEM.test(lines[next + 1] ?? '')) items.at(-1)?.push('');
		else break;
	}
	return {
		block: {
			kind: 'list',
			ordered,
			first: Number(first?.[2] ?? 1),
			items: items.map((item) => blocks(item, depth + 1))
		},
		next
	};
}

function blocks(lines: readonly string[], depth: number): Block[] {
	const found: Block[] = [];
	for (let at = 0; at < lines.length;) {
		const line = lines[at] ?? '';
		const heading = HEADING.exec(line);
		if (line.trim() === '') at++;
		else if (heading) {
			const level = Math.min(3, heading[1]?.length ?? 1) as 1 | 2 | 3;
			found.push({ kind: 'heading', level, inside: inlines(heading[2] ?? '') });
			at++;
		} else if (QUOTE.test(line) && depth < DEEPEST) {
			const quoted: string[] = [];
			for (let q = QUOTE.exec(line); q; q = QUOTE.exec(lines[++at] ?? '')) quoted.push(q[1] ?? '');
			found.push({ kind: 'quote', blocks: blocks(quoted, depth + 1) });
		} else if (ITEM.test(line) && depth < DEEPEST) {
			const { block, next } = list(lines, at, depth);
			found.push(block);
			at = next;
		} else {
			const from = at++;
			while (at < lines.length && !/^\s*$/.test(lines[at] ?? '') && !opens(lines[at] ?? '')) at++;
			const words = lines.slice(from, at).map((l) => l.trim());
			found.push({ kind: 'paragraph', inside: inlines(words.join('\n')) });
		}
	}
	return found;
}

const opens = (line: string): boolean => HEADING.test(line) || QUOTE.test(line) || ITEM.test(line);

/**
 * The blocks of a memo written in a small part of Markdown (CommonMark 0.31 is the model): headings, emphasis, `code`, lists,
 * quotations, links to http and https. Anything else is text as it stands; a line end is a line break, as people write
 * memos. Nothing in it is ever taken for HTML.
 */
export function parseMarkdown(text: string): Block[] {
	return blocks(text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', '    ').split('\n'), 0);
}
