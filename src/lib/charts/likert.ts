import { max, sum } from 'd3-array';
import { legend } from './legend.ts';
import { divergingToken } from './palette.ts';
import { baseline, columnWidth, layoutRows, rowColumn, rowName, SMALL_SIZE } from './rows.ts';
import { sceneOf, type Mark, type Scene, type SceneWords, type TextMark } from './scene.ts';
import { textWidth } from './text-width.ts';

export interface LikertRow {
	name: string;
	/** The base of the shares, as printed. */
	n: string;
	/** The share of each point of the scale, 0 to 1, in the order of the scale; a point nobody chose is 0. */
	shares: readonly number[];
	/** Each share as printed. */
	labels: readonly string[];
	/** Each share in words, for the tooltip and the screen reader. */
	told: readonly string[];
	/** The answers shown apart in grey ("do not know"), as printed. */
	apart?: string;
}

export interface LikertData {
	/** The points of the declared scale, in order, used or not. */
	points: readonly string[];
	/** Place of the neutral point, or null where the scale has none. */
	neutral: number | null;
	/** Where the neutral point is drawn: half on either side of the middle, in a column of its own, or not at all. */
	neutralAt: 'centre' | 'side' | 'out';
	rows: readonly LikertRow[];
}

export interface LikertWords extends SceneWords {
	n: string;
	/** Heading of what stands apart. */
	apart: string;
}

const ROW = 32;
const THICKNESS = 20;
const ROOM_IN_SEGMENT = 6;
const OUTSIDE = 22;
const SIDE_GAP = 24;

/** One piece of a bar, as shares from the middle line. */
interface Piece {
	point: number;
	from: number;
	to: number;
}

/** The pieces of a row around the middle line at 0; the neutral point is left to its column when it stands aside. */
function pieces(shares: readonly number[], { points, neutral, neutralAt }: LikertData): Piece[] {
	const middle = neutral ?? (points.length - 1) / 2;
	const half = neutral !== null && neutralAt === 'centre' ? (shares[neutral] ?? 0) / 2 : 0;
	let at = -half - sum(shares.filter((_, point) => point < middle));
	return shares.flatMap((share, point): Piece[] => {
		if (point === neutral && neutralAt !== 'centre') return [];
		const piece = { point, from: at, to: at + share };
		at = piece.to;
		return [piece];
	});
}

/**
 * Diverging bars of answers on a declared scale: one end of the scale is drawn left of the middle line, the other end right of
 * it. Rows are drawn in the order given, on one common scale of shares.
 */
export function likert(data: LikertData, words: LikertWords, width = 720): Scene {
	const { points, neutral, rows } = data;
	const drawn = rows.map((row) => pieces(row.shares, data));
	const hasApart = rows.some((row) => row.apart !== undefined);
	const apartWidth = hasApart
		? columnWidth(
				words.apart,
				rows.map((row) => row.apart ?? '')
			)
		: 0;
	const nWidth = columnWidth(
		words.n,
		rows.map((row) => row.n)
	);
	const aside = neutral !== null && data.neutralAt === 'side' ? neutral : null;
	const layout = layoutRows(
		width,
		rows.map((row) => row.name),
		nWidth + apartWidth + OUTSIDE,
		ROW
	);

	const leftmost = max(drawn, (row) => -(row[0]?.from ?? 0)) ?? 0;
	const rightmost = max(drawn, (row) => row.at(-1)?.to ?? 0) ?? 0;
	const widestAside = aside === null ? 0 : (max(rows, (row) => row.shares[aside] ?? 0) ?? 0);
	const plot = layout.length - OUTSIDE - (aside === null ? 0 : SIDE_GAP + OUTSIDE);
	const perShare = plot / Math.max(leftmost + rightmost + widestAside, 0.01);
	const zero = layout.left + OUTSIDE + leftmost * perShare;
	const asideLeft = zero + rightmost * perShare + OUTSIDE + SIDE_GAP;

	const key = legend(
		points.flatMap((name, point) =>
			point === neutral && data.neutralAt === 'out'
				? []
				: [{ name, fill: divergingToken(point, points.length).fill }]
		),
		layout.left,
		width
	);
	const top = key.height + 14;
	const bottom = top + layout.height;
	const marks: Mark[] = [
		...key.marks,
		{ kind: 'line', x1: zero, y1: top - 4, x2: zero, y2: bottom + 4, stroke: 'line-strong' }
	];
	rows.forEach((row, index) => {
		const middle = top + (layout.middles[index] ?? 0);
		const placed = (drawn[index] ?? []).map(({ point, from, to }) => ({
			point,
			x: zero + from * perShare,
			width: (to - from) * perShare
		}));
		if (aside !== null)
			placed.push({ point: aside, x: asideLeft, width: (row.shares[aside] ?? 0) * perShare });
		marks.push(...rowName(row.name, index, layout, top), ...bar(row, placed, middle, zero, data));
	});
	marks.push(
		...rowColumn(
			words.n,
			rows.map((row) => row.n),
			width,
			layout,
			top
		)
	);
	if (hasApart)
		marks.push(
			...rowColumn(
				words.apart,
				rows.map((row) => row.apart ?? ''),
				width - nWidth,
				layout,
				top
			)
		);
	return { ...sceneOf(words), width, height: bottom + 6, marks };
}

interface Placed {
	point: number;
	x: number;
	width: number;
}

/** The pieces of one bar with their figures: inside where there is room, else outside at the ends or above the piece. */
function bar(
	row: LikertRow,
	placed: readonly Placed[],
	middle: number,
	zero: number,
	data: LikertData
): Mark[] {
	const marks: Mark[] = [];
	const shown = placed.filter((piece) => piece.width > 0);
	const ends = shown.filter((piece) => piece.point !== data.neutral || data.neutralAt === 'centre');
	let above = -Infinity;
	for (const piece of shown) {
		const { fill, over } = divergingToken(piece.point, data.points.length);
		const text = row.labels[piece.point] ?? '';
		marks.push({
			kind: 'rect',
			x: piece.x,
			y: middle - THICKNESS / 2,
			// A hairline between neighbours keeps them apart in grey print.
			width: Math.max(piece.width - 1, 0.5),
			height: THICKNESS,
			fill,
			label: row.told[piece.point] ?? text,
			group: data.points[piece.point] ?? ''
		});
		const needed = textWidth(text, SMALL_SIZE);
		const figure = (
			x: number,
			y: number,
			anchor: TextMark['anchor'],
			colour: TextMark['fill']
		): TextMark => ({
			kind: 'text',
			x,
			y,
			text,
			size: SMALL_SIZE,
			anchor,
			fill: colour,
			group: data.points[piece.point] ?? ''
		});
		const centre = piece.x + piece.width / 2;
		const y = baseline(middle, SMALL_SIZE);
		if (needed + ROOM_IN_SEGMENT <= piece.width) marks.push(figure(centre, y, 'middle', over));
		else if (piece === ends[0] && piece.x < zero - 1 && shown.length > 1)
			marks.push(figure(piece.x - 4, y, 'end', 'soft'));
		else if (piece === ends.at(-1) || !ends.includes(piece))
			marks.push(figure(piece.x + piece.width + 4, y, 'start', 'soft'));
		else if (centre - needed / 2 > above + 3) {
			marks.push(figure(centre, middle - THICKNESS / 2 - 2, 'middle', 'soft'));
			above = centre + needed / 2;
		}
	}
	return marks;
}
