import { gwetAcMethod } from '../../agreement/methods/gwet-ac.ts';
import { imitation } from './imitation.ts';
import { subtractedTail } from './subtracted-tail.ts';

const rounded = (value: number | null | undefined, digits: number): number =>
	Math.round((value ?? NaN) * 10 ** digits) / 10 ** digits;

/** Gwet's coefficient as irrCAC 1.0 prints it: rounded, its interval a text. R: `irrCAC::gwet.ac1.raw(m)$est`. */
export const irrCAC = imitation('irr-cac', gwetAcMethod, ({ estimate, test }) => {
	const { lower, upper } = estimate?.interval ?? {};
	return {
		coefficient: rounded(estimate?.value, 5),
		se: rounded(estimate?.se, 5),
		interval: `(${rounded(lower, 3)},${rounded(upper, 3)})`,
		p: subtractedTail(test?.p ?? NaN)
	};
});
