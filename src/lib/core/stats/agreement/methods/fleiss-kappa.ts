import { defined } from '../../defined.ts';
import { twoSidedTest } from '../../outcome.ts';
import { levelsOf, withoutMissing } from '../../cases.ts';
import { normalTwoSided } from '../../distributions/index.ts';
import { rAssign, rLines, rMatrix } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { congerKappa } from '../conger-kappa.ts';
import { fleissKappa } from '../fleiss-kappa.ts';
import { lightKappa } from '../light-kappa.ts';
import { R_FLEISS, rLevels, rRatings } from '../r-agreement.ts';
import { categoryRows, countRows, levelsFor } from '../ratings.ts';

/** Light's kappa compares every two raters: beyond this it takes minutes. */
const MOST_RATERS = 200;

export const fleissKappaMethod = method({
	name: 'fleiss-kappa',
	input: { m: 'rows of subjects, one category per rater, null for missing (the subject is then left out)' },
	answers: ['fleiss-raters', 'fleiss-perfect'],
	run(input): Result {
		const rows = categoryRows(input, 'm');
		const complete = withoutMissing(rows);
		const raters = rows[0]?.length ?? 0;
		if (raters < 2) refuse('too-few-raters', { raters });
		if (raters > MOST_RATERS) refuse('too-many-columns', { columns: raters, most: MOST_RATERS });
		if (complete.length === 0) refuse('no-complete-rows', { n: rows.length });
		const levels = levelsFor(input, levelsOf(complete.flat()));
		const index = new Map(levels.map((value, i) => [value, i]));
		const ratings = complete.map((row) => row.map((value) => index.get(value) ?? 0));
		const counts = ratings.map((row) => {
			const own = new Array<number>(levels.length).fill(0);
			for (const k of row) own[k] = (own[k] ?? 0) + 1;
			return own;
		});
		const unanimous = ratings.filter((row) => row.every((k) => k === row[0])).length;
		const light = lightKappa(ratings, levels.length);
		const result = fromCounts('fleiss-kappa', counts, levels.map(String));
		return {
			...result,
			effects: [
				{ name: 'conger-kappa', value: defined(congerKappa(ratings, levels.length)) },
				// Without standard error: irr's comes from a negative variance on ordinary data and prints NaN.
				{ name: 'light-kappa', value: defined(light) }
			],
			details: { ...result.details, percentUnanimous: (100 * unanimous) / complete.length },
			n: { used: complete.length, missing: rows.length - complete.length },
			r: rLines(
				rAssign('m', rRatings(complete, 'm')),
				`v <- ${rLevels(levels)}; k <- t(apply(m, 1, function(x) table(factor(x, v))))`,
				R_FLEISS
			)
		};
	}
});

export const fleissKappaCountsMethod = method({
	name: 'fleiss-kappa-counts',
	input: { m: 'rows of subjects, columns of categories: how many raters chose each; equal row sums' },
	answers: ['fleiss-counts'],
	run(input): Result {
		const counts = countRows(input, 'm');
		const sums = counts.map((row) => row.reduce((sum, own) => sum + own, 0));
		const raters = sums[0] ?? 0;
		if (sums.some((sum) => sum !== raters)) refuse('raters-differ', { least: least(sums), most: most(sums) });
		if (raters < 2) refuse('too-few-raters', { raters });
		return fromCounts('fleiss-kappa-counts', counts, counts[0]?.map((_, k) => String(k + 1)) ?? []);
	}
});

function fromCounts(name: string, counts: number[][], labels: string[]): Result {
	const found = fleissKappa(counts);
	const z = found.kappa / found.seNull;
	const warnings: Warning[] = [];
	if (Number.isNaN(found.kappa))
		warnings.push({ code: 'kappa-undefined', values: { agreement: found.observed, n: found.subjects } });
	else {
		const unused = found.perCategory.filter((kappa) => !Number.isFinite(kappa)).length;
		if (unused > 0) warnings.push({ code: 'empty-categories', values: { categories: unused } });
	}
	const perCategory = Object.fromEntries(
		labels.map((label, k) => {
			const kappa = found.perCategory[k] ?? NaN;
			return [label, { kappa: defined(kappa), z: defined(kappa / found.perCategorySe) }];
		})
	);
	return {
		method: name,
		estimate: { name: 'fleiss-kappa', value: defined(found.kappa) },
		test: twoSidedTest('kappa-zero', 'z', z, normalTwoSided(z), 'normal-approximation'),
		effects: [],
		details: {
			raters: found.raters,
			observed: found.observed,
			expected: found.expected,
			seNull: defined(found.seNull),
			perCategory
		},
		n: { used: found.subjects, missing: 0 },
		base: 'subjects-rated-by-all',
		warnings,
		r: rLines(rAssign('k', rMatrix(counts, 'k')), R_FLEISS)
	};
}

function least(values: readonly number[]): number {
	return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(values: readonly number[]): number {
	return values.reduce((a, b) => Math.max(a, b), -Infinity);
}
