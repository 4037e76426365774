export { planMerge, planRecode } from './merge.ts';
export type { RecodePlan } from './merge.ts';
export { planAutocode } from './autocode.ts';
export { dropDoubleSpaces, joinWrappedLines, renameSpeaker } from './fix-ups.ts';
export { previewEdits } from './preview.ts';
export type { EditPreview } from './preview.ts';
export { codedShare, progressOf } from './progress.ts';
export type { Progress } from './progress.ts';
