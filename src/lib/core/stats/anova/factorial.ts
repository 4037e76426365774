import { fUpper } from '../distributions/index.ts';
import { effects, householderQR } from '../linear-algebra/householder.ts';
import { dot } from '../linear-algebra/vector.ts';

export interface Factor {
	name: string;
	/** Label of each case. */
	values: readonly (string | number)[];
	levels: readonly (string | number)[];
}

export interface Effect {
	/** Names joined by `:`, as R prints an interaction. */
	term: string;
	ss: number;
	df: number;
	F: number;
	p: number;
	partialEtaSquared: number;
}

export interface Factorial {
	effects: Effect[];
	residual: { ss: number; df: number };
	/** False when a cell of the design is empty: types II and III then test less than their name says. */
	complete: boolean;
}

interface Term {
	factors: readonly number[];
	columns: readonly Float64Array[];
}

/**
 * Factorial analysis of variance with all interactions, for balanced and unbalanced groups.
 * Type I adds terms in order; type II each after all terms that do not contain it; type III each after all others, with
 * sum-to-zero contrasts (SPSS and jamovi). R: `car::Anova(lm(y ~ a * b), type = 3)` under `contr.sum`.
 */
export function factorial(y: Float64Array, factors: readonly Factor[], type: 1 | 2 | 3): Factorial {
	const terms = allTerms(factors);
	const fit = (chosen: readonly Term[]): { rss: number; rank: number } => residualSquares(y, chosen);
	const full = fit(terms);
	const df2 = y.length - full.rank;
	const msError = full.rss / df2;
	const contains = (outer: Term, inner: Term) => inner.factors.every((f) => outer.factors.includes(f));
	const tested = terms.map((term, position): Effect => {
		const base = terms.filter((other, i) => {
			if (type === 1) return i < position;
			if (type === 2) return !contains(other, term);
			return other !== term;
		});
		const without = fit(base);
		const withTerm = type === 3 ? full : fit([...base, term]);
		const ss = Math.max(0, without.rss - withTerm.rss);
		const df = withTerm.rank - without.rank;
		const F = ss / df / msError;
		return {
			term: term.factors.map((f) => factors[f]?.name ?? '').join(':'),
			ss,
			df,
			F,
			p: fUpper(F, df, df2),
			partialEtaSquared: ss / (ss + full.rss)
		};
	});
	const parameters = 1 + terms.reduce((sum, term) => sum + term.columns.length, 0);
	return { effects: tested, residual: { ss: full.rss, df: df2 }, complete: full.rank === parameters };
}

/** Main effects, then interactions by order, each with the products of its factors' sum contrasts. */
function allTerms(factors: readonly Factor[]): Term[] {
	const contrasts = factors.map(({ values, levels }) =>
		levels
			.slice(0, -1)
			.map((level) =>
				Float64Array.from(values, (value) => (value === level ? 1 : value === levels.at(-1) ? -1 : 0))
			)
	);
	const subsets = Array.from({ length: 2 ** factors.length - 1 }, (_, bits) =>
		factors.map((_f, i) => i).filter((i) => ((bits + 1) >> i) & 1)
	).sort((a, b) => a.length - b.length);
	return subsets.map((subset) => ({
		factors: subset,
		columns: subset.reduce<Float64Array[]>(
			(products, f) =>
				(contrasts[f] ?? []).flatMap((c) => products.map((p) => p.map((value, i) => value * (c[i] ?? 0)))),
			[new Float64Array(factors[0]?.values.length ?? 0).fill(1)]
		)
	}));
}

function residualSquares(y: Float64Array, terms: readonly Term[]): { rss: number; rank: number } {
	const qr = householderQR([new Float64Array(y.length).fill(1), ...terms.flatMap((term) => term.columns)]);
	const rest = effects(qr, y).subarray(qr.rank);
	return { rss: dot(rest, rest), rank: qr.rank };
}
