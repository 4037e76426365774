import type { SaxesTagPlain } from 'saxes';
import { ReadRefusal } from '../refusal.ts';
import type { CountedNotice } from '#lib/contract/index.ts';
import type { ReadLimits } from '../limits.ts';

/** Layout and proofing marks: nothing of it is text. */
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
	'w:rt',
	'w:rubyPr',
	'm:rPr',
	'm:ctrlPr'
]);

/** Elements mammoth does not know, with all they hold: what they stand around is kept without them. */
const unwrapped =
	/^(?:w:(?:fldSimple|ruby|rubyBase|dir|bdo)|m:(?!r$|t$).*|wp:(?:anchor|inline)|a:graphic(?:Data)?|wp[sgc]:.*)$/;
/** The same for what has a name mammoth knows. */
const renamed: Readonly<Record<string, string>> = {
	'w:cr': 'w:br',
	'w:ptab': 'w:tab',
	'm:r': 'w:r',
	'm:t': 'w:t'
};

const counted: Record<string, CountedNotice> = {
	'w:comment': 'comments-ignored',
	'w:del': 'deletions-ignored',
	'w:moveFrom': 'deletions-ignored',
	'a:blip': 'images-ignored',
	'v:imagedata': 'images-ignored'
};

/** mammoth keeps some 2 KB for each element: these come to 400 MB and a few seconds. Four attributes count as one. */
const mostElements = 200_000;

export interface DocxOptions {
	/** Which words are bold is kept: of no use in a text, it marks the labels of a codebook. */
	bold?: boolean;
	/** The styles of characters and paragraphs whose words are hidden. */
	hiddenStyles?: ReadonlySet<string>;
}

interface Twin {
	at: number;
	elements: number;
	counts: Map<CountedNotice, number>;
}

/** What the parts of one file came to so far. */
interface DocxSpent {
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
	private hiddenParagraph = false;
	private readonly keepsBold: boolean;
	private readonly hiddenStyles: ReadonlySet<string>;
	/** Where the newer twin of a fallback begins, for each open pair of them; null where the fallback was found. */
	private readonly twins: (Twin | null)[] = [];

	constructor(
		counts: Map<CountedNotice, number>,
		spent: DocxSpent,
		limits: ReadLimits,
		options: DocxOptions = {}
	) {
		this.keepsBold = options.bold ?? false;
		this.hiddenStyles = options.hiddenStyles ?? new Set();
		this.counts = counts;
		this.spent = spent;
		this.limits = limits;
	}

	open = ({ name, attributes, isSelfClosing }: SaxesTagPlain): void => {
		const parent = this.path.at(-1);
		this.path.push(name);
		this.noteHidden(name, attributes['w:val']);
		if (this.skipping > 0 || this.drops(name, parent)) {
			this.skipping++;
			return;
		}
		if (name === 'mc:AlternateContent') this.twins.push(null);
		else if (name === 'mc:Choice' && !isSelfClosing) this.openTwin();
		else if (name === 'mc:Fallback') this.forgetTwin();
		const code = counted[name];
		if (code && parent !== 'w:rPr' && parent !== 'w:trPr') this.count(code, 1);
		if (unwrapped.test(name)) return;
		const written = Object.entries(attributes)
			.filter(([key]) => !key.startsWith('w:rsid') && !key.startsWith('w14:'))
			.map(([key, value]) => ` ${key}="${escape(value)}"`);
		this.spent.elements += 1 + Math.ceil(written.length / 4);
		if (this.spent.elements > mostElements) throw new ReadRefusal('too-large');
		this.write(`<${renamed[name] ?? name}${written.join('')}${isSelfClosing ? '/' : ''}>`);
	};

	/** Words are hidden by their own looks, or by the style of their run or paragraph. */
	private noteHidden(name: string, value: string | undefined): void {
		const owner = this.path.at(-3);
		if (name === 'w:r') this.hidden = this.hiddenParagraph;
		else if (name === 'w:p') this.hiddenParagraph = false;
		else if (name === 'w:pStyle' && owner === 'w:p')
			this.hiddenParagraph = this.hiddenStyles.has(value ?? '');
		else if (name === 'w:rStyle' && owner === 'w:r' && this.hiddenStyles.has(value ?? '')) this.hidden = true;
		else if (name === 'w:vanish' && owner === 'w:r') this.hidden = !isOff(value);
	}

	text = (chars: string): void => {
		if (this.skipping > 0) return;
		if (this.hidden && /^[wm]:t$/.test(this.path.at(-1) ?? ''))
			this.count('hidden-text-ignored', chars.length);
		else this.write(escape(chars));
	};

	close = ({ name, isSelfClosing }: SaxesTagPlain): void => {
		this.path.pop();
		if (name === 'w:r') this.hidden = false;
		if (name === 'mc:AlternateContent' && this.skipping === 0) this.closeTwins();
		if (this.skipping > 0) this.skipping--;
		else if (!isSelfClosing && !unwrapped.test(name)) this.write(`</${renamed[name] ?? name}>`);
	};

	finish(): Uint8Array {
		return new TextEncoder().encode(this.pieces.join(''));
	}

	/** mammoth reads the fallback only: of what has none, the newer twin is written in its place. */
	private openTwin(): void {
		if (this.twins.at(-1) !== null || this.twins.length === 0) return;
		const twin = { at: this.pieces.length, elements: this.spent.elements, counts: new Map(this.counts) };
		this.twins[this.twins.length - 1] = twin;
	}

	private forgetTwin(): void {
		const twin = this.twins.at(-1);
		if (!twin) return;
		this.pieces.length = twin.at;
		this.spent.elements = twin.elements;
		this.counts.clear();
		for (const [code, count] of twin.counts) this.counts.set(code, count);
		this.twins[this.twins.length - 1] = null;
	}

	private closeTwins(): void {
		const twin = this.twins.pop();
		if (!twin) return;
		this.pieces[twin.at] = '<mc:Fallback>';
		this.pieces[this.pieces.length - 1] = '</mc:Fallback>';
	}

	private write(piece: string): void {
		this.spent.characters += piece.length;
		if (this.spent.characters > this.limits.plain)
			throw new ReadRefusal('too-large', { bytes: this.spent.characters, limit: this.limits.plain });
		this.pieces.push(piece);
	}

	/** Of the looks of a paragraph's mark only its deletion matters: it joins two paragraphs. */
	private drops(name: string, parent: string | undefined): boolean {
		if (dropped.has(name) || (name === 'mc:Choice' && this.twins.at(-1))) return true;
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
