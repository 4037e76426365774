import type { InferInput, InferOutput } from 'valibot';
import { caseActions } from './cases.ts';
import { codeActions } from './codes.ts';
import { codingActions } from './codings.ts';
import { documentActions } from './documents.ts';
import { memoActions } from './memos.ts';
import { studyActions } from './studies.ts';

/** Every change of a study that can be asked for by name, from a page or the command line. */
export const actions = {
	...studyActions,
	...documentActions,
	...caseActions,
	...codeActions,
	...codingActions,
	...memoActions
};

type Actions = typeof actions;
export type ActionName = keyof Actions;

/** What a caller gives. */
export type InputOf<N extends ActionName> = InferInput<Actions[N]['input']>;
/** The same, checked, with what was left out filled in. */
export type CheckedInput<N extends ActionName> = InferOutput<Actions[N]['input']>;
export type ResultOf<N extends ActionName> = NonNullable<Actions[N]['types']>['result'];
/** The values of each action's sentence. */
export type ActionSays = { [N in ActionName]: NonNullable<Actions[N]['types']>['says'] };
