import { group } from '../../distributions/group.ts';
import type { Method } from '../../method.ts';
import { rPtukey, rQtukey } from '../imitations/ptukey-qtukey.ts';
import { one, run, several, type ReferenceCase } from '../reference-case.ts';

function named(name: string): Method {
	const found = group.methods.find((method) => method.name === name);
	if (!found) throw new Error(`no distribution ${name}`);
	return found;
}

const values = (name: string): ReferenceCase => one(named(name), 'details.value');

export const distributions: Readonly<Record<string, ReferenceCase>> = {
	'dist-pnorm': one(named('normal-distribution'), { lower: 'details.lower', upper: 'details.upper' }),
	'dist-qnorm': values('normal-quantile'),
	'dist-pt': values('t-two-sided-distribution'),
	'dist-qt': values('t-quantile'),
	'dist-pchisq': values('chi-square-upper-distribution'),
	'dist-qchisq': values('chi-square-quantile'),
	'dist-pf': values('f-upper-distribution'),
	'dist-qf': values('f-quantile'),
	'dist-pbeta': values('beta-distribution'),
	'dist-qbeta': values('beta-quantile'),
	'dist-pbinom': one(named('binomial-distribution'), { cdf: 'details.cdf', pmf: 'details.pmf' }),
	'dist-phyper': one(named('hypergeometric-distribution'), { cdf: 'details.cdf', pmf: 'details.pmf' }),
	'dist-psignrank': values('signed-rank-distribution'),
	'dist-pwilcox': values('mann-whitney-u-distribution'),
	'dist-ptukey': one(rPtukey, 'details.value'),
	'dist-qtukey': one(rQtukey, 'details.value'),
	'dist-pt-noncentral': values('noncentral-t-distribution'),
	'dist-pchisq-noncentral': values('noncentral-chi-square-distribution'),
	// The second arguments, 3.3 and 952, stand in the R call of the case.
	'dist-gamma': several(
		{
			gamma: run(named('log-gamma')),
			beta: run(named('log-beta'), ({ x }) => ({ a: x, b: Array.isArray(x) ? x.map(() => 3.3) : x })),
			choose: run(named('log-choose'), () => ({ n: [952, 952, 952], k: [1, 27, 476] }))
		},
		{ lgamma: 'gamma.details.value', lbeta: 'beta.details.value', lchoose952: 'choose.details.value' }
	)
};
