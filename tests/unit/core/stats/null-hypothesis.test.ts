import { describe, expect, it } from 'vitest';
import { findMethod, normalQuantile, seededRandom, type Input } from '#lib/core/stats/index.ts';

const REPLICATES = 600;
const random = seededRandom(1908);
const normals = (n: number): number[] => Array.from({ length: n }, () => normalQuantile(random()));
const groups = Array.from({ length: 45 }, (_, i) => 'abc'.charAt(i % 3));

function table(): number[][] {
	const m = Array.from({ length: 3 }, () => [0, 0, 0, 0]);
	for (let i = 0; i < 400; i++) {
		const row = m[Math.floor(3 * random())];
		const j = Math.floor(4 * random());
		if (row) row[j] = (row[j] ?? 0) + 1;
	}
	return m;
}

const DRAWS: [method: string, draw: () => Input][] = [
	['welch-t', () => ({ x: normals(12), y: normals(17) })],
	['paired-t', () => ({ x: normals(20), y: normals(20) })],
	['one-way-anova', () => ({ x: normals(45), g: groups })],
	['welch-anova', () => ({ x: normals(45), g: groups })],
	['kruskal-wallis', () => ({ x: normals(45), g: groups })],
	['mann-whitney', () => ({ x: normals(60), y: normals(60) })],
	['signed-rank', () => ({ x: normals(60), y: normals(60) })],
	['pearson', () => ({ x: normals(25), y: normals(25) })],
	['spearman', () => ({ x: normals(40), y: normals(40) })],
	['chi-square', () => ({ m: table() })],
	['g-test', () => ({ m: table() })],
	['levene', () => ({ x: normals(45), g: groups })]
];

/** Largest distance between the distribution of p and the uniform one (Kolmogorov-Smirnov). */
function distance(p: number[]): number {
	p.sort((a, b) => a - b);
	return Math.max(...p.map((value, i) => Math.max((i + 1) / p.length - value, value - i / p.length)));
}

describe('where nothing is to be found, p is uniform', () => {
	it.each(DRAWS)('%s', (name, draw) => {
		const p = Array.from({ length: REPLICATES }, () => {
			const outcome = findMethod(name)?.run(draw());
			return outcome && 'test' in outcome ? (outcome.test?.p ?? NaN) : NaN;
		});
		// 1.95 / √n is passed once in a thousand; the approximate tests are a little off, hence 0.02 more.
		expect(distance(p)).toBeLessThan(1.95 / Math.sqrt(REPLICATES) + 0.02);
		const rejected = p.filter((value) => value < 0.05).length / REPLICATES;
		expect(Math.abs(rejected - 0.05)).toBeLessThan(3.3 * Math.sqrt((0.05 * 0.95) / REPLICATES));
	});
});
