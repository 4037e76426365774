import type { AnalysisData, AnalysisName, AnalysisWords, CheckedAnalysis } from '#lib/contract/index.ts';
import type { Finding } from '#lib/core/findings/index.ts';
import type { Session } from '../action.ts';

/** A finding but for how it was computed, which is said of every analysis alike. */
type Found<N extends AnalysisName> = Omit<Finding<AnalysisData<N>>, 'provenance'>;

/** How an analysis of the contract is carried out. */
export interface AnalysisImplementation<N extends AnalysisName> {
	name: N;
	run(
		session: Session,
		studyId: string,
		input: CheckedAnalysis<N>,
		words: AnalysisWords[N]
	): Promise<Found<N>>;
}

export const implementAnalysis = <N extends AnalysisName>(
	name: N,
	run: AnalysisImplementation<N>['run']
): AnalysisImplementation<N> => ({ name, run });
