export { membersOf } from './members.ts';
export { setViewOf } from './set-view.ts';
export { answersIn, tokensOf } from './tokens.ts';
export type { SetOption, SetSource, SetView } from './types.ts';
