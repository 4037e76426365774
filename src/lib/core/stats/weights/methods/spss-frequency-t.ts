import { completeCases, labels, levelsOf, pickNumbers, type Label } from '../../cases.ts';
import { testOf } from '../../outcome.ts';
import { rStrings, rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { column } from '../../validate.ts';
import { frequencyT } from '../frequency-t.ts';
import { readWeights } from '../read-design.ts';

export const spssFrequencyTMethod = method({
	name: 'spss-frequency-t',
	input: {
		x: 'numbers, null for missing',
		g: 'two groups, words or numbers, null for missing',
		w: 'sampling weights, which SPSS base takes for head counts'
	},
	answers: ['w-spss-frequency-trap'],
	run(input): Result {
		const x = column(input, 'x');
		const g = labels(input, 'g');
		const complete = completeCases(x, g);
		const weights = readWeights(input, x.length);
		const groups = levelsOf(complete.map((i) => g[i] ?? null));
		if (groups.length !== 2) refuse('not-two-groups', { groups: groups.length });
		const pick = (label: (typeof groups)[number] | undefined) => {
			const own = complete.filter((i) => g[i] === label);
			return {
				x: pickNumbers(x, own),
				weights: Float64Array.from(own, (i) => weights[i] ?? NaN)
			};
		};
		const found = frequencyT(pick(groups[0]), pick(groups[1]));
		const tested = found.n1 > 1 && found.n2 > 1 && Number.isFinite(found.t);
		return {
			method: 'spss-frequency-t',
			test: testOf('frequency-weighted-t', 't', tested ? found.t : NaN, tested ? found.p : null, found.df),
			effects: [],
			details: { groups, n1: found.n1, n2: found.n2 },
			n: { used: complete.length, missing: x.length - complete.length },
			base: 'sum-of-weights',
			warnings: [
				{ code: 'weights-read-as-head-counts', values: { n: complete.length, sum: found.n1 + found.n2 } },
				...(tested ? [] : [{ code: 'no-variation' as const, values: { n: complete.length } }])
			],
			// In SPSS: WEIGHT BY w. T-TEST GROUPS = g / VARIABLES = x.
			r: rCall(complete, x, g, weights)
		};
	}
});

/** Student's t with the sums of the weights for the sizes of the groups. */
function rCall(
	complete: readonly number[],
	x: ArrayLike<number | null>,
	g: readonly (Label | null)[],
	weights: ArrayLike<number>
): string {
	const picked = <T>(values: ArrayLike<T>): T[] => complete.map((i) => values[i] as T);
	return [
		`x <- ${rVector(picked(x), 'x')}; g <- ${rStrings(picked(g).map(String), 'g')}; w <- ${rVector(picked(weights), 'w')}`,
		'n <- tapply(w, g, sum); m <- tapply(w * x, g, sum) / n; v <- tapply(w * (x - m[g])^2, g, sum) / (n - 1)',
		't <- -diff(m) / sqrt(sum((n - 1) * v) / (sum(n) - 2) * sum(1 / n)); c(n1 = n[[1]], n2 = n[[2]], statistic = t[[1]], df = sum(n) - 2, p = 2 * pt(-abs(t[[1]]), sum(n) - 2))'
	].join('; ');
}
