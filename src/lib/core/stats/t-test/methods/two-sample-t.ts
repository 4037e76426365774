import { estimateOf } from '../../outcome.ts';
import type { Input, Method } from '../../method.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { cohenD } from '../cohen-d.ts';
import { hedgesFactor } from '../hedges-factor.ts';
import { readOptions, readTwo, refuseConstant, T_OPTIONS, TWO_SAMPLES, type ReadT } from '../read-t.ts';
import { studentT } from '../student-t.ts';
import { effectOf, tResult } from '../t-result.ts';
import { welchT } from '../welch-t.ts';

/** Two samples large enough for the test; Student's allows a group of one. */
export function readSamplesOf(test: 'welch-t' | 'student-t', input: Input): ReadT {
	const read = readTwo(input, test === 'welch-t' ? 2 : 1);
	if (read.first.n + read.second.n < 3) {
		refuse('too-few-values', { n: read.first.n + read.second.n, needed: 3 });
	}
	return read;
}

function run(test: 'welch-t' | 'student-t', input: Input): Result {
	const options = readOptions(input);
	const read = readSamplesOf(test, input);
	const { first, second } = read;
	const found = (test === 'welch-t' ? welchT : studentT)(first, second, options);
	refuseConstant(found, first.mean, second.mean);
	const d = cohenD(first, second, options.level);
	const warnings: Warning[] = [];
	if (Math.min(first.n, second.n) === 1) warnings.push({ code: 'group-of-one' });
	for (const { n, variance, mean } of [first, second]) {
		if (n > 1 && variance === 0) warnings.push({ code: 'measure-constant', values: { mean } });
	}
	const sd = ({ n, variance }: typeof first): number => (n === 1 ? NaN : Math.sqrt(variance));
	return tResult(test, found, options, read, {
		estimate: 'mean-difference',
		used: first.n + second.n,
		base: 'valid-answers',
		effects: [
			effectOf('cohen-d', d.cohenD, options.level),
			effectOf('hedges-g', d.hedgesG, options.level),
			estimateOf('glass-delta', second.n === 1 ? null : d.glassDelta),
			estimateOf('d-average-variance', Math.min(first.n, second.n) === 1 ? null : d.dAverage)
		],
		details: {
			means: [first.mean, second.mean],
			standardDeviations: [sd(first), sd(second)],
			n: [first.n, second.n],
			/** Cohen's d times this is Hedges' g. */
			hedgesFactor: hedgesFactor(d.df)
		},
		warnings,
		r: test === 'student-t' ? ', var.equal = TRUE' : ''
	});
}

export const welchTMethod: Method = method({
	name: 'welch-t',
	input: { ...TWO_SAMPLES, ...T_OPTIONS },
	answers: ['t-welch', 't-welch-one-sided', 't-constant', 't-n1', 'd-independent'],
	run: (input) => run('welch-t', input)
});

export const studentTMethod: Method = method({
	name: 'student-t',
	input: { ...TWO_SAMPLES, ...T_OPTIONS },
	answers: ['t-student', 't-n1-student'],
	run: (input) => run('student-t', input)
});
