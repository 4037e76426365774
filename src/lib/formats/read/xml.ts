import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Zip } from './zip.ts';
import { ReadRefusal } from './refusal.ts';
import type { ReadLimits } from './limits.ts';

interface XmlWalk {
	open?(tag: SaxesTagPlain, depth: number): void;
	text?(chars: string): void;
	close?(tag: SaxesTagPlain, depth: number): void;
}

/** One part may hold this many elements for each entry that the limits allow: more than any document written by a person. */
const elementsPerEntry = 100;
/** Attributes that one element may have: the parser holds them until its end. */
const mostAttributes = 500;

/**
 * Walks one XML part of a zip while it is inflated. Returns false when the part is missing. saxes resolves only the five
 * entities of XML; a DTD, which neither docx nor odt may have, is refused.
 * Throws `ReadRefusal`: 'damaged' (not well-formed), 'too-deep', 'too-large', and those of the zip.
 */
export function walkXml(zip: Zip, name: string, limits: ReadLimits, walk: XmlWalk): boolean {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	return walking(name, limits, walk, (parser) => {
		const found = zip.stream(name, (chunk) => parser.write(decoder.decode(chunk, { stream: true })));
		if (found) parser.write(decoder.decode()).close();
		return found;
	});
}

/** Walks a plain XML file under the same limits (see `walkXml`). */
export function walkXmlText(text: string, limits: ReadLimits, walk: XmlWalk): void {
	walking('', limits, walk, (parser) => {
		parser.write(text).close();
		return true;
	});
}

function walking(
	name: string,
	limits: ReadLimits,
	walk: XmlWalk,
	feed: (parser: SaxesParser) => boolean
): boolean {
	const parser = new SaxesParser({ xmlns: false, position: false });
	const most = limits.entries * elementsPerEntry;
	let depth = 0;
	let elements = 0;
	let attributes = 0;
	const damaged = () => {
		throw new ReadRefusal('damaged', { entry: name });
	};
	parser.on('error', damaged);
	parser.on('doctype', damaged);
	parser.on('attribute', () => {
		if (++attributes > mostAttributes) throw new ReadRefusal('too-large');
	});
	parser.on('opentag', (tag) => {
		attributes = 0;
		if (++depth > limits.depth) throw new ReadRefusal('too-deep');
		if (++elements > most) throw new ReadRefusal('too-large');
		walk.open?.(tag, depth);
	});
	parser.on('closetag', (tag) => {
		walk.close?.(tag, depth);
		depth--;
	});
	if (walk.text) parser.on('text', walk.text);
	if (walk.text) parser.on('cdata', walk.text);
	try {
		return feed(parser);
	} catch (error) {
		if (error instanceof ReadRefusal) throw error;
		return damaged();
	}
}
