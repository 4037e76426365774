import { normalQuantile } from '../../distributions/index.ts';
import { estimateOf } from '../../outcome.ts';
import { rAssign, rLines, rNormalReach } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Estimate, Result } from '../../result.ts';
import { level } from '../../validate.ts';
import { associated } from '../associated.ts';
import { lambda } from '../lambda.ts';
import { ordinalAssociation, type Coefficient } from '../ordinal-association.ts';
import { readTable, TABLE_INPUT } from '../read-table.ts';
import { uncertaintyCoefficient } from '../uncertainty-coefficient.ts';

/** A coefficient's interval, kept within -1 and 1. */
export function clipped({ value, se }: Coefficient, confidence: number): [number, number] {
	const half = normalQuantile(1 - (1 - confidence) / 2) * se;
	return [Math.max(-1, value - half), Math.min(1, value + half)];
}

export const ordinalAssociationMethod = method({
	name: 'ordinal-association',
	input: {
		...TABLE_INPUT,
		m: 'table of counts whose rows and columns stand in order (or x and y instead)',
		level: 'optional: confidence level, 0.95'
	},
	answers: ['ordinal-association'],
	run(input): Result {
		const confidence = level(input);
		const { table, labels, missing, r, dropped } = associated(readTable(input));
		const found = ordinalAssociation(table);
		const shown = (name: string, coefficient: Coefficient): Estimate =>
			estimateOf(
				name,
				coefficient.value,
				{ limits: clipped(coefficient, confidence), level: confidence, method: 'goodman-kruskal-asymptotic' },
				coefficient.se
			);
		return {
			method: 'ordinal-association',
			estimate: shown('gamma', found.gamma),
			effects: [
				shown('tau-b', found.tauB),
				shown('tau-c', found.tauC),
				shown('somers-d-column-given-row', found.somersColumn),
				shown('somers-d-row-given-column', found.somersRow),
				estimateOf('lambda-symmetric', lambda(table)),
				estimateOf('uncertainty-symmetric', uncertaintyCoefficient(table))
			],
			details: { ...(labels ?? {}) },
			n: { used: table.total, missing },
			base: 'valid-pairs',
			warnings: dropped,
			r: rLines(
				rAssign('m', r),
				'p <- m / sum(m); i <- row(m); j <- col(m)',
				'C <- D <- p; for (k in seq_along(m)) {up <- i < i[k]; down <- i > i[k]; left <- j < j[k]; right <- j > j[k]; C[k] <- sum(p[up & left], p[down & right]); D[k] <- sum(p[up & right], p[down & left])}',
				's <- sum(p * C); o <- sum(p * D); g <- (s - o) / (s + o); se <- 4 / (s + o)^2 * sqrt(sum(p * (o * C - s * D)^2) / sum(m)); a <- 1 - sum(rowSums(p)^2); b <- 1 - sum(colSums(p)^2)',
				`c(estimate = g, se = se, lower = max(-1, g - ${rNormalReach(confidence)} * se), upper = min(1, g + ${rNormalReach(confidence)} * se), \`tau-b\` = (s - o) / sqrt(a * b), \`somers-d-column-given-row\` = (s - o) / a, \`somers-d-row-given-column\` = (s - o) / b)  # DescTools::GoodmanKruskalGamma(m)`
			)
		};
	}
});
