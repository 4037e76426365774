import { productMoment } from '../linear-algebra/product-moment.ts';
import { at, type Matrix } from '../linear-algebra/matrix.ts';
import { mean, sum, variance } from '../linear-algebra/vector.ts';
import { cronbachAlpha } from './alpha.ts';
import { correlationsOf, itemColumns, without, type ItemRows } from './item-matrix.ts';

export interface ItemStatistics {
	mean: number;
	sd: number;
	/** With the sum of all items. */
	itemTotal: number;
	/** With the sum of the other items: the corrected item-total correlation of SPSS and jamovi. */
	itemRest: number;
	/** Alpha of the other items; NaN when fewer than two remain. */
	alphaIfDeleted: number;
	standardisedAlphaIfDeleted: number;
}

/** What each item contributes to the scale. Rows complete. R: `psych::alpha(m)$item.stats`, `$alpha.drop`. */
export function itemStatistics(rows: ItemRows, v: Matrix): ItemStatistics[] {
	const totals = Float64Array.from(rows, sum);
	return itemColumns(rows).map((values, j) => {
		const rest = totals.map((total, i) => total - at(values, i));
		const others = without(v, j);
		return {
			mean: mean(values),
			sd: Math.sqrt(variance(values)),
			itemTotal: productMoment(values, totals),
			itemRest: productMoment(values, rest),
			alphaIfDeleted: cronbachAlpha(others),
			standardisedAlphaIfDeleted: cronbachAlpha(correlationsOf(others))
		};
	});
}
