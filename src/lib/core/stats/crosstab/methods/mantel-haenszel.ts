import { definedThroughout } from '../../defined.ts';
import { estimateOf, testOf } from '../../outcome.ts';
import type { Input } from '../../method.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { level, list, oneOf } from '../../validate.ts';
import { breslowDay } from '../breslow-day.ts';
import { commonOddsRatio, mantelHaenszel } from '../mantel-haenszel.ts';
import { tableIn } from '../read-table.ts';
import type { Table } from '../table.ts';
import { aboveZero, tinyP } from '../../tiny-p.ts';

/** The 2 x 2 tables of the field `strata`, or of the fields `s1`, `s2`, …; each of two observations or more. */
export function readStrata(input: Input): Table[] {
	const found: Input =
		input.strata === undefined
			? Object.fromEntries(Object.entries(input).filter(([field]) => /^s\d+$/.test(field)))
			: { ...Array.from(list(input, 'strata')) };
	const strata = Object.keys(found).map((field) => tableIn(found, field));
	if (strata.length === 0) refuse('empty', { field: 'strata' });
	for (const { rows, columns, total } of strata) {
		if (rows !== 2 || columns !== 2) refuse('not-two-by-two', { rows, columns });
		if (total < 2) refuse('stratum-too-small', { n: total, needed: 2 });
	}
	return strata;
}

export const mantelHaenszelMethod = method({
	name: 'mantel-haenszel',
	input: {
		strata: 'list of 2 x 2 tables of counts, one for each stratum (or fields s1, s2, …)',
		correction: 'optional: yates (default, as R) or none',
		level: 'optional: confidence level, 0.95'
	},
	answers: ['mantel-haenszel'],
	run(input): Result {
		const confidence = level(input);
		const corrected = oneOf(input, 'correction', ['yates', 'none']) === 'yates';
		const strata = readStrata(input);
		const shown = mantelHaenszel(strata, corrected);
		if (Number.isNaN(shown.value)) refuse('no-variation', { strata: strata.length });
		const odds = commonOddsRatio(strata, confidence);
		const warnings: Warning[] = tinyP(shown.p);
		if (!(Number.isFinite(odds.seLog) && odds.value > 0)) warnings.push({ code: 'odds-ratio-unbounded' });
		const tables = strata.map(({ cells }) => `c(${[0, 2, 1, 3].map((at) => cells[at]).join(', ')})`);
		const r = strata.length > 15 ? 'a' : `array(c(${tables.join(', ')}), c(2, 2, ${strata.length}))`;
		return {
			method: 'mantel-haenszel',
			estimate: estimateOf('common-odds-ratio', odds.value, {
				limits: [odds.lower, odds.upper],
				level: confidence,
				method: 'robins-breslow-greenland'
			}),
			test: testOf('cochran-mantel-haenszel', 'chi-square', shown.value, shown.p, shown.df, 'asymptotic'),
			effects: [],
			details: {
				other: definedThroughout({ corrected: !corrected, ...aboveZero(mantelHaenszel(strata, !corrected)) }),
				breslowDay: definedThroughout(aboveZero(breslowDay(strata, odds.value))),
				strata: strata.length
			},
			n: { used: strata.reduce((sum, { total }) => sum + total, 0), missing: 0 },
			base: 'valid-pairs',
			warnings,
			r: `mantelhaen.test(${r}, correct = ${corrected ? 'TRUE' : 'FALSE'}, conf.level = ${confidence})`
		};
	}
});
