import { defined, definedThroughout } from '../../defined.ts';
import { definedP, estimateOf } from '../../outcome.ts';
import { rAssign, rLines, rNormalReach } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { level } from '../../validate.ts';
import { normalQuantile } from '../../distributions/index.ts';
import { cohenH } from '../cohen-h.ts';
import { oddsRatio } from '../odds-ratio.ts';
import { pearsonChiSquare } from '../pearson-chi-square.ts';
import { readTwoByTwo, TABLE_INPUT } from '../read-table.ts';
import { relativeRisk } from '../relative-risk.ts';
import { relativeRiskScore } from '../relative-risk-score.ts';
import { twoByTwoAssociation } from '../two-by-two-association.ts';

export const twoByTwoMethod = method({
	name: 'two-by-two',
	input: {
		...TABLE_INPUT,
		m: '2 x 2 table of counts: rows are groups, column 1 is the event (or x and y instead)',
		level: 'optional: confidence level, 0.95'
	},
	answers: ['phi-signed', 'or-rr-2x2', 'or-zero-cell'],
	run(input): Result {
		const confidence = level(input);
		const { table, missing, r } = readTwoByTwo(input);
		const [a = 0, b = 0, c = 0, d = 0] = table.cells;
		const [n1 = 0, n2 = 0] = table.rowTotals;
		const [p1, p2] = [a / n1, c / n2];
		const zero = table.cells.some((count) => count === 0);
		const warnings: Warning[] = [];
		if (zero) warnings.push({ code: 'zero-cell-half-added' });
		if (n1 === 0 || n2 === 0) warnings.push({ code: 'group-empty', values: { group: n1 === 0 ? 1 : 2 } });

		const odds = oddsRatio(table.cells, confidence);
		const risk = relativeRisk(table.cells, confidence);
		const score = relativeRiskScore(table.cells, confidence);
		const difference = p1 - p2;
		if (difference === 0) warnings.push({ code: 'equal-risks' });
		const se = Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2);
		const reach = normalQuantile(1 - (1 - confidence) / 2) * se;
		const half = oddsRatio(
			table.cells.map((count) => count + 0.5),
			confidence
		);
		const within = (limits: [number, number], name: string) => ({ limits, level: confidence, method: name });
		const signed = twoByTwoAssociation(table);
		return {
			method: 'two-by-two',
			estimate: estimateOf('odds-ratio', odds.value, within([odds.lower, odds.upper], 'woolf')),
			effects: [
				estimateOf('relative-risk', risk.value, within([risk.lower, risk.upper], 'katz-log')),
				estimateOf(
					'risk-difference',
					difference,
					within([difference - reach, difference + reach], 'wald'),
					se
				),
				estimateOf('number-needed-to-treat', 1 / difference),
				estimateOf('phi', signed.phi),
				estimateOf('yule-q', signed.yuleQ),
				estimateOf('yule-y', signed.yuleY),
				estimateOf('cohen-h', cohenH(p1, p2))
			],
			details: {
				logOddsRatio: { value: Math.log(odds.value), se: odds.seLog },
				logRelativeRisk: definedThroughout({ value: Math.log(risk.value), se: risk.seLog }),
				/** Without the half that is added to a table with a zero cell; `null` where it has no bound. */
				oddsRatioAsCounted: defined((a * d) / (b * c)),
				/** With a half added to every cell, zero or not (Haldane 1956, Anscombe 1956). */
				oddsRatioHalfAdded: estimateOf('odds-ratio', half.value, within([half.lower, half.upper], 'woolf')),
				relativeRiskScore: estimateOf(
					'relative-risk',
					risk.value,
					within([score.lower, score.upper], 'koopman')
				),
				pChiSquare: definedP(pearsonChiSquare(table).p)
			},
			n: { used: table.total, missing },
			base: 'valid-pairs',
			warnings,
			r: rLines(
				rAssign('m', r),
				`h <- m${zero ? ' + 0.5' : ''}; or <- h[1, 1] * h[2, 2] / (h[1, 2] * h[2, 1]); half <- ${rNormalReach(confidence)} * sqrt(sum(1 / h)); p <- m[, 1] / rowSums(m)`,
				'c(estimate = or, lower = or * exp(-half), upper = or * exp(half), `relative-risk` = p[1] / p[2], `risk-difference` = p[1] - p[2], `number-needed-to-treat` = 1 / (p[1] - p[2]), `cohen-h` = 2 * asin(sqrt(p[1])) - 2 * asin(sqrt(p[2])), phi = (m[1, 1] * m[2, 2] - m[1, 2] * m[2, 1]) / sqrt(prod(rowSums(m), colSums(m))))'
			)
		};
	}
});
