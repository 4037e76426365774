import { levene } from '../anova/levene.ts';
import { aboveZero } from '../crosstab/tiny-p.ts';
import type { Input, Mapping } from '../method.ts';
import { bartlett } from './bartlett.ts';
import { cohenD, cohenDOne, hedgesOlkinInterval } from './cohen-d.ts';
import { hedgesFactor } from './hedges-factor.ts';
import { readVaried } from './methods/shapiro-wilk.ts';
import { readSummaries } from './methods/t-from-summary.ts';
import { readSamplesOf } from './methods/two-sample-t.ts';
import { oneSampleT } from './one-sample-t.ts';
import { pairedD } from './paired-d.ts';
import { readOne, readOptions, readPairs, readTwo, refuseConstant } from './read-t.ts';
import { shapiroWilk } from './shapiro-wilk.ts';
import { studentT } from './student-t.ts';
import type { TOptions, TResult } from './t-from-estimate.ts';
import { varianceRatio } from './variance-ratio.ts';
import { welchT } from './welch-t.ts';

const printed = ({ t, df, p, lower, upper, se }: TResult, estimate: number | number[]) => ({
	t,
	df,
	p: Math.max(p, Number.MIN_VALUE),
	ci95: [lower, upper],
	estimate,
	stderr: se
});

const twoSample =
	(test: 'welch-t' | 'student-t', options: TOptions = {}): Mapping =>
	(input) => {
		const { first, second } = readSamplesOf(test, input);
		const found = (test === 'welch-t' ? welchT : studentT)(first, second, {
			...readOptions(input),
			...options
		});
		refuseConstant(found, first.mean, second.mean);
		return printed(found, [first.mean, second.mean]);
	};

const paired: Mapping = (input) => {
	const { first } = readPairs(input);
	const found = oneSampleT(first, readOptions(input));
	refuseConstant(found, first.mean);
	return { ...printed(found, first.mean), n: first.n };
};

const shapiro = (input: Input, field: string) => shapiroWilk(readVaried(input, field).values);

/** Reference case id to its answer, under the case's own field names. */
export const reference: Readonly<Record<string, Mapping>> = {
	't-one-sample': (input) => {
		const { first } = readOne(input, 2);
		const found = oneSampleT(first, readOptions(input));
		refuseConstant(found, first.mean);
		return printed(found, first.mean);
	},
	't-student': twoSample('student-t'),
	't-welch': twoSample('welch-t'),
	't-welch-one-sided': twoSample('welch-t', { alternative: 'greater' }),
	't-paired': paired,
	't-paired-missing': paired,
	't-constant': twoSample('welch-t'),
	't-constant-paired-diff': paired,
	't-n1': twoSample('welch-t'),
	't-n1-student': twoSample('student-t'),
	't-summary-data': (input) => {
		const [first, second] = readSummaries(input);
		const [welch, student] = [aboveZero(welchT(first, second)), aboveZero(studentT(first, second))];
		return {
			t_welch: welch.t,
			df_welch: welch.df,
			p_welch: welch.p,
			t_student: student.t,
			df_student: student.df,
			p_student: student.p,
			cohen_d: cohenD(first, second).cohenD.value
		};
	},
	't-levene': (input) => {
		const { x, y, first, second } = readTwo(input, 2);
		const samples = [
			{ label: 'x', values: x },
			{ label: 'y', values: y }
		];
		const [byMean, byMedian] = [levene(samples, 'mean'), levene(samples, 'median')];
		const ratio = varianceRatio(first, second);
		const several = bartlett([first, second]);
		return {
			levene_F: byMean.F,
			levene_p: byMean.p,
			brown_forsythe_F: byMedian.F,
			brown_forsythe_p: byMedian.p,
			F: ratio.F,
			F_p: ratio.p,
			bartlett: several.value,
			bartlett_p: several.p
		};
	},
	't-shapiro': (input) => ({ x: shapiro(input, 'x'), y: shapiro(input, 'y') }),
	'd-independent': (input) => {
		const { first, second } = readTwo(input, 2);
		const found = cohenD(first, second);
		const { value, lower, upper } = found.cohenD;
		const interval = [lower, upper];
		const approximate = 1 - 3 / (4 * found.df - 1);
		return {
			cohen_d: value,
			d_ci95_noncentral_t: interval,
			hedges_g: found.hedgesG.value,
			g_ci95: [found.hedgesG.lower, found.hedgesG.upper],
			J_exact: hedgesFactor(found.df),
			J_approx: approximate,
			hedges_g_approx_J: value * approximate,
			glass_delta_sd_of_y: found.glassDelta,
			d_av: found.dAverage,
			d_ci95_precise: interval,
			jamovi_d_ci95: interval,
			effsize_d_ci95: hedgesOlkinInterval(value, first.n, second.n)
		};
	},
	'd-paired': (input) => {
		const { x, y, first } = readPairs(input);
		const { cohenD: dz, hedgesG } = cohenDOne(first);
		const others = pairedD(x, y);
		return {
			dz: dz.value,
			dav: others.average,
			dav_rms: others.rms,
			drm: others.corrected,
			gz: hedgesG.value,
			dz_ci95: [dz.lower, dz.upper],
			dz_ci95_precise: [dz.lower, dz.upper]
		};
	},
	'd-one-sample': (input) => {
		const { value, lower, upper } = cohenDOne(readOne(input, 2).first, readOptions(input).mu).cohenD;
		return { d: value, ci95: [lower, upper], ci95_precise: [lower, upper] };
	}
};
