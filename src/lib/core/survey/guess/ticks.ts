import type { ColumnFacts } from './facts.ts';
import { missingWord } from './missing-words.ts';

const TICKED = /^(?:1|y|yes|oui|o|ja|si|sí|true|vrai|x|✓|✔|checked|selected|quoted|coché|cochée|ticked)$/i;
const UNTICKED =
	/^(?:0|n|no|non|nee|nein|false|faux|unchecked|not selected|not checked|not quoted|non coché|non cochée|unselected)$/i;

export interface Ticks {
	ticked: string[];
	unticked: string[];
}

/**
 * How a column of boxes says yes and no: `Yes` and `No`, `1` and `0`, the option itself and nothing. Empty lists for a box
 * nobody touched; null when it is no box.
 */
export function ticksOf(facts: ColumnFacts, option: string): Ticks | null {
	const values = facts.values.map(({ value }) => value).filter((value) => missingWord(value) === null);
	if (values.length > 2) return null;
	const ticks: Ticks = { ticked: [], unticked: [] };
	for (const value of values) {
		if (UNTICKED.test(value)) ticks.unticked.push(value);
		else if (TICKED.test(value) || values.length === 1 || value === option) ticks.ticked.push(value);
		else return null;
	}
	if (ticks.ticked.length > 1 || ticks.unticked.length > 1) return null;
	// One word and nothing else is a tick when the others left the cell empty, and the word is short enough for an option.
	const [only = ''] = ticks.ticked;
	const lone = values.length === 1 && !TICKED.test(only) && only !== option && ticks.ticked.length === 1;
	return lone && only.length > 250 ? null : ticks;
}
