export { answerReader, nothingOf } from './answer.ts';
export type { Answer, AnswerReader, Marks, Nothing } from './answer.ts';
export { baseOf } from './base.ts';
export type { Base } from './base.ts';
export { dayOrder, looksLikeDate, readDate } from './read-date.ts';
export { readNumber } from './read-number.ts';
export { valueKey } from './value-key.ts';
export { countView, viewOf } from './view.ts';
export type { View, ViewOptions } from './view.ts';
