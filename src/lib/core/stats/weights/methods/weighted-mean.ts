import { defined } from '../../defined.ts';
import { variance } from '../../linear-algebra/vector.ts';
import { estimateOf } from '../../outcome.ts';
import { rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { column, level } from '../../validate.ts';
import { kish } from '../kish.ts';
import { DESIGN_INPUT, rDesign, readDesign, readValues } from '../read-design.ts';
import { weightedMean } from '../weighted-mean.ts';
import { weightedSpread } from '../weighted-spread.ts';

export const weightedMeanMethod = method({
	name: 'weighted-mean',
	input: { x: 'numbers, null for missing', ...DESIGN_INPUT, level: 'optional: confidence level, 0.95' },
	answers: ['w-mean', 'w-equal', 'w-zero-weight', 'w-missing', 'w-stratified', 'w-cluster'],
	run(input): Result {
		const confidence = level(input);
		const x = column(input, 'x');
		if (x.length === 0) refuse('empty', { field: 'x' });
		const design = readDesign(input, x.length);
		const found = weightedMean(readValues(x), design, confidence);
		if (found.n === 0) refuse('empty', { field: 'x', missing: x.length });
		const used = x.flatMap((value, i) => (value !== null && (design.weights[i] ?? 0) > 0 ? [i] : []));
		const values = Float64Array.from(used, (i) => x[i] ?? NaN);
		const weights = Float64Array.from(used, (i) => design.weights[i] ?? NaN);
		const spread = weightedSpread(values, weights);
		const { deff, effective } = kish(weights);
		const warnings: Warning[] = [];
		if (!(found.variance > 0)) warnings.push({ code: 'no-variation', values: { n: found.n } });
		if (weights.length < design.n) {
			warnings.push({ code: 'cases-outside', values: { outside: design.n - weights.length, n: design.n } });
		}
		return {
			method: 'weighted-mean',
			estimate: estimateOf(
				'weighted-mean',
				found.mean,
				{ limits: found.intervalT, level: confidence, method: 'design-t' },
				found.se
			),
			effects: [
				estimateOf('design-effect', found.deff),
				estimateOf('kish-design-effect', deff),
				estimateOf('kish-effective-n', effective)
			],
			details: {
				df: design.df,
				intervalNormal: found.intervalNormal.map(defined),
				weightUsed: found.weight,
				sd: defined(spread.population),
				sdUnweighted: defined(Math.sqrt(variance(values))),
				seUnweighted: defined(Math.sqrt(variance(values) / values.length)),
				/** What other programs print, to explain a difference; see `weightedSpread`. */
				sdElsewhere: {
					frequency: defined(spread.frequency),
					reliability: defined(spread.reliability)
				},
				varianceElsewhere: {
					frequency: defined(spread.frequency ** 2),
					reliability: defined(spread.reliability ** 2)
				},
				/** R's `deff = TRUE`, which takes the sum of weights for the population: nonsense when they are scaled to mean 1. */
				deffWeightsAsPopulation: deffWeightsAsPopulation(found.se ** 2, found.variance, found.weight, found.n)
			},
			n: { used: found.n, missing: x.filter((value) => value === null).length },
			base: 'weighted-valid-answers',
			warnings,
			r: `${rDesign(input, [`x = ${rVector(x, 'x')}`])}; m <- svymean(~x, des, na.rm = TRUE, deff = 'replace'); m; confint(m, level = ${confidence}, df = degf(des))`
		};
	}
});

function deffWeightsAsPopulation(v: number, variance: number, population: number, n: number): number | null {
	return population < n ? null : defined(v / ((variance * (population - n)) / (population * n)));
}
