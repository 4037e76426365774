import { completeCases, pickNumbers } from '../../cases.ts';
import { estimateOf, testOf } from '../../outcome.ts';
import { rMatrix, rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { column, list } from '../../validate.ts';
import { partialCorrelation } from '../partial.ts';
import { PAIRS_INPUT } from './pearson.ts';

export const partialCorrelationMethod = method({
	name: 'partial-correlation',
	input: { ...PAIRS_INPUT, z: 'numbers to hold constant, or a list of such lists' },
	answers: ['cor-partial'],
	run(input): Result {
		const x = column(input, 'x');
		const y = column(input, 'y');
		const given = list(input, 'z');
		const nested = Array.from(given).some((value) => Array.isArray(value));
		const controls = nested
			? Array.from(given, (_, i) => column(given as never, String(i)))
			: [column(input, 'z')];
		const complete = completeCases(x, y, ...controls);
		const needed = controls.length + 3;
		if (complete.length < needed) refuse('too-few-pairs', { n: complete.length, needed });
		const [a, b] = [pickNumbers(x, complete), pickNumbers(y, complete)];
		const held = controls.map((z) => pickNumbers(z, complete));
		const found = partialCorrelation(a, b, held);
		const rows = complete.map((_, i) => held.map((z) => z[i] ?? null));
		return {
			method: 'partial-correlation',
			estimate: estimateOf('partial-r', found.r),
			test: testOf('partial-correlation', 't', found.t, found.p, found.df),
			effects: [],
			details: { controls: held.length },
			n: { used: complete.length, missing: x.length - complete.length },
			base: 'complete-cases',
			warnings: warningsOf(found, complete.length),
			r: `z <- ${rMatrix(rows, 'z')}; r <- cor(resid(lm(${rVector(a, 'x')} ~ z)), resid(lm(${rVector(b, 'y')} ~ z))); t <- r * sqrt(${found.df} / (1 - r^2)); c(estimate = r, statistic = t, df = ${found.df}, p = 2 * pt(-abs(t), ${found.df}))`
		};
	}
});

function warningsOf({ r, t }: { r: number; t: number }, n: number): Warning[] {
	if (Number.isNaN(r)) return [{ code: 'no-variation', values: { n } }];
	return Number.isFinite(t) ? [] : [{ code: 'perfect-correlation', values: { n } }];
}
