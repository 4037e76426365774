import {
	analyses,
	type AnalysisData,
	type AnalysisInput,
	type AnalysisName,
	type AnalysisWords,
	type CheckedAnalysis
} from '#lib/contract/index.ts';
import type { Finding } from '#lib/core/findings/index.ts';
import { Refusal } from '../../refusal.ts';
import { parse, type Session } from '../action.ts';
import { head } from '../studies/history.ts';
import { getStudy } from '../studies/overview.ts';
import { implementations } from './register.ts';

/** The names that may come from outside: looked up here, so that no other reaches an object. */
const names: ReadonlyMap<string, AnalysisName> = new Map(
	Object.values(implementations).map(({ name }) => [name, name])
);
/** The analyses there are. */
export const analysisNames: readonly AnalysisName[] = [...names.values()];

/** The analysis of that name. @throws Refusal `analysis-not-found`. */
export function findAnalysis(asked: string): AnalysisName {
	const name = names.get(asked);
	if (!name) throw new Refusal('analysis-not-found', { name: asked, names: analysisNames.join(', ') });
	return name;
}

/** The input of an analysis, checked: what it asks for comes from an address, a command line or JSON. @throws Refusal `bad-input`. */
export const checkAnalysis = <N extends AnalysisName>(name: N, given: unknown): CheckedAnalysis<N> =>
	parse(analyses[name].input, given);

async function carryOut<N extends AnalysisName>(
	session: Session,
	studyId: string,
	name: N,
	given: unknown,
	words: AnalysisWords
): Promise<Finding<AnalysisData<N>>> {
	const input = checkAnalysis(name, given);
	const study = await getStudy(session, studyId);
	const seq = await head(session, studyId);
	const found = await implementations[name].run(session, studyId, input, words[name]);
	const provenance = { analysis: name, parameters: input, study: { id: study.id, name: study.name, seq } };
	return { ...found, provenance };
}

/** What an analysis finds in a study, in the words given. @throws Refusal */
export const analyse = <N extends AnalysisName>(
	session: Session,
	studyId: string,
	name: N,
	input: AnalysisInput<N>,
	words: AnalysisWords
): Promise<Finding<AnalysisData<N>>> => carryOut(session, studyId, name, input, words);

/** The same for an input from outside. @throws Refusal `bad-input`, the analysis's own. */
export const analyseAsked = (
	session: Session,
	studyId: string,
	name: AnalysisName,
	given: unknown,
	words: AnalysisWords
): Promise<Finding> => carryOut(session, studyId, name, given, words);
