import { aboveZero } from '../crosstab/tiny-p.ts';
import type { Input, Mapping } from '../method.ts';
import { refuse } from '../refuse.ts';
import { binomialHalf } from './binomial-half.ts';
import { bowker } from './bowker.ts';
import { cochranQ } from './cochran-q.ts';
import { mcnemar } from './mcnemar.ts';
import { readSquare } from './read-square.ts';
import { readYesNoRows } from './read-yes-no-rows.ts';
import { stuartMaxwell } from './stuart-maxwell.ts';

/** The two counts that changed, of a 2 x 2 table, and how many answered. */
function changes(input: Input): [there: number, back: number, n: number] {
	const { m, n } = readSquare(input);
	if (m.length !== 2) refuse('not-two-by-two', { rows: m.length, columns: m.length });
	return [m[0]?.[1] ?? 0, m[1]?.[0] ?? 0, n.used];
}

const everyForm: Mapping = (input) => {
	const [there, back, n] = changes(input);
	if (there + back === 0) refuse('no-one-changed', { n });
	const corrected = aboveZero(mcnemar(there, back, true));
	const plain = aboveZero(mcnemar(there, back, false));
	const { p, midP } = binomialHalf(there, back);
	return {
		chisq_cc: corrected.value,
		p_cc: corrected.p,
		chisq: plain.value,
		p: plain.p,
		p_exact: Math.max(p, Number.MIN_VALUE),
		p_midp: Math.max(midP, Number.MIN_VALUE),
		or_paired: there / back
	};
};

/** Reference case id to its answer, under the case's own field names. */
export const reference: Readonly<Record<string, Mapping>> = {
	mcnemar: everyForm,
	'mcnemar-small': everyForm,
	'mcnemar-zero-cell': everyForm,
	'mcnemar-no-discordant': (input) => {
		const [there, back] = changes(input);
		const { value, p } = mcnemar(there, back, true);
		return { statistic: value, p };
	},
	bowker: (input) => {
		const { m } = readSquare(input);
		const [there, back] = [m[0]?.[1] ?? 0, m[1]?.[0] ?? 0];
		const symmetry = m.length === 2 ? mcnemar(there, back, true) : bowker(m);
		const homogeneity = stuartMaxwell(m);
		return {
			bowker_chisq: symmetry.value,
			df: symmetry.df,
			p: symmetry.p,
			stuart_maxwell: homogeneity.value,
			df_sm: homogeneity.df,
			p_sm: homogeneity.p
		};
	},
	'cochran-q': (input) => {
		const { value, df, p } = cochranQ(readYesNoRows(input).rows);
		return { Q: value, df, p };
	},
	'cochran-q-all-same': (input) => ({ Q: cochranQ(readYesNoRows(input).rows).value })
};
