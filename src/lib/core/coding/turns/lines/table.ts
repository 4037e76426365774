import { textOf, type Span } from '#lib/core/text/index.ts';
import { cellsOf, columnsOf, type CellMark, type TurnColumns } from './columns.ts';

/** A table that makes up most of a text. */
export interface Table {
	columns: TurnColumns;
	mark: CellMark;
	/** Its rows that say nothing: the names of the columns, the rule under them. */
	asides: Span[];
}

const SAMPLE = 2000;
const SHARE = 0.5;
/** The line under the names of the columns, in Markdown. */
const RULE = /^[\s|:-]*-{2}[\s|:-]*$/;

function rowsWith(text: string, lines: readonly Span[], mark: CellMark): Span[] {
	let next = text.indexOf(mark);
	return lines.filter(({ start, end }) => {
		// Looked for once from each line on that lies behind it: all lines together cost one reading of the text.
		if (next >= 0 && next < start) next = text.indexOf(mark, start);
		return next >= 0 && next < end;
	});
}

/** The table whose rows are most of the lines of a text, if they are one that people speak in. */
export function tableIn(text: string, lines: readonly Span[]): Table | null {
	for (const mark of ['\t', '|'] as const) {
		const all = rowsWith(text, lines, mark);
		if (all.length < 2 || all.length < SHARE * lines.length) continue;
		const rules = new Set(mark === '|' ? all.filter((row) => RULE.test(textOf(text, row))) : []);
		const rows = all.filter((row) => !rules.has(row));
		const cells = rows
			.slice(0, SAMPLE)
			.map((row) => cellsOf(text, row, mark).map((cell) => textOf(text, cell)));
		const columns = columnsOf(cells);
		if (!columns) continue;
		return { columns, mark, asides: columns.heading && rows[0] ? [rows[0], ...rules] : [...rules] };
	}
	return null;
}
