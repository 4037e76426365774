import { withoutMissing } from '../../cases.ts';
import { defined } from '../../defined.ts';
import { twoSidedTest } from '../../outcome.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { level, matrix, oneOf } from '../../validate.ts';
import { icc, type IccType } from '../icc.ts';
import { rIcc } from '../r-icc.ts';

export const iccMethod = method({
	name: 'icc',
	input: {
		m: 'rows of targets, one number per judge, null for missing (the target is then left out)',
		type: 'optional: ICC2 (default), ICC1, ICC3, ICC1k, ICC2k or ICC3k',
		level: 'optional: confidence level, 0.95'
	},
	answers: ['icc-shrout-fleiss', 'icc3k-equals-alpha'],
	run(input): Result {
		const type = oneOf<IccType>(input, 'type', ['ICC2', 'ICC1', 'ICC3', 'ICC1k', 'ICC2k', 'ICC3k']);
		const confidence = level(input);
		const rows = matrix(input, 'm');
		const complete = withoutMissing(rows);
		const judges = rows[0]?.length ?? 0;
		if (judges < 2) refuse('too-few-raters', { raters: judges });
		if (complete.length < 2) refuse('too-few-complete-rows', { n: complete.length, needed: 2 });
		const forms = icc(complete, confidence);
		const chosen =
			forms.find((form) => form.type === type) ??
			refuse('not-an-option', { field: 'type', options: 'ICC1 to ICC3k' });
		const warnings: Warning[] = [];
		if (!Number.isFinite(chosen.icc))
			warnings.push({ code: 'icc-undefined', values: { n: complete.length } });
		else if (!Number.isFinite(chosen.f))
			warnings.push({ code: 'no-error-variance', values: { n: complete.length } });
		if (chosen.icc < 0) warnings.push({ code: 'icc-negative', values: { icc: chosen.icc } });
		const bounded = Number.isFinite(chosen.lower) && Number.isFinite(chosen.upper);
		return {
			method: 'icc',
			estimate: {
				name: type,
				value: defined(chosen.icc),
				...(bounded
					? {
							interval: {
								lower: chosen.lower,
								upper: chosen.upper,
								level: confidence,
								method: 'shrout-fleiss'
							}
						}
					: {})
			},
			test: twoSidedTest('icc-zero', 'F', chosen.f, chosen.p, 'exact', [chosen.df1, chosen.df2]),
			effects: [],
			details: {
				judges,
				forms: forms.map((form) => ({
					...form,
					icc: defined(form.icc),
					f: defined(form.f),
					p: defined(form.p),
					lower: defined(form.lower),
					upper: defined(form.upper)
				}))
			},
			n: { used: complete.length, missing: rows.length - complete.length },
			base: 'targets-rated-by-all',
			warnings,
			r: rIcc(complete, type, confidence)
		};
	}
});
