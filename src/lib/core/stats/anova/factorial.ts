import { fUpper } from '../distributions/index.ts';
import { effects, householderQR } from '../linear-algebra/householder.ts';
import { at } from '../linear-algebra/matrix.ts';
import { centred, dot, mean } from '../linear-algebra/vector.ts';

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
	const cells = cellMeans(y, factors);
	const terms = allTerms(factors, cells.levels);
	const fit = (chosen: readonly Term[]): { rss: number; rank: number } => residualSquares(cells, chosen);
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

/** The used cells of the design: all that least squares needs to know of the cases. */
interface Cells {
	/** Position of each cell's level, per factor. */
	levels: number[][];
	means: Float64Array;
	/** Square roots of the numbers of cases. */
	roots: Float64Array;
	/** Sum of squares about the cell means. */
	within: number;
}

function cellMeans(y: Float64Array, factors: readonly Factor[]): Cells {
	const code = new Int32Array(y.length);
	for (const { values, levels } of factors) {
		const position = new Map(levels.map((level, i) => [level, i]));
		values.forEach(
			(value, i) => (code[i] = (code[i] as number) * levels.length + (position.get(value) ?? 0))
		);
	}
	const byCode = new Map<number, number[]>();
	code.forEach((c, i) => {
		const values = byCode.get(c);
		if (values) values.push(y[i] as number);
		else byCode.set(c, [y[i] as number]);
	});
	const samples = [...byCode.values()].map((values) => Float64Array.from(values));
	const levels = [...byCode.keys()].map((c) => {
		let rest = c;
		return factors
			.map(({ levels: own }) => own.length)
			.reverse()
			.map((count) => {
				const position = rest % count;
				rest = Math.floor(rest / count);
				return position;
			})
			.reverse();
	});
	return {
		levels,
		means: Float64Array.from(samples, mean),
		roots: Float64Array.from(samples, (values) => Math.sqrt(values.length)),
		within: samples.reduce((sum, values) => {
			const deviations = centred(values);
			return sum + dot(deviations, deviations);
		}, 0)
	};
}

/** Main effects, then interactions by order, each with the products of its factors' sum contrasts, one row a cell. */
function allTerms(factors: readonly Factor[], cells: readonly (readonly number[])[]): Term[] {
	const contrasts = factors.map(({ levels }, f) =>
		levels
			.slice(0, -1)
			.map((_, c) =>
				Float64Array.from(cells, (cell) => (cell[f] === c ? 1 : cell[f] === levels.length - 1 ? -1 : 0))
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
			[new Float64Array(cells.length).fill(1)]
		)
	}));
}

function residualSquares(cells: Cells, terms: readonly Term[]): { rss: number; rank: number } {
	const scaled = (values: Float64Array) => values.map((value, i) => value * at(cells.roots, i));
	const intercept = new Float64Array(cells.means.length).fill(1);
	const qr = householderQR([intercept, ...terms.flatMap((term) => term.columns)].map(scaled));
	const rest = effects(qr, scaled(cells.means)).subarray(qr.rank);
	return { rss: cells.within + dot(rest, rest), rank: qr.rank };
}
