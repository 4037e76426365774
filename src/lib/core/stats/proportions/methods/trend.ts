import { rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import { list, numberOrMissing, sameLength } from '../../validate.ts';
import { proportionTrend } from '../proportion-trend.ts';
import { chiSquareTest } from './score-test.ts';
import { groupedSuccesses } from './read-counts.ts';

/** Do shares rise or fall over ordered groups? Cochran-Armitage. */
export const proportionTrendMethod = method({
	name: 'proportion-trend',
	input: {
		x: 'counts of successes, one an ordered group',
		n: 'counts of trials',
		score: 'position of each group, 1, 2, 3, … when absent'
	},
	answers: ['prop-trend'],
	run(input) {
		const { x, n } = groupedSuccesses(input);
		if (x.length < 2) refuse('not-enough-groups', { field: 'x' });
		const score =
			input.score == null
				? x.map((_, i) => i + 1)
				: Array.from(
						list(input, 'score'),
						(value) => numberOrMissing(value, 'score') ?? refuse('missing-value', { field: 'score' })
					);
		sameLength(x, score);
		const { z, chiSquare, p } = proportionTrend(x, n, score);
		if (!Number.isFinite(z)) refuse('all-equal');
		return {
			method: 'proportion-trend',
			test: { ...chiSquareTest({ chiSquare, p }), name: 'cochran-armitage' },
			effects: [],
			details: { z, proportions: x.map((count, i) => count / (n[i] ?? NaN)) },
			n: { used: n.reduce((sum, count) => sum + count, 0), missing: 0 },
			base: 'trials',
			warnings: [],
			r: `prop.trend.test(${rVector(x, 'x')}, ${rVector(n, 'n')}, ${rVector(score, 'score')})`
		};
	}
});
