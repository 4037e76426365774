import { rMatrix } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import { matrix } from '../../validate.ts';
import { missingPatterns } from '../missing-patterns.ts';

/** How much is missing, where, and together with what. */
export const missingPatternsMethod = method({
	name: 'missing-patterns',
	input: { m: 'one row a case, one column a variable, null for missing' },
	answers: ['missing-patterns'],
	run(input) {
		const rows = matrix(input, 'm');
		const found = missingPatterns(rows);
		return {
			method: 'missing-patterns',
			estimate: { name: 'percent-missing', value: found.percentCells },
			effects: [],
			details: { ...found },
			n: { used: found.complete, missing: rows.length - found.complete },
			base: 'cases',
			warnings: found.complete === 0 ? [{ code: 'no-complete-case' }] : [],
			r: `m <- ${rMatrix(rows, 'm')}; list(estimate = 100 * mean(is.na(m)), complete = sum(complete.cases(m)), perVariable = colSums(is.na(m)), perCase = rowSums(is.na(m)))`
		};
	}
});
