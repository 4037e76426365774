/** A threshold as two whole numbers, so that shares are compared exactly: 3/4, 7/10, 2/3. */
export interface Fraction {
	over: bigint;
	under: bigint;
}

/**
 * Reads a threshold: `"3/4"`, `"75 %"`, `"0.75"`, `"0,75"` or `0.75`. Numbers are taken by their decimal text, so that 0.7
 * is seven tenths. `null` when it is none of these, negative, or divides by zero.
 */
export function readFraction(given: string | number): Fraction | null {
	const text = String(given)
		.replaceAll(/[\s\u00a0\u202f]/g, '')
		.replace(',', '.');
	const parts = /^(\d{1,15})\/(\d{1,15})$/.exec(text);
	if (parts) {
		const under = BigInt(parts[2] ?? 0);
		return under === 0n ? null : { over: BigInt(parts[1] ?? 0), under };
	}
	const decimal = /^(\d{1,15})(?:\.(\d{1,15}))?(%?)$/.exec(text);
	if (!decimal) return null;
	const [, whole = '0', digits = '', percent] = decimal;
	const under = 10n ** BigInt(digits.length);
	return { over: BigInt(whole + digits), under: percent === '%' ? under * 100n : under };
}

/** The sign of `count / total - threshold`, computed in whole numbers: -1 below, 0 exactly at it, 1 above. `total` is over 0. */
export function compareShare(count: number, total: number, { over, under }: Fraction): -1 | 0 | 1 {
	const difference = BigInt(count) * under - BigInt(total) * over;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The number nearest to a fraction. */
export const fractionValue = ({ over, under }: Fraction): number => Number(over) / Number(under);
