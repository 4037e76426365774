import type { SaxesTagPlain } from 'saxes';
import { ReadRefusal, type CountedNotice, type ReadLimits } from './types.ts';

/** Layout, proofing marks and the newer twin of what stands again as a fallback: nothing of it is text. */
const dropped = new Set([
	'w:proofErr',
	'w:bookmarkStart',
	'w:bookmarkEnd',
	'w:lastRenderedPageBreak',
	'w:sectPr',
	'w:tblPr',
	'w:tblGrid',
	'w:tcPr',
	'w:latentStyles',
	'mc:Choice'
]);

const counted: Record<string, CountedNotice> = {
	'w:comment': 'comments-ignored',
	'w:del': 'deletions-ignored',
	'a:blip': 'images-ignored',
	'v:imagedata': 'images-ignored'
};

/** mammoth keeps some 2 KB for each element: these come to 400 MB and a few seconds. Four attributes count as one. */
const mostElements = 200_000;

export interface DocxOptions {
	/** Which words are bold is kept: of no use in a text, it marks the labels of a codebook. */
	bold?: boolean;
}

/** What the parts of one file came to so far. */
export interface DocxSpent {
	elements: number;
	characters: number;
}

/**
 * Writes a part of a docx again without what does not reach the text (three quarters of what Word writes), hidden
 * runs left out, and counts what conversion will leave out. Throws `ReadRefusal`: 'too-large'.
 */
export class DocxSlim {
	private readonly counts: Map<CountedNotice, number>;
	private readonly spent: DocxSpent;
	private readonly limits: ReadLimits;
	private readonly pieces: string[] = [];
	private readonly path: string[] = [];
	private skipping = 0;
	private hidden = false;
	private readonly keepsBold: boolean;

	constructor(
		counts: Map<CountedNotice, number>,
		spent: DocxSpent,
		limits: ReadLimits,
		options: DocxOptions = {}
	) {
		this.keepsBold = options.bold ?? false;
		this.counts = counts;
		this.spent = spent;
		this.limits = limits;
	}

	open = ({ name, attributes, isSelfClosing }: SaxesTagPlain): void => {
		const parent = this.path.at(-1);
		this.path.push(name);
		if (name === 'w:r') this.hidden = false;
		if (name === 'w:vanish' && this.path.at(-3) === 'w:r' && !isOff(attributes['w:val'])) this.hidden = true;
		if (this.skipping > 0 || this.drops(name, parent)) {
			this.skipping++;
			return;
		}
		const code = counted[name];
		if (code && parent !== 'w:rPr' && parent !== 'w:trPr') this.count(code, 1);
		const written = Object.entries(attributes)
			.filter(([key]) => !key.startsWith('w:rsid') && !key.startsWith('w14:'))
			.map(([key, value]) => ` ${key}="${escape(value)}"`);
		this.spent.elements += 1 + Math.ceil(written.length / 4);
		if (this.spent.elements > mostElements) throw new ReadRefusal('too-large');
		this.write(`<${name}${written.join('')}${isSelfClosing ? '/' : ''}>`);
	};

	text = (chars: string): void => {
		if (this.skipping > 0) return;
		if (this.hidden && this.path.at(-1) === 'w:t') this.count('hidden-text-ignored', chars.length);
		else this.write(escape(chars));
	};

	close = ({ name, isSelfClosing }: SaxesTagPlain): void => {
		this.path.pop();
		if (name === 'w:r') this.hidden = false;
		if (this.skipping > 0) this.skipping--;
		else if (!isSelfClosing) this.write(`</${name}>`);
	};

	finish(): Uint8Array {
		return new TextEncoder().encode(this.pieces.join(''));
	}

	private write(piece: string): void {
		this.spent.characters += piece.length;
		if (this.spent.characters > this.limits.plain)
			throw new ReadRefusal('too-large', { bytes: this.spent.characters, limit: this.limits.plain });
		this.pieces.push(piece);
	}

	/** Of the looks of a paragraph's mark only its deletion matters: it joins two paragraphs. */
	private drops(name: string, parent: string | undefined): boolean {
		if (dropped.has(name)) return true;
		if (name === 'w:rPr') return parent !== 'w:pPr' && !this.keepsBold;
		return parent === 'w:rPr' && name !== 'w:del' && !(this.keepsBold && name === 'w:b');
	}

	private count(code: CountedNotice, by: number): void {
		this.counts.set(code, (this.counts.get(code) ?? 0) + by);
	}
}

function isOff(value: string | undefined): boolean {
	return value === '0' || value === 'false' || value === 'off';
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
	return text.replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark);
}
