import { completeRows } from '../../cases.ts';
import { definedThroughout } from '../../defined.ts';
import { definedP, estimateOf, testOf } from '../../outcome.ts';
import { rAssign, rLines, rMatrix } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { matrix } from '../../validate.ts';
import { repeatedMeasures } from '../repeated-measures.ts';

/** Below this p of Mauchly's test sphericity is called doubtful. */
const DOUBTFUL = 0.05;

/** The work grows with their cube. */
const MOST_CONDITIONS = 200;

export const repeatedMeasuresMethod = method({
	name: 'repeated-measures-anova',
	input: { m: 'rows of persons, one number per condition, null for missing (the person is then left out)' },
	answers: ['anova-rm'],
	run(input): Result {
		const all = matrix(input, 'm');
		const conditions = all[0]?.length ?? 0;
		if (conditions < 2) refuse('too-few-conditions', { conditions, needed: 2 });
		if (conditions > MOST_CONDITIONS)
			refuse('too-many-columns', { columns: conditions, most: MOST_CONDITIONS });
		const { rows, missing } = completeRows(all, 2);
		const found = repeatedMeasures(rows);
		const warnings: Warning[] = [];
		if (Number.isNaN(found.F)) warnings.push({ code: 'no-variation', values: { n: rows.length } });
		else if (found.F === Infinity) warnings.push({ code: 'no-error-variance', values: { n: rows.length } });
		if (found.mauchly && found.mauchly.p < DOUBTFUL) {
			warnings.push({ code: 'sphericity-doubtful', values: { p: found.mauchly.p } });
		}
		if (!found.mauchly && conditions > 2 && Number.isFinite(found.F)) {
			warnings.push({ code: 'sphericity-untested', values: { conditions, n: rows.length } });
		}
		const corrected = (c: { epsilon: number; p: number }) => ({
			...(definedThroughout(c) as object),
			p: Number.isFinite(found.F) ? definedP(c.p) : null
		});
		return {
			method: 'repeated-measures-anova',
			test: testOf('repeated-measures-anova', 'F', found.F, Number.isFinite(found.F) ? found.p : null, [
				found.df1,
				found.df2
			]),
			effects: [
				estimateOf('partial-eta-squared', found.partialEtaSquared),
				estimateOf('generalised-eta-squared', found.generalisedEtaSquared)
			],
			details: {
				greenhouseGeisser: corrected(found.greenhouseGeisser),
				huynhFeldt: corrected(found.huynhFeldt),
				mauchly: found.mauchly && { W: found.mauchly.W, p: definedP(found.mauchly.p) }
			},
			n: { used: rows.length, missing },
			base: 'complete-rows',
			warnings,
			r: rLines(
				rAssign('m', rMatrix(rows, 'm')),
				'f <- lm(m ~ 1); a <- anova(f, X = ~1, test = "Spherical")',
				`list(statistic = a$F[1], df1 = a$"num Df"[1], df2 = a$"den Df"[1], p = a$"Pr(>F)"[1], greenhouseGeisser.p = a$"G-G Pr"[1], huynhFeldt.p = a$"H-F Pr"[1])${found.mauchly ? '; t <- mauchly.test(f, X = ~1); c(mauchly.W = t$statistic[[1]], mauchly.p = t$p.value)' : ''}  # afex::aov_ez`
			)
		};
	}
});
