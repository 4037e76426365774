import { describe, expect, it } from 'vitest';
import { bars, type RectMark, type Scene, type TextMark } from '#lib/charts/index.ts';

const words = {
	title: 'Segments par code',
	describe: (n: number) => `n = ${n}`,
	value: String,
	datum: (name: string, value: number) => `${name} : ${value}`
};

const rects = (scene: Scene) => scene.marks.filter((mark): mark is RectMark => mark.kind === 'rect');
const texts = (scene: Scene) => scene.marks.filter((mark): mark is TextMark => mark.kind === 'text');

describe('bars of counts', () => {
	const scene = bars(
		[
			{ name: 'B', value: 10, colour: 3 },
			{ name: 'A', value: 20, colour: 14 },
			{ name: 'D', value: 10 },
			{ name: 'C', value: 0 }
		],
		words
	);

	it('puts the greatest first and keeps equal counts in the order of the tree', () => {
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

	it('says the base in the description and the datum on each bar', () => {
		expect(scene.description).toBe('n = 40');
		expect(rects(scene)[0]?.label).toBe('A : 20');
	});

	it('draws the sixty greatest of many, and hands on the sum of all', () => {
		const many = Array.from({ length: 70 }, (_, i) => ({ name: `C${i}`, value: i + 1 }));
		const told: number[][] = [];
		const cut = bars(many, { ...words, describe: (...numbers) => String(told.push(numbers)) });
		expect(rects(cut)).toHaveLength(60);
		expect(rects(cut).at(-1)?.group).toBe('C10');
		// 1 + 2 + … + 70 = 70 × 71 / 2
		expect(told).toEqual([[2485, 60, 70]]);
	});

	it('prints the count after each bar', () => {
		const counts = texts(scene).filter((text) => text.anchor === 'start');
		expect(counts.map((text) => text.text)).toEqual(['20', '10', '10', '0']);
		expect((counts[1]?.x ?? 0) - (rects(scene)[1]?.x ?? 0)).toBeCloseTo(679 / 2 + 6, 9);
	});

	it('shortens a long name and keeps the whole in its label', () => {
		const name =
			'L’expérience émotionnelle liée à la prise en charge d’un patient souffrant de douleur chronique';
		const shown = texts(bars([{ name, value: 1 }], words)).find((text) => text.anchor === 'end');
		expect(shown?.text).toMatch(/^L’expérience émotionnelle.*…$/);
		expect(shown?.label).toBe(name);
	});

	it('is a scene without bars when there is nothing, and has no infinite width when all counts are zero', () => {
		expect(rects(bars([], words))).toEqual([]);
		expect(rects(bars([{ name: 'A', value: 0 }], words))[0]?.width).toBe(0);
	});
});
