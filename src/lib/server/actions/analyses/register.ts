import type { AnalysisName } from '#lib/contract/index.ts';
import type { AnalysisImplementation } from './analysis.ts';
import { casesAnalysis } from './cases.ts';
import { countsAnalysis } from './counts.ts';
import { passagesAnalysis } from './passages.ts';

/** Every analysis of the contract with what carries it out: one that is missing or another's does not compile. */
export const implementations: { readonly [N in AnalysisName]: AnalysisImplementation<N> } = {
	counts: countsAnalysis,
	passages: passagesAnalysis,
	cases: casesAnalysis
};
