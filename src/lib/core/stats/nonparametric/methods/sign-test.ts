import { tinyP } from '../../tiny-p.ts';
import { estimateOf, testOf } from '../../outcome.ts';
import { binomialHalf } from '../../paired/binomial-half.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { DIFFERENCES, readDifferences } from '../read-differences.ts';
import { signedRanks } from '../signed-ranks.ts';

export const signTestMethod = method({
	name: 'sign-test',
	input: DIFFERENCES,
	answers: ['sign-test'],
	run(input): Result {
		const { d, missing } = readDifferences(input);
		const { positive, negative, zeros, n } = signedRanks(d);
		const { p } = binomialHalf(positive, negative);
		const warnings: Warning[] = tinyP(p);
		if (n === 0) warnings.push({ code: 'no-one-changed', values: { n: d.length } });
		else if (zeros > 0) warnings.push({ code: 'zeros-dropped', values: { zeros } });
		return {
			method: 'sign-test',
			estimate: estimateOf('share-positive', n === 0 ? null : positive / n),
			test: testOf('sign-test', 'positive', positive, p, undefined, 'exact'),
			effects: [],
			details: { positive, negative, zeros },
			n: { used: n, missing },
			base: 'changed-pairs',
			warnings,
			r: `binom.test(${positive}, ${n})[c("statistic", "p.value", "estimate")]`
		};
	}
});
