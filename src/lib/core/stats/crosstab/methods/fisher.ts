import { definedThroughout } from '../../defined.ts';
import { definedP, estimateOf, testOf } from '../../outcome.ts';
import { rAssign, rLines } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { count, level, oneOf } from '../../validate.ts';
import { conditionalOddsRatio } from '../conditional-odds-ratio.ts';
import { associated } from '../associated.ts';
import { fisherP, type Effort } from '../fisher-p.ts';
import { fisherTwoByTwo, freeCell } from '../fisher-two-by-two.ts';
import { isWalkable } from '../hypergeometric-walk.ts';
import { readTable, TABLE_INPUT, type ReadTable } from '../read-table.ts';
import { tinyP } from '../../tiny-p.ts';

type Alternative = 'two-sided' | 'less' | 'greater';

export const fisherMethod = method({
	name: 'fisher-exact',
	input: {
		...TABLE_INPUT,
		alternative: 'optional, 2 x 2 tables: two-sided (default), less or greater',
		effort:
			'optional: auto (default: exact, or simulated when that would take too long), exact or monte-carlo',
		replicates: 'optional: random tables drawn by a simulation, 10000',
		seed: 'optional: seed of the simulation, 20260',
		level: 'optional: confidence level, 0.95'
	},
	answers: [
		'fisher-2x2',
		'fisher-2x2-tea',
		'fisher-2x2-zero-cell',
		'fisher-2x2-large',
		'fisher-2x2-midp',
		'fisher-rxc',
		'fisher-2x4',
		'fisher-job',
		'fisher-rxc-too-large'
	],
	run(input): Result {
		const confidence = level(input);
		const alternative = oneOf<Alternative>(input, 'alternative', ['two-sided', 'less', 'greater']);
		const effort = oneOf<Effort>(input, 'effort', ['auto', 'exact', 'monte-carlo']);
		const replicates = input.replicates === undefined ? undefined : count(input, 'replicates');
		const seed = input.seed === undefined ? undefined : count(input, 'seed');
		if (replicates !== undefined && (replicates < 1 || replicates > 1e7)) {
			refuse('not-an-option', { field: 'replicates', options: '1 to 10000000' });
		}
		const read = associated(readTable(input));
		const { table, r, dropped: warnings } = read;
		const twoByTwo = table.rows === 2 && table.columns === 2 && effort !== 'monte-carlo';
		if (!twoByTwo && alternative !== 'two-sided')
			refuse('one-sided-needs-two-by-two', { rows: table.rows, columns: table.columns });
		if (twoByTwo && isWalkable(freeCell(table)))
			return twoByTwoResult(read, alternative, confidence, warnings);

		const found = fisherP(table, effort, {
			...(replicates === undefined ? {} : { replicates }),
			...(seed === undefined ? {} : { seed })
		});
		if (found === null) return refuse('exact-effort-exceeded', { cells: table.cells.length, n: table.total });
		if (found.simulated) {
			const { replicates: drawn, seed: used, se } = found.simulated;
			warnings.push({ code: 'p-simulated', values: { replicates: drawn, seed: used, se } });
		}
		return {
			method: 'fisher-exact',
			test: { ...testOf('fisher-exact', 'none', NaN, found.p, undefined, found.pMethod), alternative },
			effects: [],
			details: found.simulated ? { simulation: found.simulated } : {},
			n: { used: table.total, missing: read.missing },
			base: 'valid-pairs',
			warnings: [...warnings, ...tinyP(found.p)],
			r: found.simulated
				? `fisher.test(${r}, simulate.p.value = TRUE, B = ${found.simulated.replicates})`
				: `fisher.test(${r})`
		};
	}
});

function twoByTwoResult(
	{ table, missing, r }: ReadTable,
	alternative: Alternative,
	confidence: number,
	warnings: readonly Warning[]
): Result {
	const p = fisherTwoByTwo(table);
	const { estimate, lower, upper } = conditionalOddsRatio(table, confidence);
	const shown = { 'two-sided': p.twoSided, less: p.less, greater: p.greater }[alternative];
	const open: Warning[] =
		Number.isFinite(upper) && Number.isFinite(estimate) ? [] : [{ code: 'odds-ratio-unbounded' }];
	return {
		method: 'fisher-exact',
		estimate: estimateOf('conditional-odds-ratio', estimate, {
			limits: [lower, upper],
			level: confidence,
			method: 'conditional-exact'
		}),
		test: { ...testOf('fisher-exact', 'none', NaN, shown, undefined, 'exact'), alternative },
		effects: [],
		details: {
			p: Object.fromEntries(Object.entries(p).map(([side, value]) => [side, definedP(value)])),
			limits: definedThroughout([lower, upper])
		},
		n: { used: table.total, missing },
		base: 'valid-pairs',
		warnings: [...warnings, ...open, ...tinyP(shown)],
		// R makes the interval one-sided with the test; ours keeps both ends.
		r:
			alternative === 'two-sided'
				? `fisher.test(${r}, conf.level = ${confidence})`
				: rLines(
						rAssign('m', r),
						`c(p = fisher.test(m, alternative = "${alternative}")$p.value); fisher.test(m, conf.level = ${confidence})[c("estimate", "conf.int")]`
					)
	};
}
