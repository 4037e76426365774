import { agreementBeyondChance } from './cohen-kappa.ts';

/**
 * Conger's exact kappa: as Fleiss', but chance agreement is the mean over pairs of raters of the product of their
 * own margins, so that with two raters it is Cohen's kappa.
 *
 * `ratings[i][r]` is the category index (0 to categories - 1) rater r gave subject i, none missing. NaN when every
 * rater used one and the same category. Source: Conger (1980). In R: `irr::kappam.fleiss(m, exact = TRUE)`.
 */
export function congerKappa(ratings: readonly (readonly number[])[], categories: number): number {
	const subjects = ratings.length;
	const raters = ratings[0]?.length ?? 0;
	const perRater = Array.from({ length: raters }, () => new Array<number>(categories).fill(0));
	let agreeing = 0;
	for (const row of ratings) {
		const count = new Map<number, number>();
		row.forEach((category, r) => {
			const own = perRater[r];
			if (own !== undefined) own[category] = (own[category] ?? 0) + 1 / subjects;
			count.set(category, (count.get(category) ?? 0) + 1);
		});
		for (const c of count.values()) agreeing += c * (c - 1);
	}
	const pairs = raters * (raters - 1);
	let expected = 0;
	for (let k = 0; k < categories; k++) {
		const shares = perRater.map((own) => own[k] ?? 0);
		const sum = shares.reduce((a, p) => a + p, 0);
		expected += (sum * sum - shares.reduce((a, p) => a + p * p, 0)) / pairs;
	}
	// Shares are sums of 1/subjects: a chance agreement of 1 may come out a hair below it.
	if (1 - expected < 1e-12) return NaN;
	return agreementBeyondChance(agreeing / (subjects * pairs), expected);
}
