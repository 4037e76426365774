/**
 * A reproducible generator of uniform numbers in [0, 1) with 53 random bits, for Monte Carlo tests and bootstraps.
 * Two xoshiro128** draws a number (Blackman & Vigna 2021), seeded through splitmix32. Period 2^128 - 1.
 */
export function seededRandom(seed: number): () => number {
	let mix = Math.trunc(seed) | 0;
	const next = (): number => {
		mix = (mix + 0x9e3779b9) | 0;
		let z = Math.imul(mix ^ (mix >>> 16), 0x21f0aaad);
		z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
		return z ^ (z >>> 15);
	};
	let a = next();
	let b = next();
	let c = next();
	let d = next();
	const draw = (): number => {
		const five = Math.imul(b, 5);
		const result = Math.imul((five << 7) | (five >>> 25), 9);
		const t = b << 9;
		c ^= a;
		d ^= b;
		b ^= c;
		a ^= d;
		c ^= t;
		d = (d << 11) | (d >>> 21);
		return result >>> 0;
	};
	return () => ((draw() >>> 5) * 67108864 + (draw() >>> 6)) / 9007199254740992;
}
