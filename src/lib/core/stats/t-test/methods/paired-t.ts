import { estimateOf } from '../../outcome.ts';
import { method } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { cohenDOne } from '../cohen-d.ts';
import { oneSampleT } from '../one-sample-t.ts';
import { pairedD } from '../paired-d.ts';
import { PAIRS, readOptions, readPairs, refuseConstant, T_OPTIONS } from '../read-t.ts';
import { summaryOf } from '../summary.ts';
import { effectOf, tResult } from '../t-result.ts';

export const pairedTMethod = method({
	name: 'paired-t',
	input: { ...PAIRS, ...T_OPTIONS },
	answers: ['t-paired', 't-paired-missing', 't-constant-paired-diff', 'd-paired'],
	run(input): Result {
		const options = readOptions(input);
		const read = readPairs(input);
		const found = oneSampleT(read.first, options);
		refuseConstant(found, read.first.mean);
		const { cohenD, hedgesG } = cohenDOne(read.first, options.mu, options.level);
		const both = [summaryOf(read.x), summaryOf(read.y)];
		const others = pairedD(read.x, read.y);
		return tResult('paired-t', found, options, read, {
			estimate: 'mean-difference',
			used: read.first.n,
			base: 'complete-pairs',
			effects: [
				effectOf('cohen-dz', cohenD, options.level),
				effectOf('hedges-gz', hedgesG, options.level),
				estimateOf('d-average-sd', others.average),
				estimateOf('d-average-variance', others.rms),
				estimateOf('d-repeated-measures', others.corrected)
			],
			details: { means: both.map(({ mean }) => mean) },
			warnings: both.flatMap(({ variance, mean }) =>
				variance === 0 ? [{ code: 'measure-constant', values: { mean } }] : []
			)
		});
	}
});
