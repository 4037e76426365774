export { applyEdits, invertEdits } from './edit.ts';
export type { Edit } from './edit.ts';
export { diffText } from './diff.ts';
export { mover } from './move-span.ts';
export { followEdits } from './follow.ts';
export { pusher } from './push.ts';
export type { Placed } from './follow.ts';
