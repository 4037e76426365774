import type { InferInput, InferOutput } from 'valibot';
import { cases } from './cases.ts';
import { counts } from './counts.ts';
import { passages } from './passages.ts';

/** Every analysis that can be asked for by name, from a page, an address or the command line. */
export const analyses = { counts, passages, cases };

type Analyses = typeof analyses;
export type AnalysisName = keyof Analyses;

/** What a caller gives. */
export type AnalysisInput<N extends AnalysisName> = InferInput<Analyses[N]['input']>;
/** The same, checked, with what was left out filled in. */
export type CheckedAnalysis<N extends AnalysisName> = InferOutput<Analyses[N]['input']>;
/** What a finding holds as data. */
export type AnalysisData<N extends AnalysisName> = NonNullable<Analyses[N]['types']>['data'];
/** The words of each analysis: a catalogue has them all. */
export type AnalysisWords = { readonly [N in AnalysisName]: NonNullable<Analyses[N]['types']>['words'] };

/** Which passages are asked for; what is left out lets all through. */
export type PassageAsk = Partial<CheckedAnalysis<'passages'>>;

export type { CaseLabels, CaseLine } from './cases.ts';
export { groupings, type CountLine, type CountsWords, type Grouping } from './counts.ts';
export type { PassageLabels, PassageLine } from './passages.ts';
