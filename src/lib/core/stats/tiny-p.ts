import type { Warning } from './result.ts';

/** The warning that goes with a p too small for a double: the smallest one is reported in its place, never 0. */
export function tinyP(p: number | null | undefined): Warning[] {
	return p === 0 ? [{ code: 'p-below-smallest', values: { smallest: Number.MIN_VALUE } }] : [];
}

/** The same test with a p that is never 0: the smallest double in its place. */
export function aboveZero<T extends { p: number }>(test: T): T {
	return { ...test, p: Math.max(test.p, Number.MIN_VALUE) };
}
