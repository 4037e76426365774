import { normalQuantile } from '../distributions/index.ts';

/** Half-width of the normal interval of a proportion p for n answers. R: `qnorm(.975) * sqrt(p * (1 - p) / n)`. */
export function marginOfError(n: number, p = 0.5, level = 0.95): number {
	return normalQuantile((1 + level) / 2) * Math.sqrt((p * (1 - p)) / n);
}

/** What the margin of error is multiplied by when n are drawn without return from a population. */
export function finitePopulationCorrection(n: number, population: number): number {
	return population === 1 ? 0 : Math.sqrt((population - n) / (population - 1));
}

/** Answers needed for a margin of error, for a proportion p of an unbounded population; not rounded up. */
export function neededForMargin(margin: number, p = 0.5, level = 0.95): number {
	return (normalQuantile((1 + level) / 2) / margin) ** 2 * p * (1 - p);
}
