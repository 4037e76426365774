import { mean } from '../linear-algebra/vector.ts';
import { oneWay, type OneWay } from './one-way.ts';
import type { Sample } from './sample.ts';

/**
 * Levene's test of equal variances: a one-way ANOVA of the distances to each group's mean (SPSS, jamovi) or, as Brown and
 * Forsythe (1974), to its median. R: `car::leveneTest(x, factor(g), center = mean)`, `center = median`.
 */
export function levene(samples: readonly Sample[], centre: 'mean' | 'median'): OneWay {
	return oneWay(
		samples.map(({ label, values }) => {
			const middle = centre === 'mean' ? mean(values) : median(values);
			return { label, values: values.map((value) => Math.abs(value - middle)) };
		})
	);
}

function median(values: Float64Array): number {
	const sorted = values.slice().sort();
	const half = sorted.length >> 1;
	const upper = sorted[half] ?? NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2;
}
