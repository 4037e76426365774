import { SMALL_SIZE, baseline } from './rows.ts';
import type { Mark, Token } from './scene.ts';
import { fitText, textWidth } from './text-width.ts';

export interface LegendEntry {
	name: string;
	fill: Token;
}

const LINE = 22;
const SWATCH = 11;
const SWATCH_GAP = 6;
const ENTRY_GAP = 22;

/**
 * Swatches with their names from `wanted` to `width`; further left where they need more room for one line, and wrapped
 * over as many lines as they need; `height` in pixels.
 */
export function legend(
	entries: readonly LegendEntry[],
	wanted: number,
	width: number
): { marks: Mark[]; height: number } {
	const marks: Mark[] = [];
	const all = entries.reduce(
		(sum, { name }) => sum + SWATCH + SWATCH_GAP + textWidth(name, SMALL_SIZE) + ENTRY_GAP,
		-ENTRY_GAP
	);
	const left = Math.max(0, Math.min(wanted, width - all));
	let x = left;
	let middle = LINE / 2;
	for (const { name, fill } of entries) {
		const text = fitText(name, width - left - SWATCH - SWATCH_GAP, SMALL_SIZE);
		const length = SWATCH + SWATCH_GAP + textWidth(text, SMALL_SIZE);
		if (x > left && x + length > width) {
			x = left;
			middle += LINE;
		}
		marks.push(
			{ kind: 'rect', x, y: middle - SWATCH / 2, width: SWATCH, height: SWATCH, fill, group: name },
			{
				kind: 'text',
				x: x + SWATCH + SWATCH_GAP,
				y: baseline(middle, SMALL_SIZE),
				text,
				size: SMALL_SIZE,
				anchor: 'start',
				fill: 'soft',
				group: name,
				...(text === name ? {} : { label: name })
			}
		);
		x += length + ENTRY_GAP;
	}
	return { marks, height: entries.length === 0 ? 0 : middle + LINE / 2 + 6 };
}
