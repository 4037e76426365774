import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findMethod, listMethods, type Input, type Result } from '#lib/core/stats/index.ts';
import { disagreements, same } from './r/compare.ts';
import { INPUTS } from './r/inputs.ts';
import { recorded } from './r/recorded.ts';
import { resultsOf } from './r/results.ts';
import { inR, withoutR } from './r/run-r.ts';

const results = resultsOf();
const kept = recorded();

function resultOf(name: string, input: Input): Result {
	const outcome = findMethod(name)?.run(input);
	if (!outcome || 'refused' in outcome) throw new Error(`${name} refused`);
	return outcome;
}

describe('what R printed for the call of a result is the result', () => {
	it('every method is asked on input that is not its default', () => {
		expect(INPUTS.map(([name]) => name).sort()).toEqual(
			listMethods()
				.map(({ name }) => name)
				.sort()
		);
	});

	it.each(results.map((one, i) => ({ ...one, was: kept[i] })))('$method, input $input', ({ result, was }) => {
		// A call that reads otherwise than it was run: node tests/reference/record-r-calls.ts
		expect(was?.r).toBe(result.r);
		expect(disagreements(result, was?.printed ?? {})).toEqual([]);
	});
});

/** Cases in which R prints what a result leaves out. */
const DEGENERATE: Readonly<Record<string, string>> = {
	'cor-perfect': 'R prints a t of 8e7, which is rounding',
	'lm-collinear': 'R prints no line for a term that is a combination of others',
	'lm-saturated': 'R prints coefficients with a test of nothing'
};

/** Whether data stand in a call; longer lists are named there. */
const whole = (input: Input): boolean =>
	Object.values(input).every((value) => !Array.isArray(value) || (value as unknown[]).flat(3).length <= 60);

function referenceResults(): { id: string; result: Result }[] {
	const file = new URL('../../../reference/stats-oracle.json', import.meta.url);
	const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: { id: string; input: Input }[] };
	return cases
		.filter(({ id, input }) => whole(input) && !(id in DEGENERATE))
		.flatMap(({ id, input }) =>
			listMethods()
				.filter(({ answers }) => answers.includes(id))
				.flatMap((method) => {
					const outcome = method.run(input);
					return 'refused' in outcome ? [] : [{ id, result: outcome }];
				})
		);
}

const absent = withoutR();

describe.skipIf(absent)(`in R${absent ? ` (${absent})` : ''}`, () => {
	it('every call runs and prints what it printed when it was recorded', { timeout: 60_000 }, () => {
		const drawn = (method: string, name: string) => method === 'fisher-exact' && name === 'p';
		const wrong = inR(kept.map(({ r }) => r)).flatMap((now, i) => {
			const { method, input, printed, r } = kept[i] ?? { method: '', input: 0, printed: {}, r: '' };
			if (typeof now === 'string') return [{ method, input, off: now, r }];
			return Object.entries(printed)
				.filter(([name]) => !(r.includes('simulate.p.value') && drawn(method, name)))
				.flatMap(([name, values]) =>
					values.every((value, k) => same(now[name]?.[k], value, 1e-6))
						? []
						: [{ method, input, off: name, r }]
				);
		});
		expect(wrong).toEqual([]);
	});

	it('the calls of the reference cases run too, and give the result', { timeout: 60_000 }, () => {
		const cases = referenceResults();
		const printed = inR(cases.map(({ result }) => result.r));
		const wrong = cases.flatMap(({ id, result }, i) => {
			const now = printed[i] ?? 'nothing';
			const off = typeof now === 'string' ? [now] : disagreements(result, now);
			return off.length > 0 ? [{ id, method: result.method, off, r: result.r }] : [];
		});
		expect(wrong).toEqual([]);
	});
});

describe('the R call follows the data', () => {
	it('adds the half that the odds ratio of a table with a zero cell has', () => {
		const m = [
			[0, 12],
			[9, 8]
		];
		expect(resultOf('two-by-two', { m }).r).toContain('h <- m + 0.5;');
	});

	it('leaves out the persons that alpha leaves out', () => {
		const complete = [
			[4, 5, 3],
			[2, 3, 2],
			[5, 5, 4],
			[1, 2, 2]
		];
		expect(resultOf('cronbach-alpha', { m: complete }).r).not.toContain('na.omit');
		expect(resultOf('cronbach-alpha', { m: [...complete, [3, null, 4]] }).r).toContain('na.omit(');
	});

	it('puts a name that R cannot read into backticks', () => {
		const y = [1, 2, 2, 4, 5];
		const { r } = resultOf('linear-regression', { y, predictors: { 'years at work': [1, 2, 3, 4, 6] } });
		expect(r).toContain('`years at work` <- c(1, 2, 3, 4, 6)');
		expect(r).toContain('y ~ `years at work`');
	});

	it('names lists too long to be written out', () => {
		const x = Array.from({ length: 100 }, (_, i) => i % 7);
		expect(resultOf('one-sample-t', { x }).r).toBe('t.test(x)');
	});
});
