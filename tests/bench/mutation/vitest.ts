/** As much of vitest as the tests of the stats room use, so that a thousand mutants can be tried in one process. */
export interface Test {
	name: string;
	run: () => unknown;
}

export const tests: Test[] = [];

export function it(name: string, options: unknown, run?: () => unknown): void {
	tests.push({ name, run: (run ?? options) as () => unknown });
}

it.each = eachOf(it);

export function describe(_: string, run: () => void): void {
	run();
}

describe.each = eachOf(describe as never);
describe.skipIf = () => () => undefined;

function eachOf(define: (name: string, run: () => unknown) => void) {
	return (rows: readonly unknown[]) =>
		(name: string, options: unknown, given?: unknown): void => {
			const run = (given ?? options) as (...row: unknown[]) => unknown;
			rows.forEach((row, i) =>
				define(`${name} (${i})`, () => (Array.isArray(row) ? run(...(row as unknown[])) : run(row)))
			);
		};
}

class Matches {
	readonly holds: (value: unknown) => boolean;

	constructor(holds: (value: unknown) => boolean) {
		this.holds = holds;
	}
}

/** Equal in every part; a field that is undefined does not count, as with `toEqual`. */
function equal(got: unknown, wanted: unknown): boolean {
	if (wanted instanceof Matches) return wanted.holds(got);
	if (typeof got !== 'object' || got === null || typeof wanted !== 'object' || wanted === null)
		return Object.is(got, wanted);
	if (Array.isArray(got) !== Array.isArray(wanted)) return false;
	const [a, b] = [Object.entries(got), Object.entries(wanted)].map((entries) =>
		entries.filter(([, value]) => value !== undefined)
	);
	const other = new Map<string, unknown>(b);
	return (
		a?.length === b?.length &&
		(a ?? []).every(([key, value]) => other.has(key) && equal(value, other.get(key)))
	);
}

function includes(whole: unknown, part: unknown): boolean {
	if (part instanceof Matches) return part.holds(whole);
	if (Array.isArray(part))
		return (
			Array.isArray(whole) &&
			whole.length === part.length &&
			part.every((value, i) => includes(whole[i], value))
		);
	if (typeof part !== 'object' || part === null) return Object.is(whole, part);
	if (typeof whole !== 'object' || whole === null) return false;
	return Object.entries(part).every(([key, value]) =>
		includes((whole as Record<string, unknown>)[key], value)
	);
}

function at(value: unknown, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], value);
}

const MATCHERS = {
	toBe: (got: unknown, wanted: unknown) => Object.is(got, wanted),
	toEqual: equal,
	toMatchObject: (got: unknown, wanted: unknown) => includes(got, wanted),
	toBeCloseTo: (got: unknown, wanted: number, digits = 2) =>
		Object.is(got, wanted) || Math.abs((got as number) - wanted) < 10 ** -digits / 2,
	toBeLessThan: (got: unknown, wanted: number) => (got as number) < wanted,
	toBeLessThanOrEqual: (got: unknown, wanted: number) => (got as number) <= wanted,
	toBeGreaterThan: (got: unknown, wanted: number) => (got as number) > wanted,
	toBeGreaterThanOrEqual: (got: unknown, wanted: number) => (got as number) >= wanted,
	toBeNull: (got: unknown) => got === null,
	toBeUndefined: (got: unknown) => got === undefined,
	toBeNaN: (got: unknown) => Number.isNaN(got),
	toContain: (got: unknown, wanted: unknown) =>
		(got as { includes(part: unknown): boolean }).includes(wanted),
	toContainEqual: (got: unknown, wanted: unknown) =>
		(got as unknown[]).some((value) => includes(value, wanted)),
	toHaveLength: (got: unknown, wanted: unknown) => (got as unknown[]).length === wanted,
	toHaveProperty: (got: unknown, path: string) => at(got, path) !== undefined,
	toThrow: (got: unknown) => throws(got as () => unknown)
};

function throws(run: () => unknown): boolean {
	try {
		run();
		return false;
	} catch {
		return true;
	}
}

export function expect(got: unknown): Matchers & { not: Matchers } {
	return { ...matchers(got, true), not: matchers(got, false) };
}

/** A matcher takes what it wants of whatever type: the tests are checked against vitest itself. */
type Matchers = Record<keyof typeof MATCHERS, (...wanted: readonly unknown[]) => void>;

function matchers(got: unknown, wanted: boolean): Matchers {
	const entries = Object.entries(MATCHERS).map(([name, holds]) => [
		name,
		(...args: readonly unknown[]) => {
			if ((holds as (...all: readonly unknown[]) => boolean)(got, ...args) !== wanted)
				throw new Error(`${name} failed`);
		}
	]);
	return Object.fromEntries(entries) as Matchers;
}

expect.arrayContaining = (parts: readonly unknown[]): Matches =>
	new Matches((got) => parts.every((part) => (got as unknown[]).some((value) => includes(value, part))));
expect.any = (): Matches => new Matches(() => true);
