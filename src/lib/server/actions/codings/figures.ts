import { bars, MOST_BARS, sceneToSvg, type Bar, type Scene } from '#lib/charts/index.ts';
import { countColumn, textColumn, type Table } from '#lib/core/findings/index.ts';
import { svgToPng, tableWriters, type TableFileFormat } from '#lib/formats/write/index.ts';
import type { CodeLine } from '../codes/tree.ts';
import type { CountLine } from './counts.ts';

/** The words of a chart of counts, in the reader's language. */
export interface CountWords {
	title: string;
	/** The description, given the sum of all values and how many of the bars are drawn: it must say that base. */
	describe(n: number, drawn: number, all: number): string;
	/** A count as printed after its bar: `12`. */
	value(value: number): string;
	/** The whole datum, for the tooltip: `Épuisement : 12`. */
	datum(name: string, value: number): string;
	/** What a group without a name is called. */
	none: string;
}

/** Bars of segments, the greatest first, each in its code's colour where rows are codes. Rows that count nothing are left out. */
export function countsScene(
	lines: readonly CountLine[],
	codes: readonly Pick<CodeLine, 'id' | 'colour'>[],
	words: CountWords
): Scene {
	const colours = new Map(codes.map((c) => [c.id, c.colour]));
	const counted = lines.filter((l) => l.segments > 0).sort((a, b) => b.segments - a.segments);
	const data = counted.map((line): Bar => {
		const colour = colours.get(line.id ?? '');
		const name = line.key ?? words.none;
		return {
			name,
			value: line.segments,
			text: words.value(line.segments),
			told: words.datum(name, line.segments),
			...(colour === undefined ? {} : { colour })
		};
	});
	const sum = counted.reduce((all, line) => all + line.segments, 0);
	const description = words.describe(sum, Math.min(data.length, MOST_BARS), data.length);
	return bars(data, { title: words.title, description, notes: [description] });
}

/** A scene as a file. */
export async function drawScene(scene: Scene, format: 'svg' | 'png'): Promise<Uint8Array | string> {
	const svg = sceneToSvg(scene);
	return format === 'svg' ? svg : svgToPng(svg);
}

/** The counts as a table that can leave. */
export function countsTable(
	lines: readonly CountLine[],
	by: string,
	labels: Readonly<Record<'title' | 'key' | 'segments' | 'codings' | 'cases' | 'documents' | 'none', string>>
): Table {
	const numbers = ['segments', 'codings', 'cases', 'documents'] as const;
	return {
		kind: 'table',
		title: labels.title,
		columns: [textColumn('key', labels.key), ...numbers.map((key) => countColumn(key, labels[key]))],
		rows: lines.map((line) => [line.path ?? labels.none, ...numbers.map((key) => line[key])]),
		notes: [],
		provenance: { analysis: 'counts', parameters: { by } }
	};
}

/** A table as a file, as a spreadsheet of the reader's language opens it. */
export function writeTable(table: Table, format: TableFileFormat, locale: 'fr' | 'en'): Promise<Uint8Array> {
	const french = { delimiter: ';', decimal: ',' } as const;
	return tableWriters[format].write(table, { bom: true, ...(locale === 'fr' ? french : {}) });
}
