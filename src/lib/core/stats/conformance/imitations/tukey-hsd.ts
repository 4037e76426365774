import { readSamples } from '../../anova/read-samples.ts';
import { gamesHowellMethod } from '../../anova/methods/games-howell.ts';
import { tukeyHsdMethod } from '../../anova/methods/tukey.ts';
import { oneWay } from '../../anova/one-way.ts';
import { imitation } from './imitation.ts';
import { ptukeyUpper } from './ptukey.ts';
import { qtukey } from './qtukey.ts';

interface Pair {
	diff: number;
	se: number;
	df: number;
	t: number;
}

/** Tukey's intervals and p from R's own studentised range, off in the sixth digit. R: `TukeyHSD(aov(x ~ factor(g)))`. */
export const tukeyHsd = imitation('r-tukey-hsd', tukeyHsdMethod, ({ details }, input) => {
	const { samples } = readSamples(input);
	const { df2 } = oneWay(samples);
	const pairs = details.pairs as readonly Pair[];
	const half = qtukey(0.95, samples.length, df2) / Math.SQRT2;
	return {
		lower: pairs.map(({ diff, se }) => diff - half * se),
		upper: pairs.map(({ diff, se }) => diff + half * se),
		p: pairs.map(({ diff, se }) => tail((Math.abs(diff) / se) * Math.SQRT2, samples.length, df2))
	};
});

/** Games and Howell's p from R's own studentised range. R: `jmv::anovaOneW(…, phMethod = 'gamesHowell')`. */
export const gamesHowell = imitation('r-games-howell', gamesHowellMethod, ({ details }, input) => {
	const k = readSamples(input).samples.length;
	const pairs = details.pairs as readonly Pair[];
	return { pairs: pairs.map((pair) => ({ ...pair, p: tail(Math.abs(pair.t) * Math.SQRT2, k, pair.df) })) };
});

const tail = (q: number, k: number, df: number): number => Math.max(ptukeyUpper(q, k, df), Number.MIN_VALUE);
