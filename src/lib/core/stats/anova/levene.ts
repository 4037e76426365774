import { mean } from '../linear-algebra/vector.ts';
import { sorted } from '../ranks/sorted.ts';
import { medianOfSorted } from '../ranks/median.ts';
import { oneWay, type OneWay } from './one-way.ts';
import type { Sample } from './sample.ts';

/**
 * Levene's test of equal variances: a one-way ANOVA of the distances to each group's mean (SPSS, jamovi) or, as Brown and
 * Forsythe (1974), to its median. R: `car::leveneTest(x, factor(g), center = mean)`, `center = median`.
 */
export function levene(samples: readonly Sample[], centre: 'mean' | 'median'): OneWay {
	const largest = samples.reduce((most, s) => s.values.reduce((m, v) => Math.max(m, Math.abs(v)), most), 0);
	const grain = 8 * Number.EPSILON * largest;
	return oneWay(
		samples.map(({ label, values }) => {
			const middle = centre === 'mean' ? mean(values) : medianOfSorted(sorted(values));
			return {
				label,
				values: withoutRounding(
					values.map((value) => Math.abs(value - middle)),
					grain
				)
			};
		})
	);
}

/** Distances that are equal but for rounding, as in a group of two, must not pass for a spread. */
function withoutRounding(distances: Float64Array, grain: number): Float64Array {
	let [low, high] = [Infinity, 0];
	for (const distance of distances) [low, high] = [Math.min(low, distance), Math.max(high, distance)];
	return high - low <= grain ? distances.fill(mean(distances)) : distances;
}
