export { countAnswers, groupPlaces, type Answer, type ItemAnswers, type PanelSizes } from './answers.ts';
export { compareShare, fractionValue, readFraction, type Fraction } from './fraction.ts';
export type { JudgedClause, JudgingContext, Unjudged } from './judge.ts';
export { measureOf, spreadOf, type Spread } from './measure.ts';
export { mustChange } from './must-change.ts';
export { presetNames, presetRule, type PresetName, type PresetOptions, type ScaleEnds } from './presets.ts';
export * from './rule.ts';
export { judge, type Judged, type Verdict } from './verdict.ts';
