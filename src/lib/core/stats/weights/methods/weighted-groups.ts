import { completeCases, labels, levelsOf } from '../../cases.ts';
import { defined } from '../../defined.ts';
import { estimateOf, testOf } from '../../outcome.ts';
import { rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { column, level } from '../../validate.ts';
import { DESIGN_INPUT, rDesign, readDesign, readValues, rFactor } from '../read-design.ts';
import { weightedMean } from '../weighted-mean.ts';
import { weightedLinear } from '../weighted-regression.ts';
import { domainOf } from '../survey-design.ts';

/** Each group costs a pass over the cases. */
const MOST_GROUPS = 200;

export const weightedGroupsMethod = method({
	name: 'weighted-groups',
	input: {
		x: 'numbers, null for missing',
		g: 'group of each case, words or numbers, null for missing',
		...DESIGN_INPUT,
		level: 'optional: confidence level, 0.95'
	},
	answers: ['w-by-group'],
	run(input): Result {
		const confidence = level(input);
		const x = column(input, 'x');
		const g = labels(input, 'g');
		const complete = completeCases(x, g);
		if (complete.length === 0) refuse('empty', { field: 'x', missing: x.length });
		const design = readDesign(input, x.length);
		const values = readValues(x);
		const live = complete.filter((i) => (design.weights[i] ?? 0) > 0);
		const groups = levelsOf(live.map((i) => g[i] ?? null));
		if (groups.length < 2) refuse('too-few-groups', { groups: groups.length, needed: 2 });
		if (groups.length > MOST_GROUPS) refuse('too-many-groups', { groups: groups.length, most: MOST_GROUPS });
		const means = groups.map((label) => {
			const domain = values.map((value, i) => (g[i] === label ? value : NaN));
			const found = weightedMean(domain, design, confidence);
			return {
				group: label,
				n: found.n,
				mean: found.mean,
				se: defined(found.se),
				interval: found.intervalT.map(defined)
			};
		});
		const inside = new Set(complete);
		const second = Float64Array.from(g, (label) => (label === groups[1] ? 1 : 0));
		const line =
			groups.length === 2
				? weightedLinear(
						{ names: ['a', 'b'], columns: [new Float64Array(x.length).fill(1), second], owner: [-1, 0] },
						values.map((value) => (Number.isNaN(value) ? 0 : value)),
						domainOf(design, (i) => inside.has(i)),
						confidence
					)
				: null;
		const diff = line?.coefficients[1];
		const tested = diff && diff.se !== null && diff.se > 0 && (line?.df ?? 0) > 0;
		return {
			method: 'weighted-groups',
			...(diff
				? {
						estimate: estimateOf(
							'weighted-mean-difference',
							diff.estimate,
							{ limits: [diff.lower ?? NaN, diff.upper ?? NaN], level: confidence, method: 'design-t' },
							diff.se ?? NaN
						)
					}
				: {}),
			...(diff && tested
				? { test: testOf('design-t', 't', diff.statistic ?? NaN, diff.p, line?.df ?? 0) }
				: {}),
			effects: [],
			details: { groups: means },
			n: { used: live.length, missing: x.length - complete.length },
			base: 'weighted-valid-answers',
			warnings: diff && !tested ? [{ code: 'no-variation', values: { n: live.length } }] : [],
			r: `${rDesign(input, [`x = ${rVector(x, 'x')}`, rFactor(g, 'g')])}; svyby(~x, ~g, des, svymean, na.rm = TRUE)${line ? `; t <- svyttest(x ~ g, des); t; confint(t, level = ${confidence})` : ''}`
		};
	}
});
