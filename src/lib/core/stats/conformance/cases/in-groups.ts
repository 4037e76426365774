import { levelsOf } from '../../cases.ts';
import type { Input } from '../../method.ts';

/** The numbers of field `x` as two samples, by the two groups that field `g` names, with options added. */
export const inGroups =
	(options: Input) =>
	({ x, g }: Input): Input => {
		if (!Array.isArray(x) || !Array.isArray(g)) return { x, y: g, ...options };
		const [first, second] = levelsOf(g as (string | null)[]);
		const of = (group: unknown): unknown[] => x.filter((_, i) => g[i] === group);
		return { x: of(first), y: of(second), ...options };
	};
