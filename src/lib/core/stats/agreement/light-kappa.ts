import { cohenKappa } from './cohen-kappa.ts';
import { confusionTable } from './confusion-table.ts';

/**
 * Light's kappa: the mean of Cohen's kappa over all pairs of raters. `ratings[i][r]` is the category index rater r
 * gave subject i, none missing. NaN when the kappa of any pair is not defined. Source: Light (1971).
 * In R: `irr::kappam.light(m)$value`.
 */
export function lightKappa(ratings: readonly (readonly number[])[], categories: number): number {
	const raters = ratings[0]?.length ?? 0;
	const levels = Array.from({ length: categories }, (_, k) => k);
	const columns = Array.from({ length: raters }, (_, r) => ratings.map((row) => row[r] ?? null));
	let sum = 0;
	let pairs = 0;
	columns.forEach((x, a) => {
		for (const y of columns.slice(a + 1)) {
			sum += cohenKappa(confusionTable(x, y, levels).counts).kappa;
			pairs += 1;
		}
	});
	return sum / pairs;
}
