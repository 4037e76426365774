import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerCase, listMethods, seededRandom, type Input } from '#lib/core/stats/index.ts';

const file = new URL('../../../reference/stats-oracle.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: { id: string; input: Input }[] };
const owners = new Map<string, ReturnType<typeof listMethods>>();
for (const method of listMethods()) {
	for (const id of method.answers) owners.set(id, [...(owners.get(id) ?? []), method]);
}

/** Their exact test costs seconds on other tables; the bench and their own tests hold them. */
const SLOW = new Set(['fisher-rxc-too-large', 'fisher-rxc', 'fisher-2x4', 'fisher-job']);

/** Fields that describe a scale rather than hold data. */
const DECLARED = new Set(['levels', 'range', 'scale', 'probabilities']);

/** Not finite in R as well, and no matter for a warning. */
const AS_R: Readonly<Record<string, RegExp>> = {
	// The open end of a one-sided interval.
	't-welch-one-sided': /^ci95\.1=Infinity$/,
	// R's studentised range is not defined under two degrees of freedom; the method itself gives p by ours.
	'anova-games-howell': /\.p=NaN$/,
	// The case asks for four categories, the method knows those that were used.
	'fleiss-raters': /^per_category(_z)?\.\d=NaN$/,
	// R's own printout, beside the exact p.
	'cor-spearman-exact': /^p_r_edgeworth=0$/
};

type Change = (value: unknown, random: () => number) => unknown;

/** Every number moved a little inside the range of its field, whole numbers to their neighbours. */
const jitter: Change = (value, random) => {
	if (!Array.isArray(value)) return value;
	const all = (value as unknown[]).flat(3).filter((v) => typeof v === 'number');
	const [low, high, whole] = [Math.min(...all), Math.max(...all), all.every(Number.isInteger)];
	const move = (v: unknown): unknown => {
		if (Array.isArray(v)) return v.map(move);
		if (typeof v !== 'number') return v;
		const moved = whole ? v + Math.round(3 * (random() - 0.5)) : v * (1 + 0.1 * (random() - 0.5));
		return Math.min(high, Math.max(low, moved));
	};
	return value.map(move);
};

/** Some entries missing. */
const holes: Change = (value, random) => {
	if (!Array.isArray(value)) return value;
	const hole = (v: unknown): unknown => (Array.isArray(v) ? v.map(() => null) : null);
	return value.map((v: unknown) => (random() < 0.15 ? hole(v) : v));
};

/** Half of the cases, drawn with replacement, the same in every field. */
function resampled(input: Input, random: () => number): Input {
	const n = Math.max(0, ...Object.values(input).map((value) => (Array.isArray(value) ? value.length : 0)));
	const drawn = Array.from({ length: Math.ceil(n / 2) }, () => Math.floor(random() * n));
	return changed(input, (value) =>
		Array.isArray(value) && value.length === n ? drawn.map((i) => value[i] as unknown) : value
	);
}

function changed(input: Input, change: (value: unknown) => unknown): Input {
	return Object.fromEntries(
		Object.entries(input).map(([field, value]) => [field, DECLARED.has(field) ? value : change(value)])
	);
}

/** Numbers that are not finite, and p of 0, with the place they stand in. */
function odd(value: unknown, path: string[] = []): string[] {
	if (value === 'NaN' || value === 'Infinity' || value === '-Infinity') return [`${path.join('.')}=${value}`];
	if (value === 0 && /^p(_|$)/.test(path.at(-1) ?? '')) return [`${path.join('.')}=0`];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, part]) => odd(part, [...path, key]));
}

const warns = (id: string, input: Input): boolean =>
	(owners.get(id) ?? []).some((method) => {
		const outcome = method.run(input);
		return 'refused' in outcome || outcome.warnings.length > 0;
	});

describe('a reference case on other data is answered or refused, and nothing undefined goes unsaid', () => {
	it.each(cases.filter(({ id }) => !SLOW.has(id)))('$id', ({ id, input }) => {
		const random = seededRandom(59);
		const others = [
			...[1, 2, 3].map(() => changed(input, (value) => jitter(value, random))),
			changed(input, (value) => holes(value, random)),
			resampled(input, random),
			resampled(input, random)
		];
		const unsaid = others.flatMap((other) => {
			const values = answerCase(id, other) as { refused?: unknown } | null;
			if (values?.refused) return [];
			const found = odd(values).filter((place) => !AS_R[id]?.test(place));
			const silent = found.filter((place) => place.endsWith('=0') || !warns(id, other));
			return silent.map((place) => ({ place, other }));
		});
		expect(unsaid).toEqual([]);
	});
});
