import { bowkerMethod } from '../../paired/methods/bowker.ts';
import { cochranQMethod } from '../../paired/methods/cochran-q.ts';
import { mcnemarMethod } from '../../paired/methods/mcnemar.ts';
import { one, run, several, type ReferenceCase } from '../reference-case.ts';
import { unbounded } from '../shape.ts';

const everyForm = several(
	{
		corrected: run(mcnemarMethod),
		plain: run(mcnemarMethod, { test: 'uncorrected' }),
		exact: run(mcnemarMethod, { test: 'exact' }),
		midP: run(mcnemarMethod, { test: 'mid-p' })
	},
	{
		chisq_cc: 'corrected.test.value',
		p_cc: 'corrected.test.p',
		chisq: 'plain.test.value',
		p: 'plain.test.p',
		p_exact: 'exact.test.p',
		p_midp: 'midP.test.p',
		or_paired: unbounded('corrected.estimate.value')
	}
);

export const paired: Readonly<Record<string, ReferenceCase>> = {
	mcnemar: everyForm,
	'mcnemar-small': everyForm,
	'mcnemar-zero-cell': everyForm,
	'mcnemar-no-discordant': one(mcnemarMethod, { statistic: 'test.value', p: 'test.p' }),
	bowker: one(bowkerMethod, {
		bowker_chisq: 'test.value',
		df: 'test.df',
		p: 'test.p',
		stuart_maxwell: 'details.stuartMaxwell.value',
		df_sm: 'details.stuartMaxwell.df',
		p_sm: 'details.stuartMaxwell.p'
	}),
	'cochran-q': one(cochranQMethod, { Q: 'test.value', df: 'test.df', p: 'test.p' }),
	'cochran-q-all-same': one(cochranQMethod, { Q: 'test.value' })
};
