import { defined } from '../../defined.ts';
import type { Input } from '../../method.ts';
import { rLines, rMatrix } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { list } from '../../validate.ts';
import { cohenKappa } from '../cohen-kappa.ts';
import type { Span } from '../merge-spans.ts';
import { spanAgreement } from '../span-agreement.ts';
import { specificAgreement } from '../specific-agreement.ts';

export const kappaSpansMethod = method({
	name: 'kappa-spans',
	input: {
		a: 'spans of the first coder, [start, end) pairs in characters',
		b: 'spans of the second coder',
		length: 'length of the text, in characters'
	},
	answers: [],
	run(input): Result {
		const length = input.length;
		if (typeof length !== 'number' || !Number.isInteger(length) || length <= 0)
			refuse('not-a-length', { field: 'length' });
		const { both, onlyFirst, onlySecond, neither } = spanAgreement(
			spans(input, 'a', length),
			spans(input, 'b', length),
			length
		);
		const counts = [
			[both, onlyFirst],
			[onlySecond, neither]
		];
		const found = cohenKappa(counts);
		const { positive, negative } = specificAgreement(counts);
		const warnings: Warning[] = [];
		const share = { agreement: found.observed, n: length };
		const coded = [both + onlyFirst, both + onlySecond];
		if (Number.isNaN(found.kappa)) warnings.push({ code: 'kappa-undefined', values: share });
		else if (coded.some((own) => own === 0 || own === length))
			warnings.push({ code: 'rater-constant', values: share });
		return {
			method: 'kappa-spans',
			// No interval: neighbouring characters are not independent observations.
			estimate: { name: 'kappa', value: defined(found.kappa) },
			effects: [
				{ name: 'positive-agreement', value: defined(positive) },
				{ name: 'negative-agreement', value: defined(negative) },
				{ name: 'overlap', value: defined(both / (both + onlyFirst + onlySecond)) }
			],
			details: { both, onlyFirst, onlySecond, neither, observed: found.observed, expected: found.expected },
			n: { used: length, missing: 0 },
			base: 'characters',
			warnings,
			r: rLines(
				`m <- ${rMatrix(counts, 'm')}; p <- m / sum(m); o <- sum(diag(p)); e <- sum(rowSums(p) * colSums(p))`,
				'c(estimate = (o - e) / (1 - e), observed = o, expected = e, `positive-agreement` = 2 * m[1, 1] / (2 * m[1, 1] + m[1, 2] + m[2, 1]), `negative-agreement` = 2 * m[2, 2] / (2 * m[2, 2] + m[1, 2] + m[2, 1]), overlap = m[1, 1] / (sum(m) - m[2, 2]))'
			)
		};
	}
});

function spans(input: Input, field: string, length: number): Span[] {
	return Array.from(list(input, field), (span) => {
		if (!Array.isArray(span) || span.length !== 2) refuse('not-a-span', { field });
		const [start, end] = span as unknown[];
		if (typeof start !== 'number' || typeof end !== 'number') refuse('not-a-span', { field });
		if (!Number.isInteger(start) || !Number.isInteger(end) || start > end) refuse('not-a-span', { field });
		if (start < 0 || end > length) refuse('span-outside-text', { field, start, end, length });
		return [start, end];
	});
}
