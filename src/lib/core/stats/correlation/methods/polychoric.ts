import { estimateOf } from '../../outcome.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { countOf, level, matrix, oneOf } from '../../validate.ts';
import { normalQuantile } from '../../distributions/index.ts';
import { rPolychoric } from '../r-polychoric.ts';
import { polychoricML, polychoricTwoStep } from '../polychoric.ts';

/** Cells beyond which the likelihood is not followed. */
const MOST_CELLS = 400;

export const polychoricMethod = method({
	name: 'polychoric',
	input: {
		m: 'rows of counts, both variables ordinal; 2 x 2 gives the tetrachoric correlation',
		estimator: 'optional: two-step (default) or ml',
		level: 'optional: confidence level, 0.95'
	},
	answers: ['cor-polychoric', 'cor-tetrachoric'],
	run(input): Result {
		const confidence = level(input);
		const estimator = oneOf<'two-step' | 'ml'>(input, 'estimator', ['two-step', 'ml']);
		const table = matrix(input, 'm').map((row) => row.map((n) => countOf(n, 'm')));
		const n = table.flat().reduce((a, b) => a + b, 0);
		const cells = table.flat().length;
		if (cells > MOST_CELLS) refuse('too-many-categories', { categories: cells, most: MOST_CELLS });
		const twoStep = polychoricTwoStep(table);
		if (twoStep === null) return refuse('no-variation', { n });
		const ml = polychoricML(table);
		const warnings: Warning[] = [];
		if (table.flat().some((count) => count === 0)) warnings.push({ code: 'empty-cells', values: { cells } });
		if (!ml) warnings.push({ code: 'correlation-at-limit', values: { r: twoStep } });
		const half = ml ? normalQuantile(1 - (1 - confidence) / 2) * ml.se : NaN;
		return {
			method: 'polychoric',
			estimate:
				estimator === 'ml'
					? estimateOf(
							'polychoric-ml',
							ml?.rho ?? null,
							ml
								? {
										limits: [Math.max(-1, ml.rho - half), Math.min(1, ml.rho + half)],
										level: confidence,
										method: 'wald'
									}
								: undefined,
							ml?.se
						)
					: estimateOf('polychoric-two-step', twoStep),
			effects: [],
			details: {
				twoStep,
				ml: ml?.rho ?? null
			},
			n: { used: n, missing: 0 },
			base: 'valid-answers',
			warnings,
			r: rPolychoric(table, estimator, confidence)
		};
	}
});
