import { describe, expect, it } from 'vitest';
import { sceneToSvg, textWidth, type Mark, type RectMark, type TextMark } from '#lib/charts/index.ts';
import { gallery } from './gallery.ts';

/** The box a text covers, in pixels. */
function boxOf(mark: TextMark) {
	const width = textWidth(mark.text, mark.size, mark.weight);
	const left = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - width : mark.x - width / 2;
	return { left, right: left + width, top: mark.y - mark.size * 0.72, bottom: mark.y + mark.size * 0.2 };
}

const isText = (mark: Mark): mark is TextMark => mark.kind === 'text';
const isRect = (mark: Mark): mark is RectMark => mark.kind === 'rect';

describe.each(gallery)('the chart %s', (name, make) => {
	const scene = make();

	it('is the same as the reviewed picture', async () => {
		await expect(sceneToSvg(scene)).toMatchFileSnapshot(`./gallery/${name}.svg`);
	});

	it('writes no text over another', () => {
		const boxes = scene.marks.filter(isText).map((mark) => ({ text: mark.text, ...boxOf(mark) }));
		const over = boxes.flatMap((a, i) =>
			boxes
				.slice(i + 1)
				.filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
				.map((b) => `${a.text} / ${b.text}`)
		);
		expect(over).toEqual([]);
	});

	it('keeps its marks inside the picture and draws nothing backwards', () => {
		const rects = scene.marks.filter(isRect);
		expect(
			rects.filter((r) => !(r.width >= 0 && r.height >= 0 && r.x >= -1 && r.x + r.width <= scene.width + 1))
		).toEqual([]);
		const texts = scene.marks.filter(isText).map((mark) => ({ text: mark.text, ...boxOf(mark) }));
		expect(texts.filter((t) => t.left < -2 || t.right > scene.width + 14)).toEqual([]);
	});

	it('gives every datum to screen readers', () => {
		expect(scene.marks.filter((mark) => mark.label !== undefined).length).toBeGreaterThan(1);
		expect(scene.description).not.toBe('');
	});
});
