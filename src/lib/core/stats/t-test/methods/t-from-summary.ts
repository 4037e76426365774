import type { Input } from '../../method.ts';
import { moderate } from '../../cases.ts';
import { details } from '../../defined.ts';
import { aboveZero } from '../../tiny-p.ts';
import { rLines, rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { counts, list, numberOrMissing, sameLength } from '../../validate.ts';
import { cohenD } from '../cohen-d.ts';
import { readOptions, refuseConstant, T_OPTIONS } from '../read-t.ts';
import { studentT } from '../student-t.ts';
import type { Summary } from '../summary.ts';
import type { TOptions } from '../t-from-estimate.ts';
import { effectOf, tResult } from '../t-result.ts';
import { welchT } from '../welch-t.ts';

/** Two groups of two or more, from fields `n`, `m` (means) and `s` (standard deviations). */
export function readSummaries(input: Input): [Summary, Summary] {
	const finite = (field: string): number[] =>
		Array.from(
			list(input, field),
			(value) => numberOrMissing(value, field) ?? refuse('not-a-number', { field })
		);
	const n = counts(input, 'n');
	const m = finite('m');
	const s = finite('s');
	sameLength(n, m);
	sameLength(n, s);
	if (n.length !== 2) refuse('too-few-groups', { groups: n.length, needed: 2 });
	moderate(Float64Array.from([...m, ...s]));
	if (s.some((sd) => sd < 0)) refuse('negative-standard-deviation', { field: 's' });
	if (n.some((size) => size < 2)) refuse('too-few-values', { field: 'n', n: Math.min(...n), needed: 2 });
	const group = (i: number): Summary => ({ n: n[i] ?? 0, mean: m[i] ?? NaN, variance: (s[i] ?? NaN) ** 2 });
	return [group(0), group(1)];
}

export const tFromSummaryMethod = method({
	name: 't-from-summary',
	input: {
		n: 'size of each of the two groups',
		m: 'mean of each group',
		s: 'standard deviation of each group',
		...T_OPTIONS
	},
	answers: ['t-summary-data'],
	run(input): Result {
		const options = readOptions(input);
		const [first, second] = readSummaries(input);
		const found = welchT(first, second, options);
		refuseConstant(found, first.mean, second.mean);
		const d = cohenD(first, second, options.level);
		const result = tResult(
			'welch-t',
			found,
			options,
			{ x: new Float64Array(0), y: new Float64Array(0), first, second, missing: 0, r: '' },
			{
				estimate: 'mean-difference',
				used: first.n + second.n,
				base: 'valid-answers',
				effects: [
					effectOf('cohen-d', d.cohenD, options.level),
					effectOf('hedges-g', d.hedgesG, options.level)
				],
				details: { student: details(aboveZero(studentT(first, second, options))) }
			}
		);
		const means = rVector([first.mean, second.mean], 'm');
		const ns = rVector([first.n, second.n], 'n');
		const sds = rVector([Math.sqrt(first.variance), Math.sqrt(second.variance)], 's');
		return {
			...result,
			method: 't-from-summary',
			r: rLines(
				`n <- ${ns}; m <- ${means}; v <- ${sds}^2 / n; se <- sqrt(sum(v)); df <- sum(v)^2 / sum(v^2 / (n - 1)); d <- m[1] - m[2]; t <- (d - ${options.mu}) / se`,
				rTail(options)
			)
		};
	}
});

function rTail({ alternative, level }: Required<TOptions>): string {
	if (alternative !== 'two-sided') {
		const p = `pt(t, df, lower.tail = ${alternative === 'less' ? 'TRUE' : 'FALSE'})`;
		return `c(estimate = d, se = se, statistic = t, df = df, p = ${p})`;
	}
	const half = `qt(${(1 + level) / 2}, df) * se`;
	return `c(estimate = d, se = se, lower = d - ${half}, upper = d + ${half}, statistic = t, df = df, p = 2 * pt(-abs(t), df))`;
}
