import { describe, expect, it } from 'vitest';
import { sideBySideBars, stackedBars, type RectMark, type Scene, type TextMark } from '#lib/charts/index.ts';

const words = {
	title: 'Codages par profession',
	describe: (n: number) => `n = ${n}`,
	value: String,
	datum: (name: string, group: string, value: number) => `${name}, ${group} : ${value}`
};
const data = {
	groups: ['Médecin', 'Kinésithérapeute', 'Infirmier'],
	rows: [
		{ name: 'Attentes', values: [4, 0, 1] },
		{ name: 'Frustration', values: [6, 3, 1] }
	]
};

const data_ = (scene: Scene) =>
	scene.marks.filter((m): m is RectMark => m.kind === 'rect' && m.label !== undefined);
const swatches = (scene: Scene) =>
	scene.marks.filter((m): m is RectMark => m.kind === 'rect' && m.label === undefined);
const texts = (scene: Scene) => scene.marks.filter((m): m is TextMark => m.kind === 'text');

describe('bars cut by an attribute', () => {
	const scene = stackedBars(data, words);

	it('sets the parts of a row end to end, in the order of the groups, without the empty ones', () => {
		const labels = data_(scene).map((rect) => rect.label);
		expect(labels).toEqual([
			'Frustration, Médecin : 6',
			'Frustration, Kinésithérapeute : 3',
			'Frustration, Infirmier : 1',
			'Attentes, Médecin : 4',
			'Attentes, Infirmier : 1'
		]);
		const [six, three, one] = data_(scene);
		expect(three?.x).toBeCloseTo((six?.x ?? 0) + (six?.width ?? 0), 9);
		expect(one?.x).toBeCloseTo((three?.x ?? 0) + (three?.width ?? 0), 9);
		expect(three?.width).toBeCloseTo((six?.width ?? 0) / 2, 9);
	});

	it('gives a group one colour in the legend and in every row', () => {
		expect(swatches(scene).map((rect) => [rect.group, rect.fill])).toEqual([
			['Médecin', 'series-0'],
			['Kinésithérapeute', 'series-1'],
			['Infirmier', 'series-2']
		]);
		for (const rect of data_(scene))
			expect(rect.fill).toBe(swatches(scene).find((swatch) => swatch.group === rect.group)?.fill);
	});

	it('prints the total of each row and says the base', () => {
		expect(
			texts(scene)
				.filter((text) => text.fill === 'soft')
				.map((text) => text.text)
		).toEqual(['Médecin', 'Kinésithérapeute', 'Infirmier', '10', '5']);
		expect(scene.description).toBe('n = 15');
	});
});

describe('bars side by side', () => {
	const scene = sideBySideBars(data, words);

	it('measures every group from zero, so that they compare', () => {
		expect(new Set(data_(scene).map((rect) => rect.x)).size).toBe(1);
		const [six, three, one, four, none] = data_(scene).map((rect) => rect.width);
		expect([three, one, four, none].map((width) => (width ?? 0) / (six ?? 1))).toEqual([
			expect.closeTo(3 / 6),
			expect.closeTo(1 / 6),
			expect.closeTo(4 / 6),
			0
		]);
	});
});

describe('the legend', () => {
	it('goes on to further lines rather than out of the picture', () => {
		const groups = Array.from({ length: 12 }, (_, index) => `Maison médicale numéro ${index + 1}`);
		const scene = stackedBars({ groups, rows: [{ name: 'A', values: groups.map(() => 1) }] }, words, 480);
		expect(new Set(swatches(scene).map((rect) => rect.y)).size).toBeGreaterThan(3);
		for (const rect of swatches(scene)) expect(rect.x).toBeLessThan(300);
	});
});
