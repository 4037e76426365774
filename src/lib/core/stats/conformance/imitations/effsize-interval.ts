import { tQuantile } from '../../distributions/index.ts';
import { welchTMethod } from '../../t-test/methods/two-sample-t.ts';
import { imitation } from './imitation.ts';

/** Hedges and Olkin's (1985) approximate interval of Cohen's d, which effsize prints. R: `effsize::cohen.d(x, y)`. */
export const effsizeInterval = imitation('effsize-interval', welchTMethod, ({ effects, details }) => {
	const d = effects.find(({ name }) => name === 'cohen-d')?.value ?? NaN;
	const [n1, n2] = details.n as [number, number];
	const se = Math.sqrt((n1 + n2) / (n1 * n2) + (d * d) / (2 * (n1 + n2)));
	const half = tQuantile(0.975, n1 + n2 - 2) * se;
	return { lower: d - half, upper: d + half };
});
