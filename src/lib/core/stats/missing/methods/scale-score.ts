import { rMatrix } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import { matrix, probability } from '../../validate.ts';
import { scaleScores } from '../scale-scores.ts';

/** A scale score per case: the mean of the answered items when enough of them are answered. */
export const scaleScoreMethod = method({
	name: 'scale-score',
	input: {
		m: 'one row a case, one column an item, null for missing',
		share: 'least share of items to be answered, 0.5 when absent'
	},
	answers: ['scale-score-missing'],
	run(input) {
		const rows = matrix(input, 'm');
		const share = input.share == null ? 0.5 : probability(input, 'share');
		const scores = scaleScores(rows, share);
		const used = scores.filter((score) => score !== null).length;
		return {
			method: 'scale-score',
			effects: [],
			details: { scores },
			n: { used, missing: rows.length - used },
			base: 'cases',
			warnings:
				used < rows.length ? [{ code: 'too-few-items-answered', values: { cases: rows.length - used } }] : [],
			r: `m <- ${rMatrix(rows, 'm')}; list(scores = ifelse(rowMeans(!is.na(m)) >= ${share}, rowMeans(m, na.rm = TRUE), NA))`
		};
	}
});
