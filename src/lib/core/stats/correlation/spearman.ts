import { fisherInterval } from './fisher-z.ts';
import { midRanks } from '../ranks/mid-ranks.ts';
import { correlationTest } from './pearson.ts';
import { productMoment } from '../linear-algebra/product-moment.ts';

export interface Spearman {
	rho: number;
	n: number;
	/** Sum of squared rank differences, (n³ - n)(1 - rho)/6 as R prints it also with ties. */
	S: number;
	tied: boolean;
	df: number;
	t: number;
	/** Two-sided, by the t approximation. */
	p: number;
	fisher: [number, number] | null;
	bonettWright: [number, number] | null;
}

/**
 * Spearman's rho of complete pairs: Pearson's r of the mid-ranks, tested by the t approximation, which SPSS and jamovi
 * print too. R: `cor.test(x, y, method = 'spearman', exact = FALSE)`.
 */
export function spearman(x: Float64Array, y: Float64Array, level = 0.95): Spearman {
	const n = x.length;
	const a = midRanks(x);
	const b = midRanks(y);
	const rho = productMoment(a, b);
	return {
		rho,
		n,
		S: ((n ** 3 - n) * (1 - rho)) / 6,
		tied: hasTies(a) || hasTies(b),
		...correlationTest(rho, n - 2),
		fisher: fisherInterval(rho, n, level),
		bonettWright: fisherInterval(rho, n, level, 1 + rho ** 2 / 2)
	};
}

/** Mid-ranks are all different whole numbers exactly when no value occurs twice. */
function hasTies(ranks: Float64Array): boolean {
	const seen = new Uint8Array(ranks.length + 1);
	for (const rank of ranks) {
		if (!Number.isInteger(rank) || seen[rank]) return true;
		seen[rank] = 1;
	}
	return false;
}
