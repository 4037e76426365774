import { estimateOf } from '../../outcome.ts';
import { rAssign, rLines, rMatrix } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { oneOf } from '../../validate.ts';
import { ITEMS_INPUT, readItems } from '../read-items.ts';
import { splitHalf } from '../split-half.ts';

export const splitHalfMethod = method({
	name: 'split-half',
	input: { ...ITEMS_INPUT, split: 'optional: odd-even (default) or first-last' },
	answers: ['split-half'],
	run(input): Result {
		const split = oneOf<'odd-even' | 'first-last'>(input, 'split', ['odd-even', 'first-last']);
		const { complete, missing, items, given } = readItems(input);
		const found = splitHalf(complete, split);
		const warnings: Warning[] = [];
		if (Number.isNaN(found.r)) warnings.push({ code: 'no-variation', values: { n: complete.length } });
		else if (!Number.isFinite(found.spearmanBrown)) {
			warnings.push({ code: 'halves-cancel', values: { n: complete.length } });
		}
		if (items % 2 === 1) warnings.push({ code: 'halves-of-unequal-length', values: { items } });
		const first = split === 'odd-even' ? `seq(1, ${items}, 2)` : `1:${Math.ceil(items / 2)}`;
		return {
			method: 'split-half',
			estimate: estimateOf('spearman-brown', found.spearmanBrown),
			effects: [estimateOf('half-correlation', found.r), estimateOf('guttman-lambda-4', found.guttman)],
			details: { split },
			n: { used: complete.length, missing },
			base: 'complete-rows',
			warnings,
			r: rLines(
				rAssign('m', rMatrix(given, 'm')),
				`m <- m[complete.cases(m), ]; a <- rowSums(m[, ${first}, drop = FALSE]); b <- rowSums(m) - a; r <- cor(a, b)`,
				'c(estimate = 2 * r / (1 + r), `half-correlation` = r, `guttman-lambda-4` = 2 * (1 - (var(a) + var(b)) / var(a + b)))'
			)
		};
	}
});
