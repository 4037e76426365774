import { twoByTwoMethod } from '../../crosstab/methods/two-by-two.ts';
import { readTwoByTwo } from '../../crosstab/read-table.ts';
import { normalQuantile } from '../../distributions/index.ts';
import { imitation } from './imitation.ts';

/**
 * The relative risk with the interval DescTools calls Wald's: 0.5 is added to both event counts in the standard error.
 * R: `DescTools::RelRisk(m, conf.level = 0.95, method = "wald")`.
 */
export const descToolsRelRisk = imitation('desctools-rel-risk', twoByTwoMethod, ({ effects }, input) => {
	const [a = 0, b = 0, c = 0, d = 0] = readTwoByTwo(input).table.cells;
	const value = effects.find(({ name }) => name === 'relative-risk')?.value ?? NaN;
	const se = Math.sqrt(1 / (a + 0.5) - 1 / (a + b) + 1 / (c + 0.5) - 1 / (c + d));
	const half = normalQuantile(0.975) * se;
	return { value, lower: value * Math.exp(-half), upper: value * Math.exp(half) };
});
