import type { MarkdownInline } from './model.ts';

/** Any other protocol (`javascript:`, `data:`, `file:`) makes no link. */
export const SAFE_ADDRESS = /^https?:\/\/[^\s/]/i;
const BARE_ADDRESS = /(?<![\p{L}\p{N}])https?:\/\/[^\s<>"«»]+/gu;
/** A full stop or a bracket after an address belongs to the sentence. */
const AFTER_ADDRESS = '.,;:!?)]';

/** Adds words to a run, to the text it ends in where it does. */
export function addText(inside: MarkdownInline[], text: string): void {
	const last = inside.at(-1);
	if (last?.kind === 'text') last.text += text;
	else inside.push({ kind: 'text', text });
}

/** The words with the addresses in them as links. */
export function linked(inside: readonly MarkdownInline[]): MarkdownInline[] {
	return inside.flatMap((one): MarkdownInline[] => {
		if (one.kind === 'strong' || one.kind === 'emphasis') return [{ ...one, inside: linked(one.inside) }];
		if (one.kind !== 'text') return [one];
		const found: MarkdownInline[] = [];
		let at = 0;
		for (const { 0: address, index } of one.text.matchAll(BARE_ADDRESS)) {
			let end = address.length;
			while (AFTER_ADDRESS.includes(address.charAt(end - 1))) end--;
			const href = address.slice(0, end);
			if (!SAFE_ADDRESS.test(href)) continue;
			if (index > at) addText(found, one.text.slice(at, index));
			found.push({ kind: 'link', href, inside: [{ kind: 'text', text: href }] });
			at = index + end;
		}
		if (at < one.text.length) addText(found, one.text.slice(at));
		return found;
	});
}
