import { productMoment } from '../linear-algebra/product-moment.ts';
import { at } from '../linear-algebra/matrix.ts';
import { variance } from '../linear-algebra/vector.ts';
import type { ItemRows } from './item-matrix.ts';

export interface SplitHalf {
	/** Correlation of the two half scores. */
	r: number;
	/** Stepped up to the full length, 2r/(1 + r). */
	spearmanBrown: number;
	/** Guttman's lambda 4, which does not assume equal variances of the halves. */
	guttman: number;
}

/** Reliability from the odd against the even items, or the first against the last half. Rows complete. */
export function splitHalf(rows: ItemRows, split: 'odd-even' | 'first-last'): SplitHalf {
	const k = rows[0]?.length ?? 0;
	const inFirst = (j: number) => (split === 'odd-even' ? j % 2 === 0 : j < k / 2);
	const half = (first: boolean) =>
		Float64Array.from(rows, (row) =>
			row.reduce((sum, value, j) => sum + (inFirst(j) === first ? value : 0), 0)
		);
	const [a, b] = [half(true), half(false)];
	const r = productMoment(a, b);
	const whole = a.map((value, i) => value + at(b, i));
	return {
		r,
		spearmanBrown: (2 * r) / (1 + r),
		guttman: 2 * (1 - (variance(a) + variance(b)) / variance(whole))
	};
}
