import type { Table } from './table.ts';

/**
 * Association of a 2 x 2 table with its direction, from -1 to 1: positive when row 1 goes with column 1.
 * `phi` is the correlation of two 0/1 variables, `yuleQ` the gamma of a 2 x 2 table, `yuleY` the coefficient of
 * colligation. R: `psych::phi(m, digits = 12)`, `psych::Yule(m)`, `DescTools::YuleY(m)`.
 */
export function twoByTwoAssociation(table: Table): { phi: number; yuleQ: number; yuleY: number } {
	const [a = 0, b = 0, c = 0, d = 0] = table.cells;
	const margins = [...table.rowTotals, ...table.columnTotals].reduce(
		(product, m) => product * Math.sqrt(m),
		1
	);
	const [along, across] = [a * d, b * c];
	return {
		phi: (along - across) / margins,
		yuleQ: (along - across) / (along + across),
		yuleY: (Math.sqrt(along) - Math.sqrt(across)) / (Math.sqrt(along) + Math.sqrt(across))
	};
}
