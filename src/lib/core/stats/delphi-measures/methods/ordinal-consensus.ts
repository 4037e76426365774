import type { Result, Warning } from '../../result.ts';
import { rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import { counts } from '../../validate.ts';
import { ordinalDispersion } from '../ordinal-dispersion.ts';
import { tastleWierman } from '../tastle-wierman.ts';
import type { Input } from '../../method.ts';

const input = { counts: 'answers per scale point, in scale order, unused points included' };

export const tastleWiermanMethod = method({
	name: 'tastle-wierman',
	input,
	answers: ['delphi-tastle-wierman', 'delphi-tastle-extremes'],
	run(input): Result {
		const { answers, n, warnings } = read(input);
		const found = tastleWierman(answers);
		return {
			method: 'tastle-wierman',
			estimate: { name: 'tastle-wierman-consensus', value: n === 0 ? null : found.consensus },
			effects: [{ name: 'dissension', value: n === 0 ? null : found.dissension }],
			details: { mean: n === 0 ? null : found.mean },
			n: { used: n, missing: 0 },
			base: 'answers',
			warnings,
			r: `p <- ${rVector(answers, 'counts')}; p <- p / sum(p); x <- seq_along(p); at <- p > 0; d <- -sum((p * log2(1 - abs(x - sum(p * x)) / (length(p) - 1)))[at]); c(estimate = 1 - d, dissension = d, mean = sum(p * x))`
		};
	}
});

export const ordinalDispersionMethod = method({
	name: 'ordinal-dispersion',
	input,
	answers: ['delphi-leik'],
	run(input): Result {
		const { answers, n, warnings } = read(input);
		const found = ordinalDispersion(answers);
		const known = (value: number) => (n === 0 ? null : value);
		return {
			method: 'ordinal-dispersion',
			estimate: { name: 'leik-consensus', value: known(found.leikConsensus) },
			effects: [
				{ name: 'leik-d', value: known(found.leikD) },
				{ name: 'blair-lacy', value: known(found.blairLacy) },
				{ name: 'entropy-bits', value: known(found.entropyBits) },
				{ name: 'normalised-entropy', value: known(found.normalisedEntropy) }
			],
			details: {},
			n: { used: n, missing: 0 },
			base: 'answers',
			warnings,
			r: `p <- ${rVector(answers, 'counts')}; p <- p / sum(p); k <- length(p); F <- cumsum(p); D <- 2 * sum(pmin(F, 1 - F)) / (k - 1); e <- -sum((p * log2(p))[p > 0]); c(estimate = 1 - D, \`leik-d\` = D, \`blair-lacy\` = sum((F[-k] - 0.5)^2) / ((k - 1) / 4), \`entropy-bits\` = e, \`normalised-entropy\` = e / log2(k))`
		};
	}
});

function read(input: Input): { answers: number[]; n: number; warnings: Warning[] } {
	const answers = counts(input, 'counts');
	if (answers.length < 2) refuse('too-few-categories', { categories: answers.length, needed: 2 });
	const n = answers.reduce((sum, count) => sum + count, 0);
	return { answers, n, warnings: n === 0 ? [{ code: 'no-answers' }] : [] };
}
