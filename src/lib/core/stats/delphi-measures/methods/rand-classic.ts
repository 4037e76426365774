import { medianOfSorted } from '../../ranks/median.ts';
import type { Result, Warning } from '../../result.ts';
import { rVector } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import { count, counts } from '../../validate.ts';
import { randClassic } from '../rand-classic.ts';
import { randPanelThresholds } from '../rand-panel-thresholds.ts';
import { ratings } from '../ratings.ts';
import { thirds } from '../thirds.ts';

/** Panel sizes the RAND/UCLA manual tabulates. */
const TABULATED = { from: 8, to: 16 };

function outsideManual(sizes: readonly number[]): Warning[] {
	const other = sizes.find((size) => size < TABULATED.from || size > TABULATED.to);
	return other === undefined
		? []
		: [{ code: 'panel-size-outside-manual', values: { panel: other, ...TABULATED } }];
}

export const randClassicMethod = method({
	name: 'rand-classic',
	input: {
		x: 'ratings of one indication on a 1 to 9 scale, null for missing',
		panel: 'optional: size of the panel whose limits hold; the number of answers when absent'
	},
	answers: ['ram-classic-9'],
	run(input): Result {
		const { values, missing } = ratings(input, 'x', 1, 9);
		const panel = input.panel === undefined ? values.length : count(input, 'panel');
		const limits = randPanelThresholds(panel);
		const middle = medianOfSorted(Float64Array.from(values).sort());
		return {
			method: 'rand-classic',
			estimate: { name: 'median', value: middle },
			effects: [],
			details: { ...randClassic(values, middle, limits), ...thirds(values), limits },
			n: { used: values.length, missing },
			base: 'answers',
			warnings: outsideManual([panel]),
			r: `x <- ${rVector(values, 'x')}; m <- median(x); third <- if (m <= 3) 1:3 else if (m >= 7) 7:9 else 4:6; c(estimate = m, outside = sum(!x %in% third), agreement = sum(!x %in% third) <= ${limits.maximumOutside}, disagreement = sum(x <= 3) >= ${limits.minimumInEach} && sum(x >= 7) >= ${limits.minimumInEach})`
		};
	}
});

export const randPanelThresholdsMethod = method({
	name: 'rand-panel-thresholds',
	input: { panel: 'sizes of panels, in people' },
	answers: ['ram-panel-thresholds'],
	run(input): Result {
		const sizes = counts(input, 'panel');
		return {
			method: 'rand-panel-thresholds',
			effects: [],
			details: { limits: sizes.map((panel) => ({ panel, ...randPanelThresholds(panel) })) },
			n: { used: sizes.length, missing: 0 },
			base: 'panels',
			warnings: outsideManual(sizes),
			r: `panel <- ${rVector(sizes, 'panel')}; t <- (panel + 1) %/% 3; list(maximumOutside = pmax(0, t - 1), minimumInEach = pmax(1, t))`
		};
	}
});
