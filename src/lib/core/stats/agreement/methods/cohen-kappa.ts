import { defined, details } from '../../defined.ts';
import { twoSidedTest } from '../../outcome.ts';
import { labels, levelsOf } from '../../cases.ts';
import { normalQuantile, normalTwoSided } from '../../distributions/index.ts';
import type { Input } from '../../method.ts';
import { method, refuse } from '../../refuse.ts';
import type { Interval, Result, Warning } from '../../result.ts';
import { level, oneOf, sameLength } from '../../validate.ts';
import { agreementWeights, type WeightName } from '../agreement-weights.ts';
import { cohenKappa } from '../cohen-kappa.ts';
import { confusionTable, type ConfusionTable } from '../confusion-table.ts';
import { margins } from '../margins.ts';
import { pooledChance } from '../pooled-chance.ts';
import { rKappa } from '../r-agreement.ts';
import { countRows, levelsFor } from '../ratings.ts';
import { specificAgreement } from '../specific-agreement.ts';

export const cohenKappaMethod = method({
	name: 'cohen-kappa',
	input: {
		x: 'categories given by the first rater, null for missing (or m instead of x and y)',
		y: 'categories given by the second rater, in the same order',
		m: 'square table of counts, rows the first rater, columns the second, same categories in the same order',
		levels: 'optional: every category of the scale in order, used or not',
		weights: 'optional: identity (default), linear or quadratic',
		level: 'optional: confidence level, 0.95'
	},
	answers: [
		'kappa-3cat',
		'kappa-perfect',
		'kappa-one-constant',
		'kappa-both-constant',
		'kappa-paradox',
		'kappa-weighted',
		'kappa-missing',
		'kappa-from-codes',
		'kappa-declared-scale',
		'kappa-negative',
		'kappa-3x3-n200'
	],
	run(input): Result {
		const weights = oneOf<WeightName>(input, 'weights', ['identity', 'linear', 'quadratic']);
		const confidence = level(input);
		const table = readTable(input);
		const { counts, levels } = table;
		const found = cohenKappa(
			counts,
			agreementWeights(
				weights,
				levels.map((_, i) => i)
			)
		);
		const warnings: Warning[] = [];
		if (weights !== 'identity' && input.levels === undefined && input.m === undefined)
			warnings.push({ code: 'scale-not-declared', values: { categories: levels.length } });

		const { rows, columns } = margins(counts);
		const share = { agreement: found.observed, n: found.n };
		if (Number.isNaN(found.kappa)) warnings.push({ code: 'kappa-undefined', values: share });
		else if ([rows, columns].some((totals) => totals.filter((total) => total > 0).length === 1))
			warnings.push({ code: 'rater-constant', values: share });

		const interval = Number.isNaN(found.kappa) ? undefined : kappaInterval(found.kappa, found.se, confidence);
		if (interval !== undefined && (interval.raw[0] < -1 || interval.raw[1] > 1))
			warnings.push({ code: 'interval-capped', values: { lower: interval.raw[0], upper: interval.raw[1] } });
		if (found.se === 0) warnings.push({ code: 'interval-without-width', values: share });
		const z = found.kappa / found.seNull;
		const pooled = pooledChance(counts);
		return {
			method: 'cohen-kappa',
			estimate: {
				name: weights === 'identity' ? 'kappa' : `kappa-${weights}`,
				value: defined(found.kappa),
				...(interval === undefined ? {} : { interval: interval.capped, se: found.se })
			},
			test: twoSidedTest('kappa-zero', 'z', z, normalTwoSided(z), 'normal-approximation'),
			effects: [
				{ name: 'scott-pi', value: defined(pooled.scottPi) },
				{ name: 'brennan-prediger', value: defined(pooled.brennanPrediger) },
				{ name: 'gwet-ac1', value: defined(pooled.gwetAc1) }
			],
			details: {
				levels,
				counts,
				observed: found.observed,
				expected: found.expected,
				seNull: defined(found.seNull),
				...(interval === undefined ? {} : { uncapped: interval.raw }),
				...(counts.length === 2 ? details(specificAgreement(counts)) : {})
			},
			n: { used: found.n, missing: table.missing },
			base: 'objects-rated-by-both',
			warnings,
			r: rKappa(counts, weights, confidence)
		};
	}
});

function readTable(input: Input): ConfusionTable {
	if (input.m !== undefined) {
		const counts = countRows(input, 'm');
		const size = counts.length;
		if (counts.some((row) => row.length !== size)) refuse('not-square', { field: 'm' });
		const used = margins(counts).total;
		if (used === 0) refuse('empty', { field: 'm' });
		const places = counts.map((_, i) => i + 1);
		const levels = levelsFor(input, input.levels === undefined ? places : []);
		if (levels.length !== size) refuse('lengths-differ', { first: levels.length, second: size });
		return { levels, counts, used, missing: 0 };
	}
	const x = labels(input, 'x');
	const y = labels(input, 'y');
	sameLength(x, y);
	const levels = levelsFor(input, levelsOf(x.concat(y)));
	const table = confusionTable(x, y, levels);
	if (table.used === 0) refuse('no-complete-pairs', { n: x.length });
	return table;
}

function kappaInterval(
	kappa: number,
	se: number,
	confidence: number
): { raw: [number, number]; capped: Interval } {
	const half = normalQuantile(1 - (1 - confidence) / 2) * se;
	const raw: [number, number] = [kappa - half, kappa + half];
	return {
		raw,
		capped: {
			lower: Math.max(-1, raw[0]),
			upper: Math.min(1, raw[1]),
			level: confidence,
			method: 'fleiss-cohen-everitt'
		}
	};
}
