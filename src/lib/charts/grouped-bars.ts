import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { whisker } from './bars.ts';
import { legend } from './legend.ts';
import { seriesToken } from './palette.ts';
import { baseline, layoutRows, roomForValues, rowName, SMALL_SIZE, VALUE_GAP } from './rows.ts';
import { sceneOf, type Mark, type Scene, type SceneWords } from './scene.ts';

export interface GroupedBar {
	/** From 0: a count or a share; null where the group has no base. */
	value: number | null;
	text: string;
	told: string;
	interval?: { lower: number; upper: number };
}

export interface GroupedBars {
	groups: readonly string[];
	/** One bar per group, in the order of `groups`. */
	rows: readonly { name: string; bars: readonly GroupedBar[] }[];
}

const BAR = 15;
const ROW_GAP = 12;

/** One thin bar per group in each row, from a common zero, in the order given; groups beyond eight repeat the colours. */
export function groupedBars(data: GroupedBars, words: SceneWords, width = 720): Scene {
	const every = data.rows.flatMap((row) => row.bars);
	const layout = layoutRows(
		width,
		data.rows.map((row) => row.name),
		roomForValues(every.map((bar) => bar.text)),
		data.groups.length * BAR + ROW_GAP
	);
	const key = legend(
		data.groups.map((name, index) => ({ name, fill: seriesToken(index).fill })),
		layout.left,
		width
	);
	const reach = max(every, (bar) => Math.max(bar.value ?? 0, bar.interval?.upper ?? 0)) || 1;
	const length = scaleLinear([0, reach], [0, layout.length]);
	const marks: Mark[] = [...key.marks];
	data.rows.forEach((row, index) => {
		const first = key.height + (layout.middles[index] ?? 0) - (data.groups.length * BAR) / 2;
		marks.push(...rowName(row.name, index, layout, key.height));
		row.bars.forEach((bar, place) => {
			const middle = first + place * BAR + BAR / 2;
			const group = data.groups[place] ?? '';
			const end = Math.max(bar.value ?? 0, bar.interval?.upper ?? 0);
			marks.push(
				{
					kind: 'rect',
					x: layout.left,
					y: middle - BAR / 2 + 1,
					width: length(bar.value ?? 0),
					height: BAR - 2,
					fill: seriesToken(place).fill,
					label: bar.told,
					group
				},
				...(bar.interval ? whisker(bar.interval, middle, (value) => layout.left + length(value)) : []),
				{
					kind: 'text',
					x: layout.left + length(end) + VALUE_GAP,
					y: baseline(middle, SMALL_SIZE),
					text: bar.text,
					size: SMALL_SIZE,
					anchor: 'start',
					fill: 'soft',
					group
				}
			);
		});
	});
	const height = key.height + layout.height;
	marks.push({
		kind: 'line',
		x1: layout.left,
		y1: key.height,
		x2: layout.left,
		y2: height,
		stroke: 'line-strong'
	});
	return { ...sceneOf(words), width, height, marks };
}
