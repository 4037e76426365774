export type { TimeMark, TurnRule } from './rule.ts';
export { parseTurns } from './parse.ts';
export type { ParsedSpeaker, ParsedTurn, ParsedTurns } from './parsed.ts';
export { guessTurnRule } from './guess.ts';
