import { levelsOf } from '../../cases.ts';
import { defined } from '../../defined.ts';
import { entry } from '../../linear-algebra/matrix.ts';
import { estimateOf } from '../../outcome.ts';
import { rStrings, rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { column, sameLength } from '../../validate.ts';
import { kish } from '../kish.ts';
import { rake, rakedScores, totalsOf } from '../rake.ts';
import { readDesign, readValues, readWeights } from '../read-design.ts';
import { MARGINS_INPUT, readMargins, type NamedMargin } from '../read-margins.ts';
import { designVariance } from '../survey-design.ts';

export const rakeMethod = method({
	name: 'rake',
	input: {
		...MARGINS_INPUT,
		w: 'optional: weights to start from, none negative; 1 each when left out',
		x: 'optional: numbers whose mean is estimated with the raked weights, none missing'
	},
	answers: ['rake-2margins', 'rake-3margins', 'rake-empty-category', 'poststrat'],
	run(input): Result {
		const margins = readMargins(input);
		const n = margins[0]?.category.length ?? 0;
		const base = readWeights(input, n);
		const found = rake(base, margins);
		if (!found.converged) {
			refuse('raking-not-converged', { iterations: found.iterations, error: found.error });
		}
		const { weights } = found;
		const { deff, effective } = kish(weights);
		const warnings: Warning[] = [];
		const ratio = range(weights, base);
		if (ratio > 10) warnings.push({ code: 'extreme-weights', values: { ratio } });
		const mean = input['x'] === undefined ? null : rakedMean(input, weights, margins);
		return {
			method: 'rake',
			...(mean ? { estimate: estimateOf('raked-mean', mean.mean, undefined, mean.se) } : {}),
			effects: [estimateOf('kish-design-effect', deff), estimateOf('kish-effective-n', effective)],
			details: {
				weights: Array.from(weights),
				iterations: found.iterations,
				error: found.error,
				sum: weights.reduce((a, b) => a + b, 0),
				smallest: weights.reduce((a, b) => Math.min(a, b), Infinity),
				largest: weights.reduce((a, b) => Math.max(a, b), 0),
				margins: margins.map((margin) => {
					const totals = totalsOf(weights, margin);
					return {
						name: margin.name,
						categories: levelsOf(margin.categories).map((category) => {
							const c = margin.categories.indexOf(String(category));
							return {
								category,
								n: margin.counts[c],
								target: margin.targets[c],
								total: defined(totals[c] ?? NaN),
								meanWeight: defined((totals[c] ?? NaN) / (margin.counts[c] ?? NaN))
							};
						})
					};
				})
			},
			n: { used: n, missing: 0 },
			base: 'all-cases',
			warnings,
			r: rCall(margins, rVector(base, 'w0'), mean ? rVector(column(input, 'x'), 'x') : null)
		};
	}
});

/** Largest over smallest factor that raking applied. */
function range(weights: Float64Array, base: Float64Array): number {
	let [low, high] = [Infinity, 0];
	weights.forEach((w, i) => {
		const factor = w / (base[i] ?? NaN);
		if (factor > 0) [low, high] = [Math.min(low, factor), Math.max(high, factor)];
	});
	return high / low;
}

/** The mean of `x` under the raked weights; its standard error counts only what the margins leave to chance. */
function rakedMean(
	input: Parameters<typeof readDesign>[0],
	weights: Float64Array,
	margins: readonly NamedMargin[]
) {
	const x = readValues(column(input, 'x'));
	if (x.some(Number.isNaN)) refuse('missing-value', { field: 'x' });
	sameLength(weights, x);
	const total = weights.reduce((a, b) => a + b, 0);
	const mean = weights.reduce((sum, w, i) => sum + w * (x[i] ?? NaN), 0) / total;
	const scores = weights.map((w, i) => (w * ((x[i] ?? NaN) - mean)) / total);
	const design = { ...readDesign(input, x.length), weights };
	const v = entry(designVariance([rakedScores(scores, weights, margins)], design), 0, 0);
	return { mean, se: Math.sqrt(v) };
}

function rCall(margins: readonly NamedMargin[], w0: string, x: string | null): string {
	const columns = margins.map((m) => {
		const words = Array.from(m.category, (c) => m.categories[c] ?? null);
		return `${m.name} = factor(${rStrings(words, m.name)})`;
	});
	const targets = margins.map(
		(m) =>
			`data.frame(${m.name} = ${rStrings(m.categories, m.name)}, Freq = ${rVector(m.targets, 'targets')})`
	);
	return [
		`library(survey); des <- svydesign(ids = ~1, weights = ~w0, data = data.frame(w0 = ${w0}, ${x === null ? '' : `x = ${x}, `}${columns.join(', ')}))`,
		`r <- rake(des, list(${margins.map((m) => `~${m.name}`).join(', ')}), list(${targets.join(', ')}), control = list(maxit = 2000, epsilon = 1e-12)); list(weights = weights(r))${x === null ? '' : '; svymean(~x, r)'}`
	].join('; ');
}
