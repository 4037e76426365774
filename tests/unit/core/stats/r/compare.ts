import type { Result } from '#lib/core/stats/index.ts';
import { claims, standing } from './standing.ts';
import type { Printed } from './run-r.ts';

/** What an R call and a result must agree to, of the size of the number; below `NEAR_ZERO` both are zero. */
const USUAL = 1e-7;
const NEAR_ZERO = 1e-9;

/** Where R itself, or a search in the call, is less exact. */
const LESS_EXACT: Readonly<Record<string, { by: number; why: string }>> = {
	'fisher-exact': {
		by: 1e-2,
		why: 'fisher.test stops its search of the odds ratio at 1.2e-4 of a probability'
	},
	'tukey-hsd': { by: 1e-5, why: 'ptukey is a quadrature of twelve points' },
	'games-howell': { by: 1e-5, why: 'ptukey is a quadrature of twelve points' },
	'ordinal-regression': { by: 1e-5, why: 'optimHess takes differences' }
};

/** Names of R that are random, and so not compared. */
const RANDOM: Readonly<Record<string, readonly string[]>> = { 'bootstrap-weighted-mean': ['lower', 'upper'] };

/** Where a result is not what its R call printed: the name, both numbers. Empty where they agree. */
export function disagreements(result: Result, printed: Printed): string[] {
	const by = LESS_EXACT[result.method]?.by ?? USUAL;
	const drawn = result.test?.pMethod === 'monte-carlo';
	const wrong = Object.entries(printed).flatMap(([name, values]) => {
		if (drawn && name === 'p') return [];
		const ours = standing(result, name);
		if (ours === undefined) return values.every(Number.isNaN) ? [] : [`nothing stands at "${name}"`];
		if (ours.length !== values.length) return [`${name}: ${ours.length} numbers, R prints ${values.length}`];
		return values.flatMap((value, i) =>
			same(ours[i], value, by) ? [] : [`${name}: ${ours[i]}, R ${value}`]
		);
	});
	const names = new Set(Object.keys(printed));
	if (names.has('W')) names.add('statistic');
	const unsaid = claims(result).filter(
		(name) => !names.has(name) && !RANDOM[result.method]?.includes(name) && !(drawn && name === 'p')
	);
	return [...wrong, ...unsaid.map((name) => `R does not print ${name}`)];
}

export function same(ours: number | null | undefined, value: number, by: number): boolean {
	if (!Number.isFinite(value))
		return ours === null || ours === value || (Number.isNaN(ours) && Number.isNaN(value));
	return typeof ours === 'number' && Math.abs(ours - value) <= by * Math.abs(value) + NEAR_ZERO;
}
