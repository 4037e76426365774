import { legend } from './legend.ts';
import { seriesToken, type Fill } from './palette.ts';
import { baseline, columnWidth, layoutRows, rowColumn, rowName, SMALL_SIZE } from './rows.ts';
import { sceneOf, type Mark, type Scene, type SceneWords } from './scene.ts';
import { textWidth } from './text-width.ts';

export interface StackedBars {
	parts: readonly string[];
	/** Shares of each part, 0 to 1, in the order of `parts`, as printed and as told; the base of the row as printed. */
	rows: readonly {
		name: string;
		n: string;
		shares: readonly number[];
		labels: readonly string[];
		told: readonly string[];
	}[];
	/** The fill of part `index`; the colours of groups when not given. */
	fill?: (index: number, parts: number) => Fill;
}

const ROW = 30;
const THICKNESS = 20;
const ROOM_IN_PART = 6;

/** Bars of one length, each cut into its parts: what a whole is made of. Parts too narrow for their figure show none. */
export function stackedBars(
	{ parts, rows, fill = seriesToken }: StackedBars,
	words: SceneWords & { n: string },
	width = 720
): Scene {
	const n = rows.map((row) => row.n);
	const layout = layoutRows(
		width,
		rows.map((row) => row.name),
		columnWidth(words.n, n),
		ROW
	);
	const key = legend(
		parts.map((name, index) => ({ name, fill: fill(index, parts.length).fill })),
		layout.left,
		width
	);
	const top = key.height + 14;
	const marks: Mark[] = [...key.marks, ...rowColumn(words.n, n, width, layout, top)];
	rows.forEach((row, index) => {
		const middle = top + (layout.middles[index] ?? 0);
		marks.push(...rowName(row.name, index, layout, top));
		let x = layout.left;
		row.shares.forEach((share, part) => {
			const long = share * layout.length;
			const { fill: colour, over } = fill(part, parts.length);
			const text = row.labels[part] ?? '';
			if (long > 0)
				marks.push({
					kind: 'rect',
					x,
					y: middle - THICKNESS / 2,
					width: Math.max(long - 1, 0.5),
					height: THICKNESS,
					fill: colour,
					label: row.told[part] ?? text,
					group: parts[part] ?? ''
				});
			if (textWidth(text, SMALL_SIZE) + ROOM_IN_PART <= long)
				marks.push({
					kind: 'text',
					x: x + long / 2,
					y: baseline(middle, SMALL_SIZE),
					text,
					size: SMALL_SIZE,
					anchor: 'middle',
					fill: over,
					group: parts[part] ?? ''
				});
			x += long;
		});
	});
	return { ...sceneOf(words), width, height: top + layout.height + 4, marks };
}
