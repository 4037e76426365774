export { answerReader, nothingOf } from './answer.ts';
export type { Answer, AnswerReader, Marks, Nothing } from './answer.ts';
export { dayOrder, looksLikeDate, readDate } from './read-date.ts';
export { readNumber } from './read-number.ts';
export { valueKey } from './value-key.ts';
export { baseOf, viewOf } from './view.ts';
export type { Base, View, ViewOptions } from './view.ts';
