import { levelsOf, pickLabels, labels } from '../../cases.ts';
import { definedP } from '../../outcome.ts';
import { rStrings } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { ordinalRegression } from '../ordinal.ts';
import { PREDICTORS_INPUT, readModel } from '../read-model.ts';

/** A scale of more points is no longer ordinal data, and each point costs a parameter. */
const MOST_CATEGORIES = 50;

export const ordinalRegressionMethod = method({
	name: 'ordinal-regression',
	input: {
		y: 'ordered categories: numbers, or words with `levels`, null for missing',
		levels: 'optional: every category in order',
		...PREDICTORS_INPUT
	},
	answers: ['polr'],
	run(input): Result {
		const y = labels(input, 'y');
		const model = readModel(input, [y]);
		const kept = pickLabels(y, model.complete);
		const n = kept.length;
		if (n === 0) refuse('empty', { field: 'y', missing: y.length });
		const scale =
			input['levels'] === undefined ? levelsOf(kept) : labels(input, 'levels').filter((v) => v !== null);
		if (input['levels'] === undefined && kept.some((value) => typeof value === 'string')) {
			refuse('order-not-declared', { field: 'y' });
		}
		const stranger = kept.find((value) => !scale.includes(value));
		if (stranger !== undefined) refuse('off-scale', { category: stranger });
		const levels = scale.filter((level) => kept.includes(level));
		if (levels.length < 3) refuse('too-few-categories', { categories: levels.length, needed: 3 });
		if (levels.length > MOST_CATEGORIES) {
			refuse('too-many-categories', { categories: levels.length, most: MOST_CATEGORIES });
		}
		const columns = model.design.columns.slice(1);
		if (columns.length === 0) refuse('no-predictor', { field: 'predictors' });
		const position = new Map(levels.map((level, i) => [level, i]));
		const fit = ordinalRegression(
			columns,
			Int32Array.from(kept, (value) => position.get(value) ?? 0),
			levels.length
		);
		if (!fit) return refuse('separation', { n });
		const terms = model.design.names.slice(1);
		return {
			method: 'ordinal-regression',
			effects: [],
			details: {
				coefficients: fit.coefficients.map((line, j) => ({
					term: terms[j],
					...line,
					p: definedP(line.p),
					oddsRatio: Math.exp(line.estimate)
				})),
				thresholds: fit.thresholds.map((line, j) => ({ between: `${levels[j]}|${levels[j + 1]}`, ...line })),
				deviance: fit.deviance
			},
			n: { used: n, missing: model.missing },
			base: 'complete-cases',
			warnings:
				levels.length < scale.length
					? [{ code: 'empty-categories', values: { categories: scale.length - levels.length } }]
					: [],
			r: [
				...model.setup,
				`y <- ${rStrings(
					y.map((v) => (v === null ? null : String(v))),
					'y'
				)}`,
				`MASS::polr(factor(y, levels = ${rStrings(levels.map(String), 'levels')}, ordered = TRUE) ~ ${model.formula}, Hess = TRUE, control = list(reltol = 1e-14))`
			].join('; ')
		};
	}
});
