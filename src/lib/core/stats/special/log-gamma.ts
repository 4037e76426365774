/** (-1)^k (zeta(k) - 1) / k for k = 2, 3, …: the Taylor coefficients of logΓ about 2. */
const ABOUT_TWO = [
	0.32246703342411322, -0.067352301053198095, 0.020580808427784548, -0.0073855510286739853,
	0.0028905103307415233, -0.001192753911703261, 0.00050966952474304242, -0.00022315475845357938,
	9.9457512781808534e-5, -4.4926236738133142e-5, 2.0507212775670692e-5, -9.4394882752683959e-6,
	4.3748667899074878e-6, -2.0392157538013662e-6, 9.5514121304074198e-7, -4.492469198764566e-7,
	2.1207184805554666e-7, -1.00432248239681e-7, 4.7698101693639806e-8, -2.2711094608943165e-8,
	1.0838659214896954e-8, -5.1834750419700467e-9, 2.4836745438024783e-9, -1.1921401405860912e-9,
	5.731367241678862e-10, -2.7595228851242331e-10, 1.3304764374244489e-10, -6.4229645638381e-11
];
const ONE_MINUS_EULER = 0.42278433509846713939;
const HALF_LOG_TWO_PI = 0.91893853320467274178;

/** logΓ(2 + e) for |e| <= 0.5: the series keeps its relative precision at the zero e = 0. */
function aboutTwo(e: number): number {
	let sum = 0;
	for (let k = ABOUT_TWO.length - 1; k >= 0; k--) sum = (sum + (ABOUT_TWO[k] ?? 0)) * e;
	return e * (ONE_MINUS_EULER + sum);
}

/** Stirling's series for logΓ(x) - [(x - 1/2) log x - x + log(2π)/2]; for x >= 10. Abramowitz & Stegun 6.1.41. */
function stirlingSeries(x: number): number {
	const r = 1 / (x * x);
	return (
		(1 / 12 -
			r *
				(1 / 360 -
					r *
						(1 / 1260 -
							r * (1 / 1680 - r * (1 / 1188 - r * (691 / 360360 - r * (1 / 156 - (r * 3617) / 122400))))))) /
		x
	);
}

/**
 * Natural logarithm of the gamma function, for x > 0; `Infinity` at 0, `NaN` below.
 * Keeps relative precision at its zeros 1 and 2. R: `lgamma(x)`.
 */
export function logGamma(x: number): number {
	if (!(x >= 0)) return NaN;
	if (x === 0) return Infinity;
	if (x >= 10) return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingSeries(x);
	if (x < 0.5) return aboutTwo(x) - Math.log1p(x) - Math.log(x);
	if (x < 1.5) return aboutTwo(x - 1) - Math.log1p(x - 1);
	let product = 1;
	let y = x;
	while (y > 2.5) {
		y -= 1;
		product *= y;
	}
	return Math.log(product) + aboutTwo(y - 2);
}

/**
 * The error of Stirling's formula: logΓ(n + 1) - [(n + 1/2) log n - n + log(2π)/2], for n > 0.
 * C. Loader, "Fast and accurate computation of binomial probabilities" (2000), δ(n).
 */
export function stirlingError(n: number): number {
	if (n >= 10) return stirlingSeries(n);
	return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
}
