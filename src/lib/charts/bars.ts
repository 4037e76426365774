import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { codeToken } from './palette.ts';
import { baseline, FONT_SIZE, layoutRows, roomForValues, rowName, VALUE_GAP } from './rows.ts';
import { sceneOf, type Mark, type Scene, type SceneWords } from './scene.ts';

export interface Bar {
	name: string;
	/** From 0: a count or a share. */
	value: number;
	/** The value as printed after its bar. */
	text: string;
	/** The whole datum, for the tooltip and the screen reader: `Épuisement : 12`. */
	told: string;
	/** Colour of the code, index into the palette; the accent without one. */
	colour?: number;
	/** The bounds of an interval estimate, in the unit of the value. */
	interval?: { lower: number; upper: number };
}

const ROW = 26;
const THICKNESS = 18;
/** Half the height of the strokes at the ends of an interval. */
const CAP = 4;
/** More bars than this are a table: the first are drawn. The description says how many there are. */
export const MOST_BARS = 60;

/**
 * Horizontal bars from a common zero, in the order given, with the interval of each where there is one.
 * `width` in pixels; the height follows from the number of bars, of which the first 60 are drawn.
 */
export function bars(data: readonly Bar[], words: SceneWords, width = 720): Scene {
	const drawn = data.slice(0, MOST_BARS);
	const layout = layoutRows(
		width,
		drawn.map((bar) => bar.name),
		roomForValues(drawn.map((bar) => bar.text)),
		ROW
	);
	const reach = max(drawn, (bar) => Math.max(bar.value, bar.interval?.upper ?? 0)) || 1;
	const length = scaleLinear([0, reach], [0, layout.length]);
	const height = Math.max(ROW, layout.height);
	const marks: Mark[] = drawn.flatMap((bar, row): Mark[] => {
		const middle = layout.middles[row] ?? 0;
		const end = length(Math.max(bar.value, bar.interval?.upper ?? 0));
		return [
			...rowName(bar.name, row, layout),
			{
				kind: 'rect',
				x: layout.left,
				y: middle - THICKNESS / 2,
				width: length(bar.value),
				height: THICKNESS,
				fill: bar.colour === undefined ? 'accent' : codeToken(bar.colour),
				label: bar.told,
				group: bar.name
			},
			...(bar.interval ? whisker(bar.interval, middle, (value) => layout.left + length(value)) : []),
			{
				kind: 'text',
				x: layout.left + end + VALUE_GAP,
				y: baseline(middle, FONT_SIZE),
				text: bar.text,
				size: FONT_SIZE,
				anchor: 'start',
				fill: 'soft',
				group: bar.name
			}
		];
	});
	marks.push({ kind: 'line', x1: layout.left, y1: 0, x2: layout.left, y2: height, stroke: 'line-strong' });
	return { ...sceneOf(words), width, height, marks };
}

/** An interval as a horizontal stroke with caps, edged in the colour of the sheet so that it shows on its bar. */
export function whisker(
	{ lower, upper }: { lower: number; upper: number },
	middle: number,
	at: (value: number) => number
): Mark[] {
	const d = `M${at(lower)},${middle}H${at(upper)}M${at(lower)},${middle - CAP}v${2 * CAP}M${at(upper)},${middle - CAP}v${2 * CAP}`;
	return [
		{ kind: 'path', d, stroke: 'sheet', strokeWidth: 4 },
		{ kind: 'path', d, stroke: 'ink', strokeWidth: 1.5 }
	];
}
