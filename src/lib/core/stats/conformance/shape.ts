import { at } from './place.ts';

/** Takes what a field of a reference case asks for out of a result. Only this file makes one: a case cannot compute. */
class Projection {
	readonly of: (from: unknown) => unknown;

	constructor(of: (from: unknown) => unknown) {
		this.of = of;
	}
}

/**
 * Where the fields of a reference case stand in a result: a path (see `at`), a list or an object of paths. A shape names
 * fields and arranges them as R prints them.
 */
export type Shape = string | Projection | readonly Shape[] | { readonly [field: string]: Shape };

/** The values a shape names. What a result leaves undefined (`null`) is NaN, as R prints most of it. */
export function project(shape: Shape, from: unknown): unknown {
	if (typeof shape === 'string') return written(at(from, shape), NaN);
	if (shape instanceof Projection) return shape.of(from);
	if (isList(shape)) return shape.map((part) => project(part, from));
	return Object.fromEntries(Object.entries(shape).map(([field, part]) => [field, project(part, from)]));
}

function isList(shape: object): shape is readonly Shape[] {
	return Array.isArray(shape);
}

/** A value with what is undefined in it, at any depth of a list, written as R does. */
function written(value: unknown, missing: number | null): unknown {
	if (value === null || value === undefined) return missing;
	return Array.isArray(value) ? value.map((entry) => written(entry, missing)) : value;
}

/** A path whose undefined values R prints as NA. */
export function na(path: string): Projection {
	return new Projection((from) => written(at(from, path), null));
}

/** A path whose undefined value is infinite in R, which prints it as such. */
export function unbounded(path: string): Projection {
	return new Projection((from) => written(at(from, path), Infinity));
}

/** Whether a result holds anything at a path. */
export function has(path: string): Projection {
	return new Projection((from) => (at(from, path) ?? null) !== null);
}

/** The same shape of every entry of a list. */
export function each(path: string, shape: Shape): Projection {
	return new Projection((from) => listAt(from, path).map((entry) => project(shape, entry)));
}

/** The same shape of every entry of a list, by the name that stands in one of its fields. */
export function keyed(path: string, name: string, shape: Shape): Projection {
	return new Projection((from) =>
		Object.fromEntries(listAt(from, path).map((entry) => [String(at(entry, name)), project(shape, entry)]))
	);
}

/** The same shape of every field of an object, by its name. */
export function fields(path: string, shape: Shape): Projection {
	return new Projection((from) =>
		Object.fromEntries(
			Object.entries(at(from, path) ?? {}).map(([name, entry]) => [name, project(shape, entry)])
		)
	);
}

/** The names of comparisons as R writes them: two fields of every entry with a hyphen between. */
export function joined(
	path: string,
	first: string,
	second: string,
	name: (value: unknown) => string = String
): Projection {
	return new Projection((from) =>
		listAt(from, path).map((entry) => `${name(at(entry, first))}-${name(at(entry, second))}`)
	);
}

/** R's lower triangle of comparisons: rows are all groups but the first, columns all but the last; NA above. */
export function triangle(path: string, groups: string, value: string): Projection {
	return new Projection((from) => {
		const names = listAt(from, groups);
		const pairs = listAt(from, path);
		return names.slice(1).map((second, row) =>
			names.slice(0, -1).map((first, column) => {
				if (column > row) return null;
				const pair = pairs.find((entry) => at(entry, 'first') === first && at(entry, 'second') === second);
				return project(value, pair);
			})
		);
	});
}

function listAt(from: unknown, path: string): readonly unknown[] {
	const list = at(from, path);
	return Array.isArray(list) ? list : [];
}
