import { method } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { cohenDOne } from '../cohen-d.ts';
import { oneSampleT } from '../one-sample-t.ts';
import { readOne, readOptions, refuseConstant, T_OPTIONS } from '../read-t.ts';
import { effectOf, tResult } from '../t-result.ts';

export const oneSampleTMethod = method({
	name: 'one-sample-t',
	input: { x: 'numbers, null for missing', ...T_OPTIONS },
	answers: ['t-one-sample', 'd-one-sample'],
	run(input): Result {
		const options = readOptions(input);
		const read = readOne(input, 2);
		const found = oneSampleT(read.first, options);
		refuseConstant(found, read.first.mean);
		const { cohenD, hedgesG } = cohenDOne(read.first, options.mu, options.level);
		return tResult('one-sample-t', found, options, read, {
			estimate: 'mean',
			used: read.first.n,
			base: 'valid-answers',
			effects: [effectOf('cohen-d', cohenD, options.level), effectOf('hedges-g', hedgesG, options.level)]
		});
	}
});
