/**
 * Cohen's h, the difference of two proportions on the arcsine scale: 0.2 small, 0.5 medium, 0.8 large (Cohen 1988).
 * R: `2 * asin(sqrt(p1)) - 2 * asin(sqrt(p2))`.
 */
export function cohenH(p1: number, p2: number): number {
	return 2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(p2));
}
