import { betaQuantile, normalQuantile } from '../distributions/index.ts';

export const PROPORTION_INTERVALS = [
	'wilson',
	'wilson-corrected',
	'wilson-corrected-as-prop-test',
	'clopper-pearson',
	'agresti-coull',
	'jeffreys',
	'arcsine',
	'wald'
] as const;
export type ProportionInterval = (typeof PROPORTION_INTERVALS)[number];
export type Bounds = [lower: number, upper: number];

const within = (lower: number, upper: number): Bounds => [Math.max(0, lower), Math.min(1, upper)];

/** Wilson's score interval around a shifted estimate. */
function score(p: number, n: number, z: number, side: -1 | 1): number {
	const z2 = (z * z) / n;
	return (p + z2 / 2 + side * z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n))) / (1 + z2);
}

function wilson(x: number, n: number, z: number): Bounds {
	const p = x / n;
	return [x === 0 ? 0 : score(p, n, z, -1), x === n ? 1 : score(p, n, z, 1)];
}

/** Newcombe (1998), method 4. */
function wilsonCorrected(x: number, n: number, z: number): Bounds {
	const p = x / n;
	const end = (side: -1 | 1): number => {
		const inside = z * z + 2 * side - 1 / n + 4 * p * (n * (1 - p) - side);
		return (2 * x + z * z + side + side * z * Math.sqrt(inside)) / (2 * (n + z * z));
	};
	return [x === 0 ? 0 : Math.max(0, end(-1)), x === n ? 1 : Math.min(1, end(1))];
}

/** R's `prop.test` takes the correction off again when x is nearer to n / 2 than one half. */
function wilsonCorrectedAsPropTest(x: number, n: number, z: number): Bounds {
	const correction = Math.min(0.5, Math.abs(x - n / 2)) / n;
	const low = x / n - correction;
	const high = x / n + correction;
	return [
		low <= 0 ? 0 : Math.max(0, score(low, n, z, -1)),
		high >= 1 ? 1 : Math.min(1, score(high, n, z, 1))
	];
}

function clopperPearson(x: number, n: number, alpha: number): Bounds {
	return [
		x === 0 ? 0 : betaQuantile(alpha / 2, x, n - x + 1),
		x === n ? 1 : betaQuantile(1 - alpha / 2, x + 1, n - x)
	];
}

function agrestiCoull(x: number, n: number, z: number): Bounds {
	const size = n + z * z;
	const p = (x + (z * z) / 2) / size;
	const half = z * Math.sqrt((p * (1 - p)) / size);
	return within(p - half, p + half);
}

function jeffreys(x: number, n: number, alpha: number): Bounds {
	return [
		x === 0 ? 0 : betaQuantile(alpha / 2, x + 0.5, n - x + 0.5),
		x === n ? 1 : betaQuantile(1 - alpha / 2, x + 0.5, n - x + 0.5)
	];
}

/** Anscombe's arcsine form. At 0 and n of n its outer end folds back and leaves the estimate out, as in DescTools. */
function arcsine(x: number, n: number, z: number): Bounds {
	const centre = Math.asin(Math.sqrt((x + 0.375) / (n + 0.75)));
	const half = z / (2 * Math.sqrt(n));
	return [Math.sin(centre - half) ** 2, Math.sin(centre + half) ** 2];
}

function wald(x: number, n: number, z: number): Bounds {
	const p = x / n;
	const half = z * Math.sqrt((p * (1 - p)) / n);
	return within(p - half, p + half);
}

/**
 * Two-sided interval of a proportion, x successes of n >= 1, at a confidence level such as 0.95. Wilson is the default
 * of the room. L. D. Brown, T. T. Cai & A. DasGupta, "Interval estimation for a binomial proportion" (Statistical
 * Science 16, 2001). R: `DescTools::BinomCI(x, n, conf.level = level, method = "wilson")`.
 */
export function proportionInterval(
	x: number,
	n: number,
	level = 0.95,
	kind: ProportionInterval = 'wilson'
): Bounds {
	const alpha = 1 - level;
	const z = normalQuantile(1 - alpha / 2);
	switch (kind) {
		case 'wilson':
			return wilson(x, n, z);
		case 'wilson-corrected':
			return wilsonCorrected(x, n, z);
		case 'wilson-corrected-as-prop-test':
			return wilsonCorrectedAsPropTest(x, n, z);
		case 'clopper-pearson':
			return clopperPearson(x, n, alpha);
		case 'agresti-coull':
			return agrestiCoull(x, n, z);
		case 'jeffreys':
			return jeffreys(x, n, alpha);
		case 'arcsine':
			return arcsine(x, n, z);
		case 'wald':
			return wald(x, n, z);
	}
}
