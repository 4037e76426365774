import { rVector } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Warning } from '../../result.ts';
import { someNumbers } from '../../validate.ts';
import { modes } from '../modes.ts';
import { sorted } from '../../ranks/sorted.ts';

/** The most frequent value, or values: a tie is reported, never settled. */
export const modeMethod = method({
	name: 'mode',
	input: { x: 'numbers, null for missing' },
	answers: ['desc-mode'],
	run(input) {
		const { values, missing } = someNumbers(input, 'x');
		const found = modes(sorted(values));
		const warnings: Warning[] =
			found.length > 1 ? [{ code: 'several-modes', values: { modes: found.length } }] : [];
		return {
			method: 'mode',
			estimate: { name: 'mode', value: found.length === 1 ? (found[0] ?? null) : null },
			effects: [],
			details: { modes: found },
			n: { used: values.length, missing },
			base: 'valid-answers',
			warnings,
			r: `t <- table(${rVector(values, 'x')}); m <- as.numeric(names(t)[t == max(t)]); list(modes = m${found.length === 1 ? ', estimate = m' : ''})`
		};
	}
});
