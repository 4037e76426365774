import { describe, expect, it } from 'vitest';
import { bars, type Bar, type RectMark, type Scene, type TextMark } from '#lib/charts/index.ts';

const words = { title: 'Segments par code', description: 'n = 40', notes: [] };
const bar = (name: string, value: number, more: Partial<Bar> = {}): Bar => ({
	name,
	value,
	text: String(value),
	told: `${name} : ${value}`,
	...more
});

const rects = (scene: Scene) => scene.marks.filter((mark): mark is RectMark => mark.kind === 'rect');
const texts = (scene: Scene) => scene.marks.filter((mark): mark is TextMark => mark.kind === 'text');

describe('bars of counts', () => {
	const scene = bars(
		[bar('A', 20, { colour: 14 }), bar('B', 10, { colour: 3 }), bar('D', 10), bar('C', 0)],
		words
	);

	it('stand one under another in the order given', () => {
		expect(rects(scene).map((rect) => rect.group)).toEqual(['A', 'B', 'D', 'C']);
		const tops = rects(scene).map((rect) => rect.y);
		expect(tops).toEqual([...tops].sort((a, b) => a - b));
	});

	it('draws a bar of twice the count twice as wide, from a common zero, and nothing for none', () => {
		const [twenty, ten, , none] = rects(scene);
		expect(ten?.width).toBeCloseTo((twenty?.width ?? 0) / 2, 9);
		expect(none?.width).toBe(0);
		expect(new Set(rects(scene).map((rect) => rect.x)).size).toBe(1);
	});

	it('leaves just the room its widest name and value need', () => {
		// D is 0.63 em wide, 20 is 2 × 0.497 em; at 13.5 px: 8.5 + 1 → 10 for the name, 13.4 → 14 for the value.
		// Gaps of 10 and 6 and a last pixel: 720 − 20 − 20 − 1 = 679.
		expect(rects(scene)[0]).toMatchObject({ x: 20, width: 679 });
	});

	it('paints each bar in the colour of its code, round the palette of twelve', () => {
		expect(rects(scene).map((rect) => rect.fill)).toEqual(['code-2', 'code-3', 'accent', 'accent']);
	});

	it('labels each bar with its datum and prints the count after it', () => {
		expect(rects(scene)[0]?.label).toBe('A : 20');
		const counts = texts(scene).filter((text) => text.anchor === 'start');
		expect(counts.map((text) => text.text)).toEqual(['20', '10', '10', '0']);
		expect((counts[1]?.x ?? 0) - (rects(scene)[1]?.x ?? 0)).toBeCloseTo(679 / 2 + 6, 9);
	});

	it('draws the first sixty of many', () => {
		const many = Array.from({ length: 70 }, (_, i) => bar(`C${i}`, 70 - i));
		expect(rects(bars(many, words)).map((rect) => rect.group)).toEqual(
			many.slice(0, 60).map(({ name }) => name)
		);
	});

	it('sets a long name on up to three lines, and keeps the whole in its label when that does not do', () => {
		const long =
			'L’expérience émotionnelle liée à la prise en charge d’un patient souffrant de douleur chronique';
		const named = (name: string) =>
			texts(bars([bar(name, 1)], words)).filter((text) => text.anchor === 'end');
		expect(named(long).length).toBeGreaterThan(1);
		expect(
			named(long)
				.map((line) => line.text)
				.join(' ')
		).toBe(long);
		const longer = named(`${long} ${long} ${long}`);
		expect(longer).toHaveLength(3);
		expect(longer.at(-1)?.text).toMatch(/…$/);
		expect(longer[0]?.label).toBe(`${long} ${long} ${long}`);
	});

	it('is a scene without bars when there is nothing, and has no infinite width when all counts are zero', () => {
		expect(rects(bars([], words))).toEqual([]);
		expect(rects(bars([bar('A', 0)], words))[0]?.width).toBe(0);
	});

	it('prints the value beyond the interval it would else lie on', () => {
		const [text] = texts(bars([bar('A', 0.5, { interval: { lower: 0.4, upper: 0.6 } })], words)).filter(
			(mark) => mark.anchor === 'start'
		);
		// 0.6 is the end of the axis: the whole length of 720 − 20 − 19 − 1 pixels (0.5 is 15.5 px wide and its gap 6).
		expect(text?.x).toBeGreaterThan(690);
	});
});
