import * as v from 'valibot';
import {
	declare,
	missingReasons,
	questionTypes,
	roles,
	type Book,
	type BookDeclaration,
	type Column
} from '#lib/core/survey/index.ts';
import { DatasetRefusal } from './codes.ts';
import type { ReadDataset } from './types.ts';

/** A declared questionnaire of this size is no mistake any more. */
const MOST = 20_000;
const text = v.pipe(v.string(), v.maxLength(20_000));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));
const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(MOST));
/** Codes may be written as numbers. */
const value = v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String));
const column = v.union([name, v.strictObject({ at: v.pipe(v.number(), v.integer(), v.minValue(1)) })]);

const point = v.pipe(
	v.object({ value, label: v.optional(text) }),
	v.transform((given) => ({ value: given.value, label: given.label ?? given.value }))
);
const missing = v.pipe(
	v.object({ value, label: v.optional(text), reason: v.optional(v.picklist(missingReasons), 'other') }),
	v.transform((given) => ({ ...given, label: given.label ?? given.value }))
);
const range = v.nullable(v.tuple([v.number(), v.number()]));

const variable = v.object({
	column,
	name: v.optional(name),
	label: v.optional(text),
	labels: v.optional(v.record(v.string(), text)),
	type: v.optional(v.picklist(questionTypes)),
	scale: v.optional(list(point)),
	missing: v.optional(list(missing)),
	missingRange: v.optional(range),
	reversed: v.optional(v.boolean()),
	unit: v.optional(v.nullable(text)),
	dateOrder: v.optional(v.picklist(['day-first', 'month-first'])),
	role: v.optional(v.nullable(v.picklist(roles))),
	otherOf: v.optional(v.nullable(name)),
	askedIf: v.optional(v.nullable(text)),
	section: v.optional(v.nullable(text))
});

const setBase = { name, label: v.optional(text), none: v.optional(v.nullable(text)) };
const set = v.variant('kind', [
	v.object({
		...setBase,
		kind: v.literal('indicators'),
		columns: list(name),
		ticked: v.optional(list(value))
	}),
	v.object({
		...setBase,
		kind: v.literal('delimited'),
		column: name,
		separator: v.pipe(v.string(), v.minLength(1), v.maxLength(10)),
		options: v.optional(list(text)),
		labels: v.optional(v.record(v.string(), text))
	}),
	v.object({
		...setBase,
		kind: v.literal('categories'),
		columns: list(name),
		options: v.optional(list(point))
	})
]);

const optionalName = v.optional(v.nullable(name));

const book = v.object({
	name: v.optional(name),
	id: optionalName,
	weight: optionalName,
	cluster: optionalName,
	stratum: optionalName,
	decimal: v.optional(v.picklist(['.', ','])),
	headerRows: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
	missing: v.optional(list(missing)),
	variables: v.optional(list(variable)),
	sets: v.optional(list(set)),
	batteries: v.optional(
		list(v.object({ name, label: v.optional(text), items: list(name), scale: v.optional(list(point)) }))
	),
	rankings: v.optional(
		list(
			v.object({
				name,
				label: v.optional(text),
				kind: v.picklist(['rank-of-option', 'option-at-rank']),
				items: list(name)
			})
		)
	),
	exclude: v.optional(list(v.object({ name, where: text }))),
	partial: v.optional(v.nullable(text))
});

/** Takes out what is `undefined`, so that a key left out keeps its guess. */
function said<T extends object>(given: T): T {
	// The keys that stay have their types.
	return Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined)) as T;
}

/** A declaration out of the text of a `book.json`. Throws `DatasetRefusal`: 'bad-book' with the path of the first fault. */
export function readBookJson(json: string): BookDeclaration {
	let given: unknown;
	try {
		given = JSON.parse(json);
	} catch {
		throw new DatasetRefusal('bad-book', { path: '', problem: 'not-json' });
	}
	const parsed = v.safeParse(book, given);
	if (!parsed.success) {
		const [issue] = parsed.issues;
		throw new DatasetRefusal('bad-book', { path: v.getDotPath(issue) ?? '', problem: issue.message });
	}
	const { variables, sets, batteries, rankings, ...rest } = parsed.output;
	const declaration = {
		...said(rest),
		...said({
			variables: variables?.map(said),
			sets: sets?.map(said),
			batteries: batteries?.map(said),
			rankings: rankings?.map(said)
		})
	};
	// valibot types a key that may be left out as one that may be undefined; `said` has taken those out.
	return declaration as BookDeclaration;
}

/** The book as `survey book --json` prints it: `readBookJson` and `declare` bring the same book back. */
export const bookJson = (given: Book): string => JSON.stringify(given, null, '\t');

/** A dataset under a declaration. Throws `DatasetRefusal`: 'declared-column-absent', 'bad-expression', 'bad-book'. */
export function declareDataset(dataset: ReadDataset, declaration: BookDeclaration): ReadDataset {
	const declared = declare(dataset.book, declaration);
	if ('faults' in declared) {
		const [fault] = declared.faults;
		switch (fault?.code) {
			case 'unknown-column':
				throw new DatasetRefusal('declared-column-absent', { column: fault.column });
			case 'unknown-variable':
				throw new DatasetRefusal('declared-column-absent', { column: fault.name });
			case 'bad-expression':
				throw new DatasetRefusal('bad-expression', fault);
			default:
				throw new DatasetRefusal('bad-book', {
					path: 'variables',
					problem: `name-taken ${fault?.name ?? ''}`
				});
		}
	}
	const before = new Map(dataset.book.variables.map(({ at, name: old }) => [at, old]));
	const columns = new Map<string, Column>();
	const warnings = new Map(dataset.warnings);
	for (const { at, name: now } of declared.book.variables) {
		const old = before.get(at) ?? now;
		const held = dataset.columns.get(old);
		if (held) columns.set(now, held);
		warnings.set(now, dataset.warnings.get(old) ?? []);
	}
	return { ...dataset, book: declared.book, columns, warnings };
}
