import { fQuantile, fUpper } from '../distributions/index.ts';

export type IccType = 'ICC1' | 'ICC2' | 'ICC3' | 'ICC1k' | 'ICC2k' | 'ICC3k';

export interface Icc {
	type: IccType;
	icc: number;
	f: number;
	df1: number;
	df2: number;
	p: number;
	lower: number;
	upper: number;
}

/**
 * The six intraclass correlations of Shrout and Fleiss (1979), with F tests and confidence limits.
 *
 * `ratings[i][j]` is the number judge j gave target i, none missing, at least 2 x 2. ICC1: every target its own
 * judges; ICC2: judges sampled, absolute agreement; ICC3: these judges only, consistency; `k`: of the mean of all
 * judges. Limits: Shrout and Fleiss; McGraw and Wong (1996) for ICC2. All NaN when nothing varies.
 * In R: `psych::ICC(m, lmer = FALSE)`.
 */
export function icc(ratings: readonly (readonly number[])[], level = 0.95): Icc[] {
	const n = ratings.length;
	const k = ratings[0]?.length ?? 0;
	const { targets, judges, error, within } = meanSquares(ratings);
	const tail = 1 - (1 - level) / 2;
	const dfTargets = n - 1;
	const dfError = (n - 1) * (k - 1);
	const dfWithin = n * (k - 1);
	const f1 = targets / within;
	const f3 = targets / error;

	const one = (targets - within) / (targets + (k - 1) * within);
	const two = (targets - error) / (targets + (k - 1) * error + (k * (judges - error)) / n);
	const three = (targets - error) / (targets + (k - 1) * error);
	const f1Lower = f1 / fQuantile(tail, dfTargets, dfWithin);
	const f1Upper = f1 * fQuantile(tail, dfWithin, dfTargets);
	const f3Lower = f3 / fQuantile(tail, dfTargets, dfError);
	const f3Upper = f3 * fQuantile(tail, dfError, dfTargets);
	const single = (f: number) => (f - 1) / (f + k - 1);

	// Satterthwaite degrees of freedom of the mixture of mean squares in ICC2.
	const fJudges = judges / error;
	const load = n * (1 + (k - 1) * two) - k * two;
	const df =
		((k - 1) * (n - 1) * (k * two * fJudges + load) ** 2) / ((n - 1) * (k * two * fJudges) ** 2 + load ** 2);
	const gUpper = fQuantile(tail, dfTargets, df);
	const gLower = fQuantile(tail, df, dfTargets);
	const rest = k * judges + (k * n - k - n) * error;
	const twoLower = (n * (targets - gUpper * error)) / (gUpper * rest + n * targets);
	const twoUpper = (n * (gLower * targets - error)) / (rest + n * gLower * targets);
	const average = (r: number) => (r * k) / (1 + r * (k - 1));

	const within1 = { f: f1, df1: dfTargets, df2: dfWithin, p: fUpper(f1, dfTargets, dfWithin) };
	const crossed = { f: f3, df1: dfTargets, df2: dfError, p: fUpper(f3, dfTargets, dfError) };
	return [
		{ type: 'ICC1', icc: one, ...within1, lower: single(f1Lower), upper: single(f1Upper) },
		{ type: 'ICC2', icc: two, ...crossed, lower: twoLower, upper: twoUpper },
		{ type: 'ICC3', icc: three, ...crossed, lower: single(f3Lower), upper: single(f3Upper) },
		{
			type: 'ICC1k',
			icc: (targets - within) / targets,
			...within1,
			lower: 1 - 1 / f1Lower,
			upper: 1 - 1 / f1Upper
		},
		{
			type: 'ICC2k',
			icc: (targets - error) / (targets + (judges - error) / n),
			...crossed,
			lower: average(twoLower),
			upper: average(twoUpper)
		},
		{
			type: 'ICC3k',
			icc: (targets - error) / targets,
			...crossed,
			lower: 1 - 1 / f3Lower,
			upper: 1 - 1 / f3Upper
		}
	];
}

/** Two-way analysis of variance without replication, about the grand mean. */
function meanSquares(ratings: readonly (readonly number[])[]) {
	const n = ratings.length;
	const k = ratings[0]?.length ?? 0;
	const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
	const targetMeans = ratings.map(mean);
	const grand = mean(targetMeans);
	const judgeMeans = new Array<number>(k).fill(0);
	for (const row of ratings) row.forEach((x, j) => (judgeMeans[j] = (judgeMeans[j] ?? 0) + x / n));
	let residual = 0;
	ratings.forEach((row, i) =>
		row.forEach((x, j) => (residual += (x - (targetMeans[i] ?? 0) - (judgeMeans[j] ?? 0) + grand) ** 2))
	);
	const squares = (means: readonly number[]) => means.reduce((sum, m) => sum + (m - grand) ** 2, 0);
	const betweenJudges = n * squares(judgeMeans);
	return {
		targets: (k * squares(targetMeans)) / (n - 1),
		judges: betweenJudges / (k - 1),
		error: residual / ((n - 1) * (k - 1)),
		within: (betweenJudges + residual) / (n * (k - 1))
	};
}
