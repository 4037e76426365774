import { distributionMethod } from '../../distributions/distribution-method.ts';
import { ptukeyUpper } from './ptukey.ts';
import { qtukey } from './qtukey.ts';

/** The studentised range as R computes it, where ours is exact. */
export const rPtukey = distributionMethod({
	name: 'r-ptukey',
	input: { q: 'numbers', k: 'whole numbers, 2 or more', df: 'positive degrees of freedom' },
	values: { value: ptukeyUpper },
	r: 'ptukey(q, k, df, lower.tail = FALSE)'
});

export const rQtukey = distributionMethod({
	name: 'r-qtukey',
	input: { p: 'shares between 0 and 1', k: 'whole numbers, 2 or more', df: 'positive degrees of freedom' },
	values: { value: qtukey },
	r: 'qtukey(p, k, df)'
});
