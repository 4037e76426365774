import type { Quartiles, Rule } from './rule.ts';

/** A scale by its first and last point. */
export interface ScaleEnds {
	low: number;
	high: number;
}

export const presetNames = [
	'top-75',
	'comet-70-15',
	'median-iqr',
	'rand-ucla',
	'rand-classic',
	'apmo'
] as const;
export type PresetName = (typeof presetNames)[number];

const usual: Omit<Rule, 'name' | 'in' | 'out'> = {
	decides: true,
	criteria: [],
	cannotJudge: { base: 'out', counts: null },
	minimumN: 0,
	retention: 'drop',
	stability: null,
	quantileType: 7
};

export interface PresetOptions {
	/** A median between two thirds of a 1 to 9 scale (3.5, 6.5): in the higher class (`manual`), or in the middle (`strict`, EPAGE). */
	thirds?: 'manual' | 'strict';
	quantileType?: Quartiles;
}

/**
 * A ready-made rule for a scale.
 * `top-75`: at least 75 % in the top part (the upper third of a scale of 7 or more points, else the upper two points),
 * the commonest threshold (Diamond et al. 2014). `comet-70-15`: at least 70 % in the top part and under 15 % in the
 * bottom part, out by its mirror (COMET handbook 1.0, 2017). `median-iqr`: median in the top part and a narrow
 * interquartile range. `rand-ucla`: median in the upper third without disagreement by IPRAS; `rand-classic`: by counts
 * (Fitch et al. 2001). `apmo`: the larger camp reaches the average per cent of majority opinions (Kapoor 1987).
 */
export function presetRule(
	preset: PresetName,
	{ low, high }: ScaleEnds,
	{ thirds = 'manual', quantileType = 7 }: PresetOptions = {}
): Rule {
	const plain = { ...usual, quantileType };
	const points = high - low + 1;
	const part = points >= 7 ? Math.floor(points / 3) : Math.min(2, Math.max(1, Math.floor(points / 2)));
	const top = [high - part + 1, high] as const;
	const bottom = [low, low + part - 1] as const;
	const share = (range: readonly [number, number], comparison: '>=' | '<', threshold: string) =>
		({ measure: 'share', range, comparison, threshold, base: 'answers', groups: 'overall' }) as const;
	switch (preset) {
		case 'top-75':
			return {
				...plain,
				name: preset,
				in: { all: [share(top, '>=', '3/4')] },
				out: { all: [share(bottom, '>=', '3/4')] }
			};
		case 'comet-70-15':
			return {
				...plain,
				name: preset,
				in: { all: [share(top, '>=', '70/100'), share(bottom, '<', '15/100')] },
				out: { all: [share(bottom, '>=', '70/100'), share(top, '<', '15/100')] }
			};
		case 'median-iqr': {
			// One step on five points, two on nine: a quarter of the scale's length.
			const widest = Math.max(1, Math.floor((points - 1) / 4));
			const narrow = { measure: 'iqr', comparison: '<=', threshold: widest } as const;
			return {
				...plain,
				name: preset,
				in: { all: [{ measure: 'median', comparison: '>=', threshold: top[0] }, narrow] },
				out: { all: [{ measure: 'median', comparison: '<=', threshold: bottom[1] }, narrow] }
			};
		}
		case 'rand-ucla':
		case 'rand-classic': {
			const agreed =
				preset === 'rand-ucla'
					? ({ measure: 'disagreement-index', comparison: '<=', threshold: 1 } as const)
					: ({ measure: 'both-extremes', comparison: '<', threshold: 1 } as const);
			return {
				...plain,
				name: preset,
				in: {
					all: [{ measure: 'median', comparison: '>=', threshold: thirds === 'manual' ? 6.5 : 7 }, agreed]
				},
				out: {
					all: [
						thirds === 'manual'
							? { measure: 'median', comparison: '<', threshold: 3.5 }
							: { measure: 'median', comparison: '<=', threshold: 3 },
						agreed
					]
				}
			};
		}
		case 'apmo': {
			const majority = {
				measure: 'majority',
				range: top,
				against: bottom,
				comparison: '>=',
				threshold: 'apmo'
			} as const;
			return {
				...plain,
				name: preset,
				in: { all: [majority, share(top, '>=', '1/2')] },
				out: { all: [majority, share(bottom, '>=', '1/2')] }
			};
		}
	}
}
