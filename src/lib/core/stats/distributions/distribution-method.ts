import { details } from '../defined.ts';
import type { Input, Method } from '../method.ts';
import { rVector } from '../r-code.ts';
import { method, refuse } from '../refuse.ts';
import { numbers } from '../validate.ts';

/** Some distributions cost a millisecond a place. */
const MOST_PLACES = 10_000;

type Values = Readonly<Record<string, number[]>>;

interface Definition {
	name: string;
	/** Reference case, where there is one. */
	answers?: string;
	/** Field to what it holds; all fields are lists of one length, read place by place. */
	input: Readonly<Record<string, string>>;
	/** The functions to evaluate, by the name their values go under. */
	values: Readonly<Record<string, (...at: number[]) => number>>;
	/** The R expression over the fields. */
	r: string;
}

/** A family of functions of parallel lists as a method: a list of values a function, under its name. */
/* @__NO_SIDE_EFFECTS__ */
export function distributionMethod({ name, answers, input: fields, values, r }: Definition): Method {
	const names = Object.keys(fields);
	const evaluate = (columns: number[][]): Values => {
		const length = columns[0]?.length ?? 0;
		const at = (f: (...at: number[]) => number): number[] =>
			Array.from({ length }, (_, i) => f(...columns.map((column) => column[i] ?? NaN)));
		return Object.fromEntries(Object.entries(values).map(([key, f]) => [key, at(f)]));
	};
	const read = (input: Input): number[][] => {
		const columns = names.map((field) => {
			const { values: column, missing } = numbers(input, field);
			if (missing > 0) refuse('missing-value', { field });
			return Array.from(column);
		});
		const lengths = columns.map((column) => column.length);
		if (Math.min(...lengths) === 0) refuse('empty', { field: names[0] ?? '' });
		if (Math.min(...lengths) !== Math.max(...lengths)) {
			refuse('lengths-differ', { first: Math.max(...lengths), second: Math.min(...lengths) });
		}
		if (Math.max(...lengths) > MOST_PLACES)
			refuse('too-many-values', { field: names[0] ?? '', most: MOST_PLACES });
		return columns;
	};
	return method({
		name,
		input: fields,
		answers: answers === undefined ? [] : [answers],
		run(input) {
			const columns = read(input);
			const found = evaluate(columns);
			const everywhere = Object.values(found).every((list) => list.every(Number.isFinite));
			return {
				method: name,
				effects: [],
				details: details(found),
				n: { used: columns[0]?.length ?? 0, missing: 0 },
				base: 'arguments',
				warnings: everywhere ? [] : [{ code: 'outside-domain' }],
				r: names.reduceRight(
					(call, field, i) => `${field} <- ${rVector(columns[i] ?? [], field)}; ${call}`,
					r
				)
			};
		}
	});
}
