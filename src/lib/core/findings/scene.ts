/**
 * A chart as plain data, drawn by pages, reports and the command line. Lengths are CSS pixels, the origin is the top left
 * corner, and colours are names that each theme defines.
 */

type Digits = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * A colour of the interface, one of the twelve hues of codes, one of the eight of groups that are no codes, one of the
 * nine steps of a scale with two ends (4 is its middle), or one of the eight steps from little (0) to much (7).
 */
export type Token =
	| 'ink'
	| 'soft'
	| 'line'
	| 'line-strong'
	| 'wash'
	| 'sheet'
	| 'accent'
	| 'on-light'
	| 'on-dark'
	| `code-${Digits | 8 | 9 | 10 | 11}`
	| `series-${Digits}`
	| `diverging-${Digits | 8}`
	| `heat-${Digits}`;

interface MarkBase {
	/** The datum in words, read by the tooltip and the screen reader. A mark without one is decoration. */
	label?: string;
	/** Marks of the same group (a row, a series) are highlighted together. */
	group?: string;
}

export interface RectMark extends MarkBase {
	kind: 'rect';
	x: number;
	y: number;
	width: number;
	height: number;
	fill: Token;
}

export interface PathMark extends MarkBase {
	kind: 'path';
	/** SVG path data. */
	d: string;
	fill?: Token;
	/** From 0 (unseen) to 1, where marks lie over one another. */
	opacity?: number;
	stroke?: Token;
	strokeWidth?: number;
	/** Lengths of dash and gap in pixels, as SVG writes them. */
	dash?: string;
}

export interface LineMark extends MarkBase {
	kind: 'line';
	x1: number;
	y1: number;
	x2: number;
	y2: number;
	stroke: Token;
	strokeWidth?: number;
	/** Lengths of dash and gap in pixels, as SVG writes them. */
	dash?: string;
}

export interface TextMark extends MarkBase {
	kind: 'text';
	x: number;
	/** The baseline. */
	y: number;
	text: string;
	size: number;
	anchor: 'start' | 'middle' | 'end';
	fill: Token;
	weight?: 400 | 600;
}

export type Mark = RectMark | PathMark | LineMark | TextMark;

/** The words every chart needs, in the reader's language. */
export interface SceneWords {
	title: string;
	/** What the chart shows, including its base, for people who do not see it. */
	description: string;
	/** Written below the picture: the base, how figures were rounded, the source; one sentence each. */
	notes: readonly string[];
}

/** The words of a scene, without what a chart's own words hold beside them. */
export const sceneOf = ({ title, description, notes }: SceneWords): SceneWords => ({
	title,
	description,
	notes
});

export interface Scene extends SceneWords {
	width: number;
	height: number;
	marks: readonly Mark[];
}
