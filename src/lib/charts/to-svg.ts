import { lightTheme } from './palette.ts';
import type { Mark, Scene, TextMark, Token } from './scene.ts';
import { wrapText } from './text-width.ts';

const FONTS = "'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif";
const PADDING = 12;

// XML 1.0 has no place for these even when escaped; a name may carry one out of a damaged file.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

function escape(text: string): string {
	return text
		.replace(FORBIDDEN, '\ufffd')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

function tag(name: string, attributes: Record<string, string | number | undefined>, content = ''): string {
	const written = Object.entries(attributes)
		.filter((entry): entry is [string, string | number] => entry[1] !== undefined)
		.map(
			([key, value]) =>
				` ${key}="${typeof value === 'number' ? Math.round(value * 100) / 100 : escape(value)}"`
		)
		.join('');
	return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

const colour = (token: Token | undefined) => (token === undefined ? 'none' : lightTheme[token]);

function drawMark(mark: Mark): string {
	const title = mark.label === undefined ? '' : `<title>${escape(mark.label)}</title>`;
	if (mark.kind === 'rect') {
		const { x, y, width, height } = mark;
		return tag('rect', { x, y, width, height, fill: colour(mark.fill) }, title);
	}
	if (mark.kind === 'line') {
		const { x1, y1, x2, y2 } = mark;
		const stroke = {
			stroke: colour(mark.stroke),
			'stroke-width': mark.strokeWidth ?? 1,
			'stroke-dasharray': mark.dash
		};
		return tag('line', { x1, y1, x2, y2, ...stroke }, title);
	}
	if (mark.kind === 'path') {
		const stroke = mark.stroke && {
			stroke: colour(mark.stroke),
			'stroke-width': mark.strokeWidth ?? 1,
			'stroke-dasharray': mark.dash
		};
		return tag('path', { d: mark.d, fill: colour(mark.fill), opacity: mark.opacity, ...stroke }, title);
	}
	return tag(
		'text',
		{
			x: mark.x,
			y: mark.y,
			'font-size': mark.size,
			'font-weight': mark.weight,
			'text-anchor': mark.anchor === 'start' ? undefined : mark.anchor,
			fill: colour(mark.fill)
		},
		title + escape(mark.text)
	);
}

const TITLE_SIZE = 15;
const NOTE_SIZE = 12;
const LINE_HEIGHT = 1.35;

/** Lines of text one under another; `y` is the top of the first. */
function lines(
	texts: readonly string[],
	y: number,
	size: number,
	fill: Token,
	weight: 400 | 600
): TextMark[] {
	return texts.map((text, line) => ({
		kind: 'text',
		x: 0,
		y: y + (line + 0.8) * size * LINE_HEIGHT,
		text,
		size,
		anchor: 'start',
		fill,
		weight
	}));
}

/**
 * A scene as one standalone SVG file in the light theme: white ground, resolved colours, its title above and its notes
 * below, and a title and description for screen readers.
 */
export function sceneToSvg(scene: Scene): string {
	const wrap = (text: string, size: number, weight: 400 | 600) =>
		wrapText(text, scene.width, size, { weight });
	const title = wrap(scene.title, TITLE_SIZE, 600);
	const notes = scene.notes.flatMap((note) => wrap(note, NOTE_SIZE, 400));
	const above = title.length * TITLE_SIZE * LINE_HEIGHT + PADDING;
	const below = notes.length === 0 ? 0 : notes.length * NOTE_SIZE * LINE_HEIGHT + PADDING;
	const top = -PADDING - above;
	const width = scene.width + 2 * PADDING;
	const height = above + scene.height + below + 2 * PADDING;
	const frame = {
		xmlns: 'http://www.w3.org/2000/svg',
		width,
		height,
		viewBox: [-PADDING, top, width, height].map((length) => Math.round(length * 100) / 100).join(' '),
		role: 'img',
		'aria-labelledby': 'title desc',
		'font-family': FONTS
	};
	const ground = tag('rect', { x: -PADDING, y: top, width, height, fill: colour('sheet') });
	const content = [
		`<title id="title">${escape(scene.title)}</title>`,
		`<desc id="desc">${escape(scene.description)}</desc>`,
		ground,
		...lines(title, -above, TITLE_SIZE, 'ink', 600).map(drawMark),
		...scene.marks.map(drawMark),
		...lines(notes, scene.height + PADDING, NOTE_SIZE, 'soft', 400).map(drawMark)
	];
	return `${tag('svg', frame, `\n${content.join('\n')}\n`)}\n`;
}
