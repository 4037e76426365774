import { codePageOfCharset } from './code-page.ts';

/** More fonts than this is no font table. */
const mostFonts = 10_000;

/** Which code page the bytes of a run are in: that of its font where the font table gives one, else the document's. */
export class Fonts {
	documentPage = 1252;
	private readonly pages = new Map<number, number>();
	private described = -1;

	/** A word of the file's head or of its font table; false when it says nothing of code pages. */
	take(word: string, value: number, inTable: boolean): boolean {
		// `\ansicpg0` is written by programs that mean the machine's own.
		if (word === 'ansicpg') this.documentPage = value || 1252;
		else if (word === 'mac') this.documentPage = 10000;
		else if (word === 'pc') this.documentPage = 437;
		else if (word === 'pca') this.documentPage = 850;
		else if (!inTable) return false;
		else if (word === 'f') this.described = value;
		else if (word === 'fcharset') this.set(codePageOfCharset(value));
		else if (word === 'cpg') this.set(value);
		else return false;
		return true;
	}

	pageOf(font: number): number {
		return this.pages.get(font) ?? this.documentPage;
	}

	private set(page: number | undefined): void {
		if (page !== undefined && this.pages.size < mostFonts) this.pages.set(this.described, page);
	}
}
