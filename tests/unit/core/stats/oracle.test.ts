import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerCase, listMethods, type Input, type Outcome } from '#lib/core/stats/index.ts';
import { referenceCases } from '#lib/core/stats/conformance/cases/index.ts';
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
const answered = new Set(Object.keys(referenceCases));

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

describe('every reference value that R computed', () => {
	it.each(cases)('$id: $method', (reference) => {
		expect(missed(reference)).toEqual([]);
	});
});

describe('the reference file is covered', () => {
	it('every case is answered, and none that is not in the file', () => {
		expect(cases).toHaveLength(299);
		expect([...answered].sort()).toEqual(cases.map(({ id }) => id).sort());
	});

	it('every answered case belongs to a registered method', () => {
		const owned = new Set(listMethods().flatMap((method) => method.answers));
		expect([...answered].filter((id) => !owned.has(id))).toEqual([]);
	});
});

describe('where R warns about the data, so do we', () => {
	const warned = cases.filter(({ id, warnings }) => warnings !== undefined && !R_ONLY.has(id));
	it.each(warned)('$id: $warnings', ({ id, input }) => {
		const owners = listMethods().filter((method) => method.answers.includes(id));
		const outcomes: Outcome[] = owners.map((method) => method.run(input));
		expect(outcomes.some((outcome) => 'refused' in outcome || outcome.warnings.length > 0)).toBe(true);
	});
});
