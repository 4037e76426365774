import { mannWhitneyMethod } from '../../nonparametric/methods/mann-whitney.ts';
import { readTwoSamples } from '../../nonparametric/read-two-samples.ts';
import { rankTwo } from '../../nonparametric/rank-two.ts';
import { imitation } from './imitation.ts';

/**
 * The p of R before 4.6 when an exact one is asked for: with ties it warns and prints the normal approximation, where our
 * method counts. R: `wilcox.test(x, y, exact = TRUE)$p.value`.
 */
export const wilcoxTestExact = imitation(
	'wilcox-test-exact',
	mannWhitneyMethod,
	({ test, details }, input) => {
		const { x, y } = readTwoSamples(input);
		return { p: rankTwo(x, y).tieSum > 0 ? details.pNormalCorrected : (test?.p ?? null) };
	}
);
