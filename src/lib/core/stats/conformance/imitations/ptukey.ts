import { gaussLegendre } from '../../special/gauss-legendre.ts';
import { logGamma } from '../../special/log-gamma.ts';
import { normalCdf } from '../../distributions/index.ts';

type Rule = ReturnType<typeof gaussLegendre>;

/** P(range of k standard normals <= w): two or three panels of the rule beyond w / 2. */
function rangeCdf(w: number, k: number, rule: Rule): number {
	const half = w / 2;
	if (half >= 8) return 1;
	const centre = 2 * normalCdf(half) - 1;
	let sum = centre >= Math.exp(-50 / k) ? centre ** k : 0;
	const panels = w > 3 ? 2 : 3;
	const width = (8 - half) / panels;
	for (let panel = 0; panel < panels; panel++) {
		const middle = half + (panel + 0.5) * width;
		let inside = 0;
		rule.nodes.forEach((node, i) => {
			const z = middle + (width / 2) * node;
			if (z * z > 60) return;
			const between = normalCdf(z) - normalCdf(z - w);
			if (between < Math.exp(-30 / (k - 1))) return;
			inside += (rule.weights[i] ?? 0) * Math.exp(-(z * z) / 2) * between ** (k - 1);
		});
		sum += (inside * width * k) / Math.sqrt(2 * Math.PI);
	}
	return sum <= Math.exp(-30) ? 0 : Math.min(1, sum);
}

/**
 * The upper tail of the studentised range as R computes it, to explain a difference with R: the quadrature of
 * Copenhaver & Holland (J. Stat. Comput. Simul. 30, 1988) and 1 - cdf, so that it is off by some 1e-13 and by much
 * more than its own size below that. Use `studentisedRangeUpper`. R: `ptukey(q, k, df, lower.tail = FALSE)`.
 */
export function ptukeyUpper(q: number, k: number, df: number): number {
	if (!(k >= 2 && k <= 10_000 && df >= 2) || Number.isNaN(q)) return NaN;
	if (q <= 0) return 1;
	const inner = gaussLegendre(12);
	if (df > 25_000) return 1 - rangeCdf(q, k, inner);
	const outer = gaussLegendre(16);
	const length = df <= 100 ? 1 : df <= 800 ? 0.5 : df <= 5000 ? 0.25 : 0.125;
	const log = (df / 2) * Math.log(df) - df * Math.LN2 - logGamma(df / 2) + Math.log(length);
	let cdf = 0;
	for (let panel = 1; panel <= 50; panel++) {
		let sum = 0;
		outer.nodes.forEach((node, i) => {
			const t = length * (2 * panel - 1 + node);
			const density = log + (df / 2 - 1) * Math.log(t) - (t * df) / 4;
			if (density < -30) return;
			sum += rangeCdf(q * Math.sqrt(t / 2), k, inner) * (outer.weights[i] ?? 0) * Math.exp(density);
		});
		if (panel * length >= 1 && sum <= 1e-14) break;
		cdf += sum;
	}
	return Math.max(0, 1 - Math.min(1, cdf));
}
