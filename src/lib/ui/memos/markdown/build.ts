import type { postprocess } from 'micromark';
import { addText, linked, SAFE_ADDRESS } from './links.ts';
import type { MarkdownBlock, MarkdownInline } from './model.ts';

type Event = ReturnType<typeof postprocess>[number];

/** Lists, quotations and emphasis nested deeper than this are drawn at this depth. */
const DEEPEST = 8;

const plain = (inside: readonly MarkdownInline[]): string =>
	inside.map((one) => (one.kind === 'text' ? one.text : ' ')).join('');

type List = Extract<MarkdownBlock, { kind: 'list' }>;
type Handlers = Partial<Record<Event[1]['type'], (words: () => string) => void>>;

/** Opens what is nested in the last of `open`; too deep, what it will hold goes there. */
function deepen<T>(open: T[][]): void {
	const last = open.at(-1);
	open.push(last && open.length > DEEPEST ? last : []);
}

/** Makes blocks of micromark's events, which enter and exit each thing in the order of the text. */
export function build(events: readonly Event[]): MarkdownBlock[] {
	const blocks: MarkdownBlock[] = [];
	const containers = [blocks];
	const runs: MarkdownInline[][] = [];
	const lists: List[] = [];
	let level = 0;
	let href = '';
	let fenced: string | null = null;

	const add = (block: MarkdownBlock): void => void containers.at(-1)?.push(block);
	const addInline = (inline: MarkdownInline): void => void runs.at(-1)?.push(inline);
	const text = (words: () => string): void => {
		const run = runs.at(-1);
		if (run) addText(run, words());
	};
	const openRun = (): void => deepen(runs);
	const openApart = (): void => void runs.push([]);
	/** Closes the innermost of `open`: what it holds, or null where `deepen` gave it no place of its own. */
	const close = <T>(open: T[][]): T[] | null => {
		const inner = open.pop() ?? [];
		return inner === open.at(-1) ? null : inner;
	};
	const closeMark = (kind: 'strong' | 'emphasis') => (): void => {
		const inside = close(runs);
		if (inside) addInline({ kind, inside });
	};
	// Items are no events of their own: each prefix (`- `) ends the item before it, and the first one this empty place.
	const openList = (ordered: boolean) => (): void => {
		lists.push({ kind: 'list', ordered, first: 1, items: [] });
		containers.push([]);
	};
	const openItem = (): void => {
		containers.pop();
		deepen(containers);
		const [outer, item] = containers.slice(-2);
		if (item && item !== outer) lists.at(-1)?.items.push(item);
	};
	const closeList = (): void => {
		containers.pop();
		const list = lists.pop();
		if (list && list.items.length > 0) add(list);
	};

	const enter: Handlers = {
		atxHeading: () => {
			level = 0;
			openRun();
		},
		atxHeadingSequence: (words) => void (level ||= words().length),
		autolinkEmail: text,
		autolinkProtocol: (words) => {
			const address = words();
			if (!SAFE_ADDRESS.test(address)) text(words);
			else addInline({ kind: 'link', href: address, inside: [{ kind: 'text', text: address }] });
		},
		blockQuote: () => deepen(containers),
		characterEscapeValue: text,
		codeFenced: () => void (fenced = ''),
		codeFencedFence: openApart,
		codeFlowValue: (words) => void (fenced += words()),
		codeText: openApart,
		codeTextData: text,
		data: text,
		emphasis: openRun,
		lineEnding: () => {
			if (fenced === null) addInline({ kind: 'break' });
			else fenced += '\n';
		},
		link: () => {
			href = '';
			openApart();
		},
		listItemPrefix: openItem,
		listItemValue: (words) => {
			const list = lists.at(-1);
			if (list && list.items.length < 2) list.first = Number(words());
		},
		listOrdered: openList(true),
		listUnordered: openList(false),
		paragraph: openRun,
		resource: openApart,
		strong: openRun,
		thematicBreak: () => add({ kind: 'rule' })
	};

	const exit: Handlers = {
		atxHeading: () => {
			// Three levels are drawn.
			const drawn = Math.min(3, level) as 1 | 2 | 3;
			add({ kind: 'heading', level: drawn, inside: linked(runs.pop() ?? []) });
		},
		blockQuote: () => {
			const inner = close(containers);
			if (inner) add({ kind: 'quote', blocks: inner });
		},
		codeFenced: () => {
			add({ kind: 'preformatted', text: (fenced ?? '').replace(/^\n/, '').replace(/\n$/, '') });
			fenced = null;
		},
		codeFencedFence: () => void runs.pop(),
		codeText: () => addInline({ kind: 'code', text: plain(runs.pop() ?? []) }),
		emphasis: closeMark('emphasis'),
		link: (words) => {
			const inside = runs.pop() ?? [];
			if (SAFE_ADDRESS.test(href)) addInline({ kind: 'link', href, inside });
			else text(words);
		},
		listOrdered: closeList,
		listUnordered: closeList,
		paragraph: () => add({ kind: 'paragraph', inside: linked(runs.pop() ?? []) }),
		resource: () => void runs.pop(),
		resourceDestinationString: () => void (href = plain(runs.at(-1) ?? [])),
		strong: closeMark('strong')
	};

	for (const [step, token, context] of events) {
		const handle = (step === 'enter' ? enter : exit)[token.type];
		handle?.(() => context.sliceSerialize(token));
	}
	return blocks;
}
