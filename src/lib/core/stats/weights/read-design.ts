import { labels, moderate, type Label } from '../cases.ts';
import type { Input } from '../method.ts';
import { rStrings, rVector } from '../r-code.ts';
import { refuse } from '../refuse.ts';
import { column, sameLength } from '../validate.ts';
import { surveyDesign, type SurveyDesign } from './survey-design.ts';

export const DESIGN_INPUT = {
	w: 'sampling weight of each case, none negative or missing; left out: the inverse of the sampling fraction, or 1',
	clusters: 'optional: first-stage unit (practice, school) of each case',
	strata: 'optional: stratum of each case',
	population:
		"optional: first-stage units in the population of each case's stratum (finite population correction)"
};

/** A field of numbers as the design functions take it: NaN where a case has none. */
export function readValues(given: readonly (number | null)[]): Float64Array {
	return moderate(Float64Array.from(given, (value) => value ?? NaN));
}

/** The field `w` as weights of `n` cases, 1 each when left out. */
export function readWeights(input: Input, n: number): Float64Array {
	if (input['w'] === undefined) return new Float64Array(n).fill(1);
	const given = column(input, 'w');
	sameLength({ length: n }, given);
	const weights = Float64Array.from(given, (w) => w ?? refuse('missing-weight', { field: 'w' }));
	if (weights.some((w) => w < 0)) refuse('negative-weight', { field: 'w' });
	if (weights.every((w) => w === 0)) refuse('weights-all-zero', { field: 'w' });
	return moderate(weights);
}

/** The design of `n` cases from the fields of `DESIGN_INPUT`; refused when no variance can be had from it. */
export function readDesign(input: Input, n: number): SurveyDesign {
	const clusters = labelsOf(input, 'clusters', n);
	const strata = labelsOf(input, 'strata', n);
	const population = input['population'] === undefined ? undefined : sizes(input, n);
	const own = input['w'] === undefined && population ? undefined : readWeights(input, n);
	const design = surveyDesign({
		n,
		...(own ? { weights: own } : {}),
		...(clusters ? { clusters } : {}),
		...(strata ? { strata } : {}),
		...(population ? { population } : {})
	});
	return 'code' in design ? refuse(design.code, design.values) : design;
}

function sizes(input: Input, n: number): Float64Array {
	const given = column(input, 'population');
	sameLength({ length: n }, given);
	return Float64Array.from(given, (size) => size ?? refuse('missing-value', { field: 'population' }));
}

function labelsOf(input: Input, field: string, n: number): Label[] | null {
	if (input[field] === undefined) return null;
	const given = labels(input, field);
	sameLength({ length: n }, given);
	return given.map((label) => label ?? refuse('missing-value', { field }));
}

/** `svydesign(…)` in R over columns already written out, for instance `['x = c(1, 2)']`. */
export function rDesign(input: Input, columns: readonly string[]): string {
	const words = (field: string) =>
		rStrings(
			labels(input, field).map((label) => (label === null ? null : String(label))),
			field
		);
	const has = (field: string) => input[field] !== undefined;
	const data = [
		...columns,
		...(has('w') ? [`w = ${rVector(column(input, 'w'), 'w')}`] : []),
		...(has('clusters') ? [`clusters = ${words('clusters')}`] : []),
		...(has('strata') ? [`strata = ${words('strata')}`] : []),
		...(has('population') ? [`population = ${rVector(column(input, 'population'), 'population')}`] : [])
	];
	const options = [
		`ids = ~${has('clusters') ? 'clusters' : '1'}`,
		...(has('strata') ? ['strata = ~strata', 'nest = TRUE'] : []),
		...(has('w') ? ['weights = ~w'] : has('population') ? [] : ['weights = ~1']),
		...(has('population') ? ['fpc = ~population'] : [])
	];
	return `library(survey); des <- svydesign(${options.join(', ')}, data = data.frame(${data.join(', ')}${data.some((column) => column.startsWith('`')) ? ', check.names = FALSE' : ''}))`;
}

/** `name = factor(c("a", …))` for `rDesign`. */
export function rFactor(values: readonly (Label | null)[], name: string): string {
	return `${name} = factor(${rStrings(
		values.map((label) => (label === null ? null : String(label))),
		name
	)})`;
}
