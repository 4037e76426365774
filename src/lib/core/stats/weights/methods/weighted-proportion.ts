import { defined } from '../../defined.ts';
import { estimateOf } from '../../outcome.ts';
import { rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { column, level, oneOf } from '../../validate.ts';
import { proportionInterval, type ProportionIntervalMethod } from '../proportion-intervals.ts';
import { DESIGN_INPUT, rDesign, readDesign } from '../read-design.ts';
import { weightedMean } from '../weighted-mean.ts';

const KINDS: readonly [ProportionIntervalMethod, ...ProportionIntervalMethod[]] = [
	'logit',
	'beta',
	'arcsine',
	'wald'
];
const IN_R = { logit: 'logit', beta: 'beta', arcsine: 'asin', wald: 'mean' };

export const weightedProportionMethod = method({
	name: 'weighted-proportion',
	input: {
		y: 'numbers 0 and 1, null for missing',
		...DESIGN_INPUT,
		interval: `optional: ${KINDS.join(', ')}; logit by default`,
		level: 'optional: confidence level, 0.95'
	},
	answers: ['w-proportion'],
	run(input): Result {
		const confidence = level(input);
		const kind = oneOf(input, 'interval', KINDS);
		const y = column(input, 'y');
		if (y.length === 0) refuse('empty', { field: 'y' });
		if (y.some((value) => value !== null && value !== 0 && value !== 1))
			refuse('not-zero-or-one', { field: 'y' });
		const design = readDesign(input, y.length);
		const values = Float64Array.from(y, (value) => value ?? NaN);
		const found = weightedMean(values, design, confidence);
		if (found.n === 0) refuse('empty', { field: 'y', missing: y.length });
		const interval = (method: ProportionIntervalMethod) =>
			proportionInterval(found.mean, found.se, design.n, design.df, confidence, method);
		const warnings: Warning[] = [];
		if (interval(kind) === null) warnings.push({ code: 'proportion-at-limit', values: { n: found.n } });
		const yes = y.reduce<number>((sum, value, i) => sum + (value === 1 ? (design.weights[i] ?? 0) : 0), 0);
		return {
			method: 'weighted-proportion',
			estimate: estimateOf(
				'weighted-proportion',
				found.mean,
				{ limits: interval(kind), level: confidence, method: `design-${kind}` },
				found.se
			),
			effects: [estimateOf('design-effect', found.deff)],
			details: {
				df: design.df,
				intervals: Object.fromEntries(KINDS.map((method) => [method, interval(method)])),
				weightUsed: defined(found.weight),
				weightedCount: yes
			},
			n: { used: found.n, missing: y.filter((value) => value === null).length },
			base: 'weighted-valid-answers',
			warnings,
			r: `${rDesign(input, [`y = ${rVector(y, 'y')}`])}; svyciprop(~y, des, method = '${IN_R[kind]}', level = ${confidence}, na.rm = TRUE)`
		};
	}
});
