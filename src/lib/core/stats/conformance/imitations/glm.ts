import { logisticRegressionMethod, logisticResult } from '../../regression/methods/logistic.ts';
import { logisticRegression } from '../../regression/logistic.ts';
import { pickNumbers } from '../../cases.ts';
import { readModel } from '../../regression/read-model.ts';
import { method } from '../../refuse.ts';
import { column } from '../../validate.ts';

/** R's own stopping rule, which leaves up to 1e-5 of a standard error undone. */
const BY_DEFAULT = { epsilon: 1e-8, maxIterations: 25 };

/** A logistic regression as R stops it. R: `glm(y ~ x, family = binomial)`. */
export const glm = method({
	...logisticRegressionMethod,
	name: 'r-glm',
	run: (input) => logisticResult(input, BY_DEFAULT)
});

/** What R says of a logistic regression even where its outcome is separated and our method refuses. */
export const glmConvergence = method({
	...logisticRegressionMethod,
	name: 'r-glm-convergence',
	run(input) {
		const y = column(input, 'y');
		const { design, complete, missing } = readModel(input, [y]);
		const outcome = pickNumbers(y, complete);
		const { converged, extreme } = logisticRegression(design.columns, outcome, BY_DEFAULT);
		return {
			method: 'r-glm-convergence',
			effects: [],
			details: { converged, extreme },
			n: { used: outcome.length, missing },
			base: 'complete-cases',
			warnings: [],
			r: 'glm(y ~ x, family = binomial)$converged'
		};
	}
});
