import { ColumnBuilder, type Column } from '#lib/core/survey/index.ts';
import { unguardFormula } from '../../write/formula-guard.ts';
import { DatasetRefusal, notice, type DatasetNotice } from './codes.ts';
import { recognise } from './tools/register.ts';
import { tidy, type HeaderColumn, type Tool } from './tools/tool.ts';
import type { DatasetOptions, RawDataset } from './types.ts';

/** So many records are looked at before the header rows are told. */
const HEAD = 60;
/** No spreadsheet goes beyond column XFD, and no questionnaire asks more. */
const MOST_COLUMNS = 16_384;
/** A header names most of the columns that are usually filled. */
const MOSTLY = 0.5;
const LONGEST_EXAMPLE = 40;

type Records = string[][];

const isBlank = (cells: readonly string[]): boolean =>
	cells.every((cell) => cell === '' || cell.trim() === '');
const filled = (cells: readonly string[]): number =>
	cells.reduce((n, cell) => n + (cell.trim() === '' ? 0 : 1), 0);

/** `="007"`: how a program keeps a spreadsheet from eating a zero. */
const WRAPPED = /^="([^"]*)"$/;

/** The cell without the wrapping that programs put around it. Asked once for each different cell. */
function unwrapped(cell: string): string {
	const bare = cell.charCodeAt(0) === 0xfeff ? cell.slice(1) : cell;
	const wrapped = bare.startsWith('="') ? WRAPPED.exec(bare) : null;
	return unguardFormula(wrapped?.[1] ?? bare);
}

/**
 * Takes the records of a table one after another, tells the header rows by the first of them, and puts the cells of the
 * others straight into columns: no row is kept.
 */
export class TableIntake {
	tool: Tool | null = null;
	#head: Records = [];
	#numbers: number[] = [];
	#header: Records = [];
	#headerRows = 0;
	#builders: ColumnBuilder[] = [];
	#rows = 0;
	#first = 0;
	#blanks: number[] = [];
	#named = 0;
	#long = { count: 0, row: 0 };
	#short = { count: 0, row: 0 };
	#above = 0;
	#unwrapped = new Set<number>();
	#example = '';
	readonly #options: DatasetOptions;

	constructor(options: DatasetOptions) {
		this.#options = options;
	}

	/** Records of consecutive numbers. Throws `DatasetRefusal`: 'too-many-columns'. */
	add(records: Records, first: number): void {
		if (this.tool) return this.#take(records, first);
		for (let index = 0; index < records.length; index++) {
			this.#head.push(records[index] ?? []);
			this.#numbers.push(first + index);
		}
		if (this.#head.length >= HEAD) this.#decide();
	}

	/** Throws `DatasetRefusal`: 'dataset-empty', 'no-answers', 'too-many-columns'. */
	finish(): Pick<
		RawDataset,
		'headerRows' | 'columns' | 'hint' | 'rows' | 'columnCounts' | 'numbering' | 'notices'
	> {
		if (!this.tool) this.#decide();
		const tool = this.tool;
		if (!tool || this.#header.length + this.#rows + this.#builders.length === 0)
			throw new DatasetRefusal('dataset-empty', {});
		// Blank rows behind the last answer are rows of the file all the same.
		if (this.#rows === 0) throw new DatasetRefusal('no-answers', { headerRows: this.#headerRows });
		const built = this.#builders.map((builder) => builder.finish());
		const named = built.map((_, index): HeaderColumn => ({
			at: index + 1,
			cells: this.#header.map((cells) => cells[index] ?? '')
		}));
		const kept = named.filter(({ cells, at }) => !isBlank(cells) || !isEmptyColumn(built[at - 1]));
		const { columns, book } = tool.describe(kept);
		return {
			headerRows: this.#headerRows,
			columns: columns.map((hint) => ({ hint, column: built[hint.at - 1] ?? emptyColumn })),
			hint: book,
			rows: { inFile: this.#rows + this.#blanks.length, blank: this.#blanks.length },
			columnCounts: { inFile: built.length, blank: built.length - kept.length },
			numbering: { first: this.#first, blanks: this.#blanks },
			notices: this.#notices(kept)
		};
	}

	#decide(): void {
		const records = this.#head;
		const start =
			this.#options.headerRow === undefined ? headerAt(records) : this.#atRow(this.#options.headerRow);
		const from = start < 0 ? [] : records.slice(start);
		const found = recognise(from);
		this.tool = found.tool;
		this.#headerRows = start < 0 ? 0 : (this.#options.headerRows ?? found.headerRows);
		this.#header = from.slice(0, this.#headerRows);
		this.#above = start < 0 ? 0 : records.slice(0, start).filter((cells) => !isBlank(cells)).length;
		const begin = Math.max(start, 0) + this.#headerRows;
		const width = Math.max(0, ...this.#header.map((cells) => cells.length));
		this.#widen(width, 0);
		this.#named = width;
		const last = this.#numbers.at(-1) ?? 0;
		this.#first = this.#numbers[begin] ?? last + 1;
		const rest = records.slice(begin);
		this.#head = [];
		this.#numbers.splice(0, begin);
		// A spreadsheet leaves blank rows out, so that their numbers are not consecutive.
		rest.forEach((cells, index) => this.#take([cells], this.#numbers[index] ?? 0));
	}

	#atRow(number: number): number {
		return number === 0 ? -1 : this.#numbers.findIndex((one) => one >= number);
	}

	#widen(width: number, row: number): void {
		if (width > MOST_COLUMNS)
			throw new DatasetRefusal('too-many-columns', { row, columns: width, limit: MOST_COLUMNS });
		for (let column = this.#builders.length; column < width; column++) {
			const builder = new ColumnBuilder((cell) => this.#clean(cell, column));
			builder.fill('', this.#rows);
			this.#builders.push(builder);
		}
	}

	#clean(cell: string, column: number): string {
		const clean = unwrapped(cell);
		if (clean !== cell) {
			this.#unwrapped.add(column);
			if (this.#example === '') this.#example = clean.slice(0, LONGEST_EXAMPLE);
		}
		return clean;
	}

	#take(given: Records, first: number): void {
		let records = given;
		if (given.some((cells) => (cells[0] ?? '').trim() === '' && isBlank(cells))) {
			records = [];
			given.forEach((cells, index) =>
				isBlank(cells) ? this.#blanks.push(first + index) : records.push(cells)
			);
		}
		for (let index = 0; index < records.length; index++) {
			const cells = records[index] ?? [];
			if (cells.length !== this.#named) this.#uneven(cells, first + index);
		}
		for (let column = 0; column < this.#builders.length; column++)
			this.#builders[column]?.addColumn(records, column);
		this.#rows += records.length;
	}

	#uneven(cells: readonly string[], row: number): void {
		if (cells.length < this.#named) {
			if (this.#short.count++ === 0) this.#short.row = row;
			return;
		}
		if (!isBlank(cells.slice(this.#named)) && this.#long.count++ === 0) this.#long.row = row;
		if (cells.length > this.#builders.length) this.#widen(cells.length, row);
	}

	#notices(columns: readonly HeaderColumn[]): DatasetNotice[] {
		const notices: DatasetNotice[] = [];
		if (this.#above > 0)
			notices.push(notice('rows-above-header', { count: this.#above, row: this.#first - this.#headerRows }));
		if (this.#long.count > 0) notices.push(notice('rows-too-long', this.#long));
		if (this.#short.count > 0) notices.push(notice('rows-too-short', this.#short));
		const nameless = columns.filter(({ cells }) => isBlank(cells));
		if (nameless[0] && this.#headerRows > 0)
			notices.push(notice('header-empty', { count: nameless.length, column: String(nameless[0].at) }));
		const seen = new Set<string>();
		const repeated = columns
			.map(({ cells }) => cells.map(tidy).join('\n'))
			.filter((header) => {
				const again = header.trim() !== '' && seen.has(header);
				seen.add(header);
				return again;
			});
		if (repeated[0] !== undefined)
			notices.push(notice('header-repeated', { count: repeated.length, name: tidy(repeated[0]) }));
		if (this.#unwrapped.size > 0)
			notices.push(notice('cells-unwrapped', { columns: this.#unwrapped.size, example: this.#example }));
		return notices;
	}
}

const emptyColumn: Column = { kind: 'codes', codes: new Uint8Array(0), dictionary: [] };

const isEmptyColumn = (column: Column | undefined): boolean =>
	column?.kind === 'codes' && column.dictionary.every((cell) => cell.trim() === '');

/** Which record is the first header row: the first that names most of the columns that are usually filled. */
function headerAt(records: Records): number {
	const counts = records
		.map(filled)
		.filter((count) => count > 0)
		.sort((a, b) => a - b);
	const usual = counts[Math.floor(counts.length / 2)] ?? 0;
	const found = records.findIndex((cells) => {
		const count = filled(cells);
		return count > 0 && count >= usual * MOSTLY;
	});
	// Titles above a form stand in the first rows of what the tool itself writes: they are its header rows.
	const head = records.findIndex((cells) => !isBlank(cells));
	return head >= 0 && recognise(records.slice(head)).tool.name !== '' ? head : found;
}
