import { heatToken, type Fill } from './palette.ts';
import { baseline, layoutRows, rowName, SMALL_SIZE } from './rows.ts';
import { sceneOf, type Mark, type Scene, type SceneWords } from './scene.ts';
import { textWidth, wrapText } from './text-width.ts';

export interface HeatMap {
	rows: readonly string[];
	columns: readonly string[];
	/** Row by row: the figure printed, its words, and its place between little (0) and much (1), null for an empty cell. */
	cells: readonly (readonly { text: string; told: string; share: number | null }[])[];
	/** The fill for a share; from light to dark when not given. */
	fill?: (share: number) => Fill;
}

const ROW = 28;
const HEADING_LINE = 15;
const NARROWEST = 34;
const WIDEST = 130;

/** A table whose cells are the darker the greater they are, with the figure in each. It grows wider than `width` when columns need it. */
export function heatMap(
	{ rows, columns, cells, fill = heatToken }: HeatMap,
	words: SceneWords,
	width = 720
): Scene {
	const layout = layoutRows(width, rows, 0, ROW);
	const figures = Math.max(0, ...cells.flat().map((cell) => textWidth(cell.text, SMALL_SIZE))) + 8;
	const column = Math.min(WIDEST, Math.max(NARROWEST, figures, layout.length / Math.max(1, columns.length)));
	const headings = columns.map((name) => wrapText(name, column - 6, SMALL_SIZE, { most: 4 }));
	const top = Math.max(0, ...headings.map((lines) => lines.length)) * HEADING_LINE + 8;
	const marks: Mark[] = headings.flatMap((lines, place) =>
		lines.map((text, line): Mark => ({
			kind: 'text',
			x: layout.left + column * (place + 0.5),
			y: top - 8 - (lines.length - 1 - line) * HEADING_LINE,
			text,
			size: SMALL_SIZE,
			anchor: 'middle',
			fill: 'soft',
			...(line === 0 && lines.join(' ') !== columns[place] ? { label: columns[place] ?? '' } : {})
		}))
	);
	rows.forEach((name, row) => {
		const middle = top + (layout.middles[row] ?? 0);
		const tall = 2 * Math.min(middle - top - (row === 0 ? 0 : (layout.middles[row - 1] ?? 0)), ROW / 2);
		marks.push(...rowName(name, row, layout, top));
		(cells[row] ?? []).forEach((cell, place) => {
			const { fill: colour, over } =
				cell.share === null ? { fill: 'sheet' as const, over: 'soft' as const } : fill(cell.share);
			const x = layout.left + column * place;
			marks.push(
				{
					kind: 'rect',
					x: x + 1,
					y: middle - tall / 2 + 1,
					width: column - 2,
					height: tall - 2,
					fill: colour,
					label: cell.told,
					group: name
				},
				{
					kind: 'text',
					x: x + column / 2,
					y: baseline(middle, SMALL_SIZE),
					text: cell.text,
					size: SMALL_SIZE,
					anchor: 'middle',
					fill: over,
					group: name
				}
			);
		});
	});
	const used = layout.left + column * columns.length;
	return {
		...sceneOf(words),
		width: Math.max(Math.min(width, used), used),
		height: top + layout.height,
		marks
	};
}
