import { ReadRefusal } from '../refusal.ts';
import type { ReadLimits } from '../limits.ts';

interface Frame {
	lines: string[];
	current: string;
	/** What was last written ends in a space. (Asking `current` itself would copy it each time.) */
	spaced: boolean;
	/** Set on a table only: the cells of the row being read. */
	cells: string[] | null;
}

const blank = /^[\s\u00a0]*$/;

/** Half a million lines and cells are no text: the longest transcripts have some ten thousand. What an empty one costs is not counted in characters. */
const mostPieces = 500_000;

/**
 * Builds the text of a document with structure, line by line: one paragraph a line, one table row a line with its
 * cells parted by tabs, notes and text boxes set aside. Nesting is a list, never recursion.
 * Throws `ReadRefusal`: 'too-deep', 'too-large', 'too-many-entries' (lines and cells).
 */
export class Lines {
	tables = 0;
	private readonly limits: ReadLimits;
	private readonly frames: Frame[] = [];
	private frame: Frame = { lines: [], current: '', spaced: false, cells: null };
	private written = 0;
	private pieces = 0;

	constructor(limits: ReadLimits) {
		this.limits = limits;
	}

	get atLineStart(): boolean {
		return this.frame.current === '';
	}

	get endsWithSpace(): boolean {
		return !this.atLineStart && this.frame.spaced;
	}

	write(text: string): void {
		this.written += text.length;
		if (this.written > this.limits.plain)
			throw new ReadRefusal('too-large', { bytes: this.written, limit: this.limits.plain });
		if (text !== '') this.frame.spaced = text.endsWith(' ');
		this.frame.current += text;
	}

	/** Ends the line, be it empty. */
	endLine(): void {
		this.countPiece();
		const line = this.frame.current;
		this.frame.lines.push(blank.test(line) ? '' : trimmed(line, ' ', 0));
		this.frame.current = '';
	}

	/** Ends the line when there is something on it. */
	flush(): void {
		if (blank.test(this.frame.current)) this.frame.current = '';
		else this.endLine();
	}

	/** What follows is kept apart until `closeAside`. */
	openAside(): void {
		this.push(null);
	}

	/** The text set apart. */
	closeAside(): string {
		while (this.frame.cells) this.closeTable();
		return this.pop();
	}

	openTable(): void {
		this.flush();
		this.tables++;
		this.push([]);
	}

	get inTable(): boolean {
		return this.frame.cells !== null;
	}

	/** Ends a cell: what was written since the last one. */
	endCell(): void {
		const { cells, lines } = this.frame;
		if (!cells) return;
		this.countPiece();
		this.flush();
		cells.push(lines.join('\n').trim());
		lines.length = 0;
	}

	/** Ends a row and gives its line to what the table stands in; a row of empty cells leaves nothing. */
	endRow(): void {
		const { cells } = this.frame;
		const parent = this.frames.at(-1);
		if (!cells || !parent) return;
		if (!blank.test(this.frame.lines.join('') + this.frame.current)) this.endCell();
		if (cells.some((cell) => cell !== '')) parent.lines.push(rowText(cells));
		cells.length = 0;
		this.frame.lines.length = 0;
		this.frame.current = '';
	}

	closeTable(): void {
		if (!this.frame.cells) return;
		this.endRow();
		this.pop();
	}

	/** Adds finished lines, such as a text box after the paragraph it hangs on. */
	addLines(text: string): void {
		if (text !== '') this.frame.lines.push(text);
	}

	/** The whole text; `notes` stand at its end, each `[n] …` on a line of its own. */
	finish(notes: readonly string[] = []): string {
		while (this.frames.length > 0) {
			const { cells } = this.frame;
			if (cells) this.closeTable();
			else this.addLines(this.closeAside());
		}
		this.flush();
		const whole = this.frame.lines.join('\n');
		const body = trimmed(whole, '\n', whole.search(/[^\n]|$/));
		return notes.length === 0 ? body : `${body}\n\n${notes.join('\n')}`;
	}

	private countPiece(): void {
		if (++this.pieces > mostPieces) throw new ReadRefusal('too-many-entries');
	}

	private push(cells: string[] | null): void {
		if (this.frames.length >= this.limits.depth) throw new ReadRefusal('too-deep');
		this.frames.push(this.frame);
		this.frame = { lines: [], current: '', spaced: false, cells };
	}

	private pop(): string {
		this.flush();
		const text = this.frame.lines.join('\n');
		const parent = this.frames.pop();
		if (parent) this.frame = parent;
		return text;
	}
}

/** Paragraphs inside a cell keep their line ends only in the last one, so that a row starts on one line. */
function rowText(cells: readonly string[]): string {
	const last = cells.findLastIndex((cell) => cell !== '');
	return cells
		.map((cell, index) => (index === last ? cell : cell.replace(/\n+/g, ' ')))
		.join('\t')
		.trimEnd();
}

/** From `start` on, without what is only `mark` at the end. (A pattern such as / +$/ tries again at each mark before.) */
function trimmed(text: string, mark: string, start: number): string {
	let end = text.length;
	while (end > start && text[end - 1] === mark) end--;
	return text.slice(start, end);
}
