/** Between positions in the text and places in the page. A block is an element with `data-start`. */

interface Span {
	start: number;
	end: number;
}

const blockOf = (node: Node): HTMLElement | null =>
	(node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]') ?? null;

/** The position in the text of a place in the page; null outside the transcript's words. */
export function positionOf(node: Node, offset: number): number | null {
	const block = blockOf(node);
	if (!block) return null;
	const before = document.createRange();
	before.setStart(block, 0);
	before.setEnd(node, offset);
	return Number(block.dataset['start']) + before.toString().length;
}

/** The place in a block of a position in the text. */
export function placeIn(block: HTMLElement, position: number): { node: Node; offset: number } {
	let left = position - Number(block.dataset['start']);
	const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
	let last: Node = block;
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const length = node.textContent?.length ?? 0;
		if (left <= length) return { node, offset: Math.max(0, left) };
		left -= length;
		last = node;
	}
	return { node: last, offset: last.textContent?.length ?? 0 };
}

/** The range of the part of a span that lies in a block, or null. */
export function rangeIn(block: HTMLElement, span: Span): Range | null {
	const start = Number(block.dataset['start']);
	const end = Number(block.dataset['end']);
	if (span.end <= start || span.start >= end) return null;
	const range = document.createRange();
	const from = placeIn(block, Math.max(span.start, start));
	const to = placeIn(block, Math.min(span.end, end));
	range.setStart(from.node, from.offset);
	range.setEnd(to.node, to.offset);
	return range;
}

/** The box around a span in the window, from its first paragraph to its last; null when it is not in the page. */
export function boxOf(root: HTMLElement, span: Span): DOMRect | null {
	const touched = [...root.querySelectorAll<HTMLElement>('[data-start]')].filter(
		(block) => Number(block.dataset['end']) > span.start && Number(block.dataset['start']) < span.end
	);
	const boxes = [touched[0], touched.at(-1)].flatMap((block) => {
		const range = block && rangeIn(block, span);
		return range ? [range.getBoundingClientRect()] : [];
	});
	const [first, last] = boxes;
	if (!first || !last) return null;
	const left = Math.min(first.left, last.left);
	return new DOMRect(left, first.top, Math.max(first.right, last.right) - left, last.bottom - first.top);
}

/** The words selected in the page, trimmed of blanks at both ends; null when there are none. */
export function selectedSpan(root: HTMLElement, text: string): Span | null {
	const selection = getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
	const range = selection.getRangeAt(0);
	if (!root.contains(range.startContainer) && !root.contains(range.endContainer)) return null;
	// A triple click ends the selection at the start of the next block, or outside the words.
	const start = positionOf(range.startContainer, range.startOffset) ?? firstPosition(root, range);
	const end = positionOf(range.endContainer, range.endOffset) ?? lastPosition(root, range);
	if (start === null || end === null) return null;
	return trim(text, { start: Math.min(start, end), end: Math.max(start, end) });
}

function trim(text: string, span: Span): Span | null {
	let { start, end } = span;
	while (start < end && /\s/.test(text.charAt(start))) start++;
	while (end > start && /\s/.test(text.charAt(end - 1))) end--;
	return start < end ? { start, end } : null;
}

const touched = (root: HTMLElement, range: Range): HTMLElement[] =>
	[...root.querySelectorAll<HTMLElement>('[data-start]')].filter((block) => range.intersectsNode(block));

function firstPosition(root: HTMLElement, range: Range): number | null {
	const block = touched(root, range)[0];
	return block ? Number(block.dataset['start']) : null;
}

function lastPosition(root: HTMLElement, range: Range): number | null {
	const block = touched(root, range).findLast((b) => {
		const probe = document.createRange();
		probe.selectNodeContents(b);
		return range.compareBoundaryPoints(Range.START_TO_END, probe) > 0;
	});
	return block ? Number(block.dataset['end']) : null;
}

/** Selects a span in the page, so that the browser and assistive technology know it too. */
export function selectSpan(root: HTMLElement, anchor: number, focus: number): void {
	const place = (position: number): { node: Node; offset: number } | null => {
		const blocks = root.querySelectorAll<HTMLElement>('[data-start]');
		for (const block of blocks) {
			if (position <= Number(block.dataset['end'])) {
				return placeIn(block, Math.max(position, Number(block.dataset['start'])));
			}
		}
		return null;
	};
	const from = place(anchor);
	const to = place(focus);
	if (from && to) getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}
