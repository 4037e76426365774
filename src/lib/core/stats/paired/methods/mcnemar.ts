import { aboveZero, tinyP } from '../../tiny-p.ts';
import { definedThroughout } from '../../defined.ts';
import { betaQuantile } from '../../distributions/index.ts';
import { estimateOf, testOf } from '../../outcome.ts';
import { rLines } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { level, oneOf } from '../../validate.ts';
import { binomialHalf } from '../binomial-half.ts';
import { mcnemar } from '../mcnemar.ts';
import { readSquare, SQUARE_INPUT } from '../read-square.ts';

/** Below so many changes the chi-square approximation is not trusted: SPSS turns to the binomial there. */
const FEW_CHANGES = 25;

type Wanted = 'corrected' | 'uncorrected' | 'exact' | 'mid-p';

export const mcnemarMethod = method({
	name: 'mcnemar',
	input: {
		...SQUARE_INPUT,
		test: 'optional: corrected (default, as R), uncorrected, exact or mid-p',
		level: 'optional: confidence level, 0.95'
	},
	answers: ['mcnemar', 'mcnemar-small', 'mcnemar-zero-cell', 'mcnemar-no-discordant'],
	run(input): Result {
		const confidence = level(input);
		const wanted = oneOf<Wanted>(input, 'test', ['corrected', 'uncorrected', 'exact', 'mid-p']);
		const read = readSquare(input);
		if (read.m.length !== 2) refuse('not-two-by-two', { rows: read.m.length, columns: read.m.length });
		const [there, back] = [read.m[0]?.[1] ?? 0, read.m[1]?.[0] ?? 0];
		const changed = there + back;
		const [corrected, plain] = [mcnemar(there, back, true), mcnemar(there, back, false)];
		const exact = binomialHalf(there, back);
		const shown = {
			corrected: testOf('mcnemar-corrected', 'chi-square', corrected.value, corrected.p, 1, 'asymptotic'),
			uncorrected: testOf('mcnemar', 'chi-square', plain.value, plain.p, 1, 'asymptotic'),
			exact: testOf('mcnemar-exact', 'changes', there, exact.p, undefined, 'exact'),
			'mid-p': testOf('mcnemar-mid-p', 'changes', there, exact.midP, undefined, 'mid-p')
		}[wanted];
		const p = { corrected: corrected.p, uncorrected: plain.p, exact: exact.p, 'mid-p': exact.midP }[wanted];
		const warnings: Warning[] = tinyP(p);
		if (changed === 0) warnings.push({ code: 'no-one-changed', values: { n: read.n.used } });
		else if (changed < FEW_CHANGES) warnings.push({ code: 'few-changes', values: { changed } });
		if (changed > 0 && (there === 0 || back === 0)) warnings.push({ code: 'odds-ratio-unbounded' });

		// Clopper-Pearson limits of the share of changes that go there, as odds.
		const alpha = (1 - confidence) / 2;
		const lower = there === 0 ? 0 : betaQuantile(alpha, there, back + 1);
		const upper = back === 0 ? 1 : betaQuantile(1 - alpha, there + 1, back);
		const odds = (share: number): number => share / (1 - share);
		return {
			method: 'mcnemar',
			estimate: estimateOf('paired-odds-ratio', there / back, {
				limits: [odds(lower), odds(upper)],
				level: confidence,
				method: 'clopper-pearson'
			}),
			test: shown,
			effects: [
				estimateOf('cohen-g', there / changed - 0.5),
				estimateOf('difference-of-proportions', (there - back) / read.n.used)
			],
			details: {
				labels: read.labels,
				counts: read.m,
				there,
				back,
				corrected: definedThroughout(aboveZero(corrected)),
				uncorrected: definedThroughout(aboveZero(plain)),
				exact: definedThroughout(aboveZero(exact))
			},
			n: read.n,
			base: 'valid-pairs',
			warnings,
			r: rLines(rTest(wanted, read.r, there, changed), rOdds(there, changed, confidence))
		};
	}
});

function rTest(wanted: Wanted, table: string, there: number, changed: number): string {
	if (wanted === 'corrected' || wanted === 'uncorrected')
		return `mcnemar.test(${table}, correct = ${wanted === 'corrected' ? 'TRUE' : 'FALSE'})`;
	if (changed === 0) return '';
	const p = `binom.test(${there}, ${changed})$p.value${wanted === 'mid-p' ? ` - dbinom(${there}, ${changed}, 0.5)` : ''}`;
	return `c(statistic = ${there}, p = ${p})  # exact2x2::mcnemar.exact`;
}

/** The paired odds ratio and its limits, from the share of changes that go there. */
function rOdds(there: number, changed: number, level: number): string {
	if (changed === 0 || there === changed) return '';
	return `b <- binom.test(${there}, ${changed}, conf.level = ${level})$conf.int; c(estimate = ${there} / ${changed - there}, lower = b[1] / (1 - b[1]), upper = b[2] / (1 - b[2]))`;
}
