/** Sizes up to whose product R computes the exact p by default. */
const EXACT_BELOW = 10_000;

export interface KolmogorovSmirnov {
	D: number;
	p: number;
	exact: boolean;
}

/**
 * The two-sample Kolmogorov-Smirnov test of samples in ascending order: the largest distance between their cumulative
 * shares. Exact when n1 n2 < 10,000, ties taken into account (Schröer & Trenkler 1995), asymptotic otherwise.
 * R: `ks.test(x, y)`.
 */
export function kolmogorovSmirnov(x: Float64Array, y: Float64Array): KolmogorovSmirnov {
	const [m, n] = [x.length, y.length];
	let [i, j, gap] = [0, 0, 0];
	// Where a run of equal values ends, by how many values have been passed.
	const ends = new Uint8Array(m + n + 1);
	while (i < m || j < n) {
		const value = Math.min(i < m ? (x[i] as number) : Infinity, j < n ? (y[j] as number) : Infinity);
		while (i < m && x[i] === value) i++;
		while (j < n && y[j] === value) j++;
		ends[i + j] = 1;
		gap = Math.max(gap, Math.abs(i * n - j * m));
	}
	const D = gap / (m * n);
	if (m * n < EXACT_BELOW) return { D, p: exactUpper(gap, m, n, ends), exact: true };
	return { D, p: limitUpper(D * Math.sqrt((m * n) / (m + n))), exact: false };
}

/**
 * The chance that a random order of the pooled values reaches the distance `gap` (in units of 1 / (m n)) at the end of a
 * run of equal values: chances flow over the lattice and are collected where it is reached, so that no digit is lost.
 */
function exactUpper(gap: number, m: number, n: number, ends: Uint8Array): number {
	const chance = new Float64Array(n + 1);
	let reached = 0;
	for (let i = 0; i <= m; i++) {
		for (let j = 0; j <= n; j++) {
			const left = m + n - i - j + 1;
			const fromX = i > 0 ? ((chance[j] as number) * (m - i + 1)) / left : 0;
			const fromY = j > 0 ? ((chance[j - 1] as number) * (n - j + 1)) / left : 0;
			const here = i + j === 0 ? 1 : fromX + fromY;
			if (ends[i + j] === 1 && Math.abs(i * n - j * m) >= gap) {
				reached += here;
				chance[j] = 0;
			} else chance[j] = here;
		}
	}
	return Math.min(1, reached);
}

/** The upper tail of Kolmogorov's limiting distribution: two series, each where it converges at once. */
function limitUpper(d: number): number {
	if (d <= 0) return 1;
	let sum = 0;
	if (d < 1) {
		for (let k = 1; k < 40; k += 2) sum += Math.exp((-k * k * Math.PI * Math.PI) / (8 * d * d));
		return 1 - (Math.sqrt(2 * Math.PI) / d) * sum;
	}
	for (let k = 1; k < 40; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * d * d);
	return sum;
}
