import { pickNumbers } from '../../cases.ts';
import { rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { column, level, oneOf } from '../../validate.ts';
import { coefficientTable, untested } from '../../regression/methods/linear.ts';
import { PREDICTORS_INPUT, readModel } from '../../regression/read-model.ts';
import { DESIGN_INPUT, rDesign, readDesign } from '../read-design.ts';
import { weightedLinear, weightedLogistic } from '../weighted-regression.ts';
import { domainOf } from '../survey-design.ts';

export const weightedRegressionMethod = method({
	name: 'weighted-regression',
	input: {
		y: 'numbers, 0 and 1 for a logistic model, null for missing',
		...PREDICTORS_INPUT,
		...DESIGN_INPUT,
		family: 'optional: linear (default) or logistic',
		level: 'optional: confidence level, 0.95'
	},
	answers: ['w-regression'],
	run(input): Result {
		const confidence = level(input);
		const family = oneOf<'linear' | 'logistic'>(input, 'family', ['linear', 'logistic']);
		const y = column(input, 'y');
		const model = readModel(input, [y]);
		const whole = readDesign(input, y.length);
		const n = model.complete.length;
		if (n === 0) refuse('empty', { field: 'y', missing: y.length });
		const complete = new Set(model.complete);
		const kept = domainOf(whole, (i) => complete.has(i));
		const pick = (values: Float64Array | Int32Array) => model.complete.map((i) => values[i] ?? 0);
		const design = {
			...kept,
			n,
			weights: Float64Array.from(pick(kept.weights)),
			unit: Int32Array.from(pick(kept.unit))
		};
		const outcome = pickNumbers(y, model.complete);
		if (family === 'logistic') {
			if (outcome.some((v) => v !== 0 && v !== 1)) refuse('not-zero-or-one', { field: 'y' });
			const live = new Set(outcome.filter((_, i) => (design.weights[i] ?? 0) > 0));
			if (live.size < 2) refuse('outcome-constant', { n, value: [...live][0] ?? 0 });
		}
		const fit =
			family === 'linear'
				? weightedLinear(model.design, outcome, design, confidence)
				: weightedLogistic(model.design, outcome, design, confidence);
		if (fit.separated) refuse('separation', { n });
		const warnings: Warning[] = [];
		for (const line of fit.coefficients) {
			if (line.estimate === null) warnings.push({ code: 'collinear-term', values: { term: line.term } });
		}
		if (fit.df < 1)
			warnings.push({ code: 'no-residual-df', values: { n, parameters: fit.coefficients.length } });
		if (fit.exact) warnings.push({ code: 'perfect-fit', values: { n } });
		return {
			method: 'weighted-regression',
			effects: [],
			details: {
				family,
				coefficients: coefficientTable(fit.exact ? fit.coefficients.map(untested) : fit.coefficients),
				df: fit.df
			},
			n: { used: n, missing: model.missing },
			base: 'complete-cases',
			warnings,
			r: [
				rDesign(input, [`y = ${rVector(y, 'y')}`, ...model.columns]),
				`fit <- svyglm(y ~ ${model.formula}, des${family === 'logistic' ? ', family = quasibinomial' : ''}); summary(fit); confint(fit, level = ${confidence})`
			].join('; ')
		};
	}
});
