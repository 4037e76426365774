import type { Group } from '../method.ts';
import { factorialAnovaMethod } from './methods/factorial.ts';
import { gamesHowellMethod } from './methods/games-howell.ts';
import { leveneMethod } from './methods/levene.ts';
import { oneWayAnovaMethod } from './methods/one-way.ts';
import { pairwiseTMethod } from './methods/pairwise-t.ts';
import { repeatedMeasuresMethod } from './methods/repeated-measures.ts';
import { tukeyHsdMethod } from './methods/tukey.ts';
import { welchAnovaMethod } from './methods/welch.ts';

export const group: Group = {
	name: 'anova',
	methods: [
		oneWayAnovaMethod,
		welchAnovaMethod,
		tukeyHsdMethod,
		gamesHowellMethod,
		pairwiseTMethod,
		leveneMethod,
		repeatedMeasuresMethod,
		factorialAnovaMethod
	]
};
