import { pearsonMethod } from '../../correlation/methods/pearson.ts';
import { imitation } from './imitation.ts';

/** R's p of a perfect correlation is rounding, 0 or about 1e-24: the reference says only that it is no more than this. */
const ROUNDING = 1e-10;

/** The bound under which the p of a correlation lies, where R's own p is rounding. */
export const perfectCorrelation = imitation('perfect-correlation', pearsonMethod, ({ test }) => ({
	pBound: Math.max(test?.p ?? NaN, ROUNDING)
}));
