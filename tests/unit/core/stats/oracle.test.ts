import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerCase, groups, listMethods, type Input, type Outcome } from '#lib/core/stats/index.ts';
import { differences } from './compare.ts';

interface ReferenceCase {
	id: string;
	method: string;
	input: Input;
	expected?: unknown;
	error?: string;
	warnings?: string | string[];
	tolerance?: number;
	field_tolerance?: Record<string, number>;
}

const file = new URL('../../../reference/stats-oracle.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: ReferenceCase[] };
const answered = new Set(groups.flatMap((group) => Object.keys(group.reference)));
const notOffered = new Map(groups.flatMap((group) => Object.entries(group.notOffered ?? {})));

/** R warns about its own arithmetic there, not about the data: nothing for a user to know. */
const R_ONLY = new Set(['d-independent', 'd-one-sample', 'fleiss-raters']);

function missed(reference: ReferenceCase): unknown[] {
	const got = answerCase(reference.id, reference.input);
	if (reference.error !== undefined) return isRefusal(got) ? [] : [{ expected: 'a refusal', got }];
	const tolerance = { usual: reference.tolerance ?? 1e-9, fields: reference.field_tolerance ?? {} };
	return differences(reference.expected, got, tolerance);
}

function isRefusal(value: unknown): boolean {
	return typeof value === 'object' && value !== null && 'refused' in value;
}

const right = (reference: ReferenceCase): boolean => {
	try {
		return missed(reference).length === 0;
	} catch {
		return false;
	}
};

describe('every reference value that R computed', () => {
	it.each(cases.filter(({ id }) => answered.has(id)))('$id: $method', (reference) => {
		expect(missed(reference)).toEqual([]);
	});
});

describe('the reference file is covered', () => {
	it('every case is answered or not offered for a reason', () => {
		const open = cases.map(({ id }) => id).filter((id) => !answered.has(id) && !notOffered.has(id));
		expect(open).toEqual([]);
	});

	it('no case is both answered and not offered, and none is unknown', () => {
		const known = new Set(cases.map(({ id }) => id));
		expect([...notOffered.keys()].filter((id) => answered.has(id))).toEqual([]);
		expect([...answered, ...notOffered.keys()].filter((id) => !known.has(id))).toEqual([]);
	});

	it('at least 290 of the 299 cases are answered and right', () => {
		expect(cases).toHaveLength(299);
		expect(
			cases.filter((reference) => answered.has(reference.id) && right(reference)).length
		).toBeGreaterThanOrEqual(290);
	});

	it('every answered case belongs to a registered method', () => {
		const owned = new Set(listMethods().flatMap((method) => method.answers));
		expect([...answered].filter((id) => !owned.has(id))).toEqual([]);
	});
});

describe('where R warns about the data, so do we', () => {
	const warned = cases.filter(
		({ id, warnings }) => warnings !== undefined && answered.has(id) && !R_ONLY.has(id)
	);
	it.each(warned)('$id: $warnings', ({ id, input }) => {
		const owners = listMethods().filter((method) => method.answers.includes(id));
		const outcomes: Outcome[] = owners.map((method) => method.run(input));
		expect(outcomes.some((outcome) => 'refused' in outcome || outcome.warnings.length > 0)).toBe(true);
	});
});
