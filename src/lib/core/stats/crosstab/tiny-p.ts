import type { Warning } from '../result.ts';

/** The warning that goes with a p too small for a double: the smallest one is reported in its place, never 0. */
export function tinyP(p: number | null | undefined): Warning[] {
	return p === 0 ? [{ code: 'p-below-smallest', values: { smallest: Number.MIN_VALUE } }] : [];
}
