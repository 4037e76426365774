import type { SpeakerRole } from '#lib/core/coding/index.ts';

/** Somebody who speaks in a text, and how much. */
export interface Speaks {
	label: string;
	role: SpeakerRole;
	turns: number;
	words: number;
}
