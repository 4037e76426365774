import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listMethods, type Input, type Outcome } from '#lib/core/stats/index.ts';

const file = new URL('../../../reference/stats-oracle.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: { id: string; input: Input }[] };
const inputs = new Map(cases.map(({ id, input }) => [id, input]));

/** What no result may hold: a number that is not finite, an undefined, or a p of exactly 0. */
function faults(value: unknown, path = 'result'): string[] {
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) return [`${path} is ${value}`];
		return value === 0 && /\.p$/.test(path) ? [`${path} is 0`] : [];
	}
	if (value === undefined) return [`${path} is undefined`];
	if (Array.isArray(value) || ArrayBuffer.isView(value)) {
		return Array.from(value as ArrayLike<unknown>).flatMap((part, i) => faults(part, `${path}[${i}]`));
	}
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, part]) => faults(part, `${path}.${key}`));
}

const outcomeFaults = (outcome: Outcome): string[] =>
	'refused' in outcome
		? faults(outcome.refused).concat(/^[a-z][a-z0-9-]*$/.test(outcome.refused.code) ? [] : ['no code'])
		: faults(outcome);

/** Every way one field goes wrong. */
function spoiled(value: unknown): [string, unknown][] {
	const ways: [string, unknown][] = [
		['absent', undefined],
		['null', null],
		['empty', []],
		['a text', 'abc'],
		['a negative number', -1],
		['zero', 0],
		['NaN', NaN],
		['Infinity', Infinity],
		['an object', { a: 1 }]
	];
	if (!Array.isArray(value)) return ways;
	const [first] = value as unknown[];
	const put = (bad: unknown): unknown[] => [bad, ...(value as unknown[]).slice(1)];
	const deep = (bad: unknown): unknown[] => (Array.isArray(first) ? put([bad, ...first.slice(1)]) : put(bad));
	return [
		...ways,
		['one value', [first]],
		['all equal', value.map(() => first)],
		['NaN among the values', deep(NaN)],
		['Infinity among the values', deep(Infinity)],
		['a text among the values', deep('abc')],
		['a negative value', deep(-3)],
		['a missing value', deep(null)],
		['all missing', value.map(() => (Array.isArray(first) ? first.map(() => null) : null))],
		['all zero', value.map(() => (Array.isArray(first) ? first.map(() => 0) : 0))],
		['too short', value.slice(1)],
		['huge values', value.map((v) => (typeof v === 'number' ? v * 1e200 : v))],
		['minute values', value.map((v) => (typeof v === 'number' ? v * 1e-200 : v))]
	];
}

describe('a method answers any input with a result or a coded refusal, never an exception nor a NaN', () => {
	it.each(listMethods().map((method) => ({ name: method.name, method })))('$name', ({ method }) => {
		const found: string[] = [];
		const attempt = (label: string, input: Input): void => {
			try {
				found.push(...outcomeFaults(method.run(input)).map((fault) => `${label}: ${fault}`));
			} catch (error) {
				found.push(`${label}: threw ${String(error)}`);
			}
		};
		attempt('nothing given', {});
		// The table made to exhaust the exact test costs seconds a time; the others spoil it as well.
		for (const id of method.answers.filter((id) => id !== 'fisher-rxc-too-large')) {
			const input = inputs.get(id) ?? {};
			attempt(`${id} as it is`, input);
			for (const [field, value] of Object.entries(input)) {
				for (const [way, bad] of spoiled(value))
					attempt(`${id}, ${field} ${way}`, { ...input, [field]: bad });
			}
		}
		expect(found).toEqual([]);
	});
});
