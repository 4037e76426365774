import { linearByLinearMethod } from '../../crosstab/methods/linear-by-linear.ts';
import { readTable } from '../../crosstab/read-table.ts';
import { imitation } from './imitation.ts';

/**
 * z of the linear-by-linear association as coin prints it: a factor of two levels is coded by its first, so that the
 * sign turns where one side has two categories (and a 2 x 2 table is refused). R: `coin::lbl_test(as.table(m))`.
 */
export const coinLinearByLinear = imitation(
	'coin-linear-by-linear',
	linearByLinearMethod,
	({ details }, input) => {
		const { rows, columns } = readTable(input).table;
		const z = Number(details.z);
		return { z: (rows === 2) !== (columns === 2) ? -z : z };
	}
);
