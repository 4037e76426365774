import { medianOfSorted } from '../../ranks/median.ts';
import { quantile, type QuantileType } from '../../descriptives/quantile.ts';
import { rVector } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { oneOf } from '../../validate.ts';
import { ipras } from '../ipras.ts';
import { randClass } from '../rand-class.ts';
import { ratings } from '../ratings.ts';
import { thirds } from '../thirds.ts';

/** The manual leaves the percentile method open: 7 unless asked otherwise, the others beside it. */
const TYPES = { '7': 7, '6': 6, '2': 2 } as const;

export const randUclaMethod = method({
	name: 'rand-ucla',
	input: {
		x: 'ratings of one indication on a 1 to 9 scale, null for missing',
		percentiles: 'optional: type of the percentiles, 7 (default), 6 or 2'
	},
	answers: [
		'ram-agreement-high',
		'ram-agreement-low',
		'ram-polarised',
		'ram-uncertain',
		'ram-bmjopen-n15',
		'ram-missing',
		'ram-median-6.5',
		'ram-59'
	],
	run(input): Result {
		const { values, missing } = ratings(input, 'x', 1, 9);
		const type = TYPES[oneOf(input, 'percentiles', ['7', '6', '2'])];
		const ascending = Float64Array.from(values).sort();
		const ends = (of: QuantileType): [number, number] => [
			quantile(ascending, 0.3, of),
			quantile(ascending, 0.7, of)
		];
		const [p30, p70] = ends(type);
		const spread = ipras(p30, p70);
		const middle = medianOfSorted(ascending);
		const manual = randClass(middle, spread.disagreement, 'manual');
		const strict = randClass(middle, spread.disagreement, 'strict');
		const warnings: Warning[] = [];
		if (manual !== strict)
			warnings.push({ code: 'median-between-thirds', values: { median: middle, manual, strict } });
		if (([2, 6, 7] as const).some((of) => ipras(...ends(of)).disagreement !== spread.disagreement))
			warnings.push({ code: 'disagreement-depends-on-percentiles', values: { type } });
		return {
			method: 'rand-ucla',
			estimate: { name: 'median', value: middle },
			effects: [{ name: 'disagreement-index', value: spread.disagreementIndex }],
			details: {
				p30,
				p70,
				percentiles: type,
				...spread,
				...thirds(values),
				classification: manual,
				strict,
				type2: ends(2),
				type6: ends(6)
			},
			n: { used: values.length, missing },
			base: 'answers',
			warnings,
			r: `x <- ${rVector(values, 'x')}; q <- quantile(x, c(0.3, 0.7), type = ${type}); i <- 2.35 + 1.5 * abs(5 - mean(q)); c(estimate = median(x), p30 = q[[1]], p70 = q[[2]], ipras = i, \`disagreement-index\` = (q[[2]] - q[[1]]) / i, disagreement = q[[2]] - q[[1]] - i > 1e-9)`
		};
	}
});
