import type { Weight } from './agreement-weights.ts';

export interface GwetAc {
	/** AC1 with identity weights, AC2 with others; NaN with one category only. */
	coefficient: number;
	/** Mean agreement among subjects with two ratings or more. */
	observed: number;
	expected: number;
	/** Standard error for sampled subjects; NaN with one subject. */
	se: number;
	/** Subjects rated at least once. */
	subjects: number;
	/** Subjects rated at least twice. */
	pairable: number;
}

/**
 * Gwet's AC1 (identity weights) or AC2, for any number of raters and missing ratings.
 *
 * `ratings[i]` holds the category indexes (0 to categories - 1) subject i received, missing ones left out; `weight`
 * gives the credit of two categories. Subjects rated once count in the prevalence of categories, not in agreement.
 * Source: Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition, chapters 4 and 5.
 * In R: `irrCAC::gwet.ac1.raw(m, weights = 'unweighted' | 'linear' | 'quadratic')`.
 */
export function gwetAc(ratings: readonly (readonly number[])[], categories: number, weight: Weight): GwetAc {
	const rated = ratings.filter((own) => own.length > 0);
	const n = rated.length;
	const pairable = rated.reduce((count, own) => count + (own.length > 1 ? 1 : 0), 0);

	const prevalence = new Array<number>(categories).fill(0);
	for (const own of rated) for (const k of own) prevalence[k] = (prevalence[k] ?? 0) + 1 / (own.length * n);
	let weights = 0;
	for (let i = 0; i < categories; i++) for (let j = 0; j < categories; j++) weights += weight(i, j);
	const scale = weights / (categories * (categories - 1));
	const expected = scale * prevalence.reduce((sum, p) => sum + p * (1 - p), 0);

	const agreement = rated.map((own) => subjectAgreement(own, weight));
	const observed = agreement.reduce((sum, a) => sum + a, 0) / pairable;
	const coefficient = categories < 2 ? NaN : (observed - expected) / (1 - expected);

	let squares = 0;
	rated.forEach((own, i) => {
		const direct = own.length > 1 ? ((n / pairable) * ((agreement[i] ?? 0) - expected)) / (1 - expected) : 0;
		const chance = own.reduce((sum, k) => sum + (scale * (1 - (prevalence[k] ?? 0))) / own.length, 0);
		const influence = direct - (2 * (1 - coefficient) * (chance - expected)) / (1 - expected);
		squares += (influence - coefficient) ** 2;
	});
	return { coefficient, observed, expected, se: Math.sqrt(squares / (n * (n - 1))), subjects: n, pairable };
}

/** Mean weight over the ordered pairs of a subject's ratings; 0 with fewer than two. */
function subjectAgreement(own: readonly number[], weight: Weight): number {
	if (own.length < 2) return 0;
	const counts = new Map<number, number>();
	for (const k of own) counts.set(k, (counts.get(k) ?? 0) + 1);
	let sum = 0;
	for (const [i, count] of counts)
		for (const [j, other] of counts) sum += count * weight(i, j) * (i === j ? other - 1 : other);
	return sum / (own.length * (own.length - 1));
}
