export { setViewOf } from './set-view.ts';
export type { SetOption, SetSource, SetView } from './set-view.ts';
export { answersIn, tokensOf } from './tokens.ts';
