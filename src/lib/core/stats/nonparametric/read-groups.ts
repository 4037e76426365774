import { completeCases, labels, levelsOf, type Label } from '../cases.ts';
import type { Input } from '../method.ts';
import { rStrings, rVector } from '../r-code.ts';
import { refuse } from '../refuse.ts';
import { list, numberOrMissing, sameLength } from '../validate.ts';
import { groupedRanks, type GroupedRanks } from './grouped-ranks.ts';

export interface ReadGroups {
	groups: GroupedRanks;
	missing: number;
	/** `x` and the factor of groups as R reads them. */
	r: string;
}

export const GROUPS = {
	x: 'numbers, null for missing',
	g: 'group of each number, words or numbers, null for missing'
};

/** Groups above which their pairs are too many to read, or to hold. */
const MOST_PAIRED = 100;

/** Fields `x` and `g` without the cases that miss either, ranked; two groups or more. */
export function readGroups(input: Input): ReadGroups {
	const x = list(input, 'x');
	const g = labels(input, 'g');
	sameLength(x, g);
	const sizes = new Map<Label | null, number>();
	for (let i = 0; i < g.length; i++) {
		const group = g[i] ?? null;
		const value = numberOrMissing(x[i], 'x');
		if (value === null || group === null) continue;
		sizes.set(group, (sizes.get(group) ?? 0) + 1);
	}
	const levels = levelsOf(sizes.keys());
	if (levels.length < 2) refuse('too-few-groups', { groups: levels.length, needed: 2 });
	const places = new Map<Label | null, number>(levels.map((level, i) => [level, i]));
	const values = levels.map((level) => new Float64Array(sizes.get(level) ?? 0));
	const filled = new Uint32Array(levels.length);
	let used = 0;
	for (let i = 0; i < g.length; i++) {
		const place = places.get(g[i] ?? null);
		const value = x[i];
		if (place === undefined || typeof value !== 'number') continue;
		const at = filled[place] as number;
		(values[place] as Float64Array)[at] = value;
		filled[place] = at + 1;
		used++;
	}
	return { groups: groupedRanks(levels, values), missing: g.length - used, r: rCall(x, g) };
}

/** The same for methods that compare every two groups. */
export function readPairedGroups(input: Input): ReadGroups {
	const read = readGroups(input);
	const groups = read.groups.labels.length;
	if (groups > MOST_PAIRED) refuse('too-many-groups', { groups, most: MOST_PAIRED });
	return read;
}

/** The cases that miss nothing: R's own functions leave the others out, `median` and `split` do not. */
function rCall(x: ArrayLike<unknown>, g: readonly (Label | null)[]): string {
	if (g.length > 60) return 'x, factor(g)';
	const complete = completeCases(x, g);
	const values = complete.map((i) => numberOrMissing(x[i], 'x'));
	const names = complete.map((i) => String(g[i] ?? ''));
	return `${rVector(values, 'x')}, factor(${rStrings(names, 'g')})`;
}
