import { lightTheme } from './palette.ts';
import type { Mark, Scene, Token } from './scene.ts';

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
		return tag('line', { x1, y1, x2, y2, stroke: colour(mark.stroke), 'stroke-width': 1 }, title);
	}
	if (mark.kind === 'path') {
		const stroke = mark.stroke && { stroke: colour(mark.stroke), 'stroke-width': mark.strokeWidth ?? 1 };
		return tag('path', { d: mark.d, fill: colour(mark.fill), ...stroke }, title);
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

/** A scene as one standalone SVG file in the light theme: white ground, resolved colours, title and description for screen readers. */
export function sceneToSvg(scene: Scene): string {
	const width = scene.width + 2 * PADDING;
	const height = scene.height + 2 * PADDING;
	const frame = {
		xmlns: 'http://www.w3.org/2000/svg',
		width,
		height,
		viewBox: `${-PADDING} ${-PADDING} ${width} ${height}`,
		role: 'img',
		'aria-labelledby': 'title desc',
		'font-family': FONTS
	};
	const ground = tag('rect', { x: -PADDING, y: -PADDING, width, height, fill: colour('sheet') });
	const content = [
		`<title id="title">${escape(scene.title)}</title>`,
		`<desc id="desc">${escape(scene.description)}</desc>`,
		ground,
		...scene.marks.map(drawMark)
	];
	return `${tag('svg', frame, `\n${content.join('\n')}\n`)}\n`;
}
