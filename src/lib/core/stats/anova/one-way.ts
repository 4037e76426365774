import { fUpper } from '../distributions/index.ts';
import { centred, dot, mean, sum } from '../linear-algebra/vector.ts';
import type { Sample } from './sample.ts';

export interface OneWay {
	n: number;
	ssBetween: number;
	ssWithin: number;
	df1: number;
	df2: number;
	msBetween: number;
	msWithin: number;
	/** NaN when the outcome is constant, Infinity when only the groups differ. */
	F: number;
	p: number;
	etaSquared: number;
	omegaSquared: number;
	epsilonSquared: number;
	cohenF: number;
}

/**
 * One-way analysis of variance. At least two groups and one case more than groups.
 * η² = SSb/SSt, ω² = (SSb - df1 MSw)/(SSt + MSw), ε² = (SSb - df1 MSw)/SSt, Cohen's f = √(SSb/SSw).
 * R: `summary(aov(x ~ factor(g)))`.
 */
export function oneWay(samples: readonly Sample[]): OneWay {
	const n = samples.reduce((total, s) => total + s.values.length, 0);
	const grand = sum(Float64Array.from(samples, (s) => sum(s.values))) / n;
	const flat = samples.every((s) => s.values.every((value) => value === samples[0]?.values[0]));
	let ssBetween = 0;
	let ssWithin = 0;
	for (const { values } of samples) {
		const deviations = centred(values);
		ssWithin += dot(deviations, deviations);
		ssBetween += values.length * (mean(values) - grand) ** 2;
	}
	if (flat) ssBetween = ssWithin = 0;
	const df1 = samples.length - 1;
	const df2 = n - samples.length;
	const msBetween = ssBetween / df1;
	const msWithin = ssWithin / df2;
	const F = msBetween / msWithin;
	const total = ssBetween + ssWithin;
	return {
		n,
		ssBetween,
		ssWithin,
		df1,
		df2,
		msBetween,
		msWithin,
		F,
		p: fUpper(F, df1, df2),
		etaSquared: ssBetween / total,
		omegaSquared: (ssBetween - df1 * msWithin) / (total + msWithin),
		epsilonSquared: (ssBetween - df1 * msWithin) / total,
		cohenF: Math.sqrt(ssBetween / ssWithin)
	};
}
