import type { VariableType } from './model.ts';

/** Which of day and month comes first in `03/04/2021`. */
export type DayOrder = 'day-first' | 'month-first';

/** What is not an answer on the scale, and why. */
export const missingReasons = [
	'not-asked',
	'refused',
	'dont-know',
	'not-applicable',
	'unreadable',
	'other'
] as const;
export type MissingReason = (typeof missingReasons)[number];

/** A ranking stands in several columns, which its `Ranking` names. */
export const questionTypes = [
	'nominal',
	'ordinal',
	'numeric',
	'date',
	'text',
	'multiple',
	'ranking'
] as const satisfies readonly (VariableType | 'ranking')[];
export type QuestionType = (typeof questionTypes)[number];

export const roles = ['id', 'weight', 'cluster', 'stratum', 'wave'] as const;
/** What a variable is for, besides being a question. */
export type Role = (typeof roles)[number];

/** One point of a scale: the cell as the file holds it, and its words. */
export interface Point {
	value: string;
	label: string;
}

export interface MissingCode extends Point {
	reason: MissingReason;
}

/** A column by its header as it stands in the file (the first header row that is not empty), or by its place, from 1. */
export type ColumnRef = string | { at: number };

/** One variable of a questionnaire. Everything in it is plain JSON, and is what `book.json` declares and prints. */
export interface Question {
	column: ColumnRef;
	/** The header as it stands in the file; '' for none. */
	header: string;
	/** Its place in the file, from 1. */
	at: number;
	/** Short and unique: what commands and expressions call it. */
	name: string;
	/** The wording. */
	label: string;
	/** The wording in other languages, by their code, where a form has them. */
	labels: Readonly<Record<string, string>>;
	type: QuestionType;
	/** All points in order, used or not; for a nominal variable its categories. Empty when nothing is known of them. */
	scale: readonly Point[];
	missing: readonly MissingCode[];
	/** Numbers from the first to the second, both included, are no answers (`other`). */
	missingRange: readonly [number, number] | null;
	/** The scale runs against the others of its battery: a score turns it round. */
	reversed: boolean;
	/** `kg`, `ans`, … for a number. */
	unit: string | null;
	/** How a date without a year in front is read. */
	dateOrder: DayOrder;
	role: Role | null;
	/** For a column of a set of indicators, or the one of a delimited set: the set's name. */
	setName: string | null;
	/** For a write-in: the name of the variable or set whose "other" it explains. */
	otherOf: string | null;
	/** Who was asked, as an expression; null for everybody. */
	askedIf: string | null;
	/** The part of the questionnaire it stands in, where the file or a form says so. */
	section: string | null;
}

/** Multiple response, one column an option: `ticked` lists the cells that mean yes. */
export interface IndicatorSet {
	kind: 'indicators';
	name: string;
	label: string;
	/** Names of its variables, in the order of the options. */
	columns: readonly string[];
	ticked: readonly string[];
	/** The variable that means "none of these", which excludes the others. */
	none: string | null;
}

/** Multiple response in one cell. */
export interface DelimitedSet {
	kind: 'delimited';
	name: string;
	label: string;
	column: string;
	separator: string;
	/** All options in order when they are declared: what else is named is a write-in. Empty: every token is an option. */
	options: readonly string[];
	/** Words of the options, where cells hold codes. */
	labels: Readonly<Record<string, string>>;
	none: string | null;
}

/** Multiple response in several columns, each of which may hold any option ("first answer", "second answer"). */
export interface CategorySet {
	kind: 'categories';
	name: string;
	label: string;
	columns: readonly string[];
	options: readonly Point[];
	none: string | null;
}

export type ResponseSet = IndicatorSet | DelimitedSet | CategorySet;

/** Questions on one scale, declared once. */
export interface Battery {
	name: string;
	label: string;
	items: readonly string[];
	scale: readonly Point[];
}

/** Several columns that order the same options: a column an option, holding its rank; or a column a rank, holding an option. */
export interface Ranking {
	name: string;
	label: string;
	kind: 'rank-of-option' | 'option-at-rank';
	items: readonly string[];
}

/** Rows that are not respondents, by a rule with a name. */
export interface Exclusion {
	name: string;
	where: string;
}

/** A questionnaire, declared: what `survey book --json` prints and `--declare book.json` reads. */
export interface Book {
	name: string;
	id: string | null;
	weight: string | null;
	cluster: string | null;
	stratum: string | null;
	decimal: '.' | ',';
	headerRows: number;
	/** Cells that are no answers in any variable. */
	missing: readonly MissingCode[];
	variables: readonly Question[];
	sets: readonly ResponseSet[];
	batteries: readonly Battery[];
	rankings: readonly Ranking[];
	exclude: readonly Exclusion[];
	/** An expression that is true of somebody who began and did not finish; null when the file does not tell. */
	partial: string | null;
}

/** A variable of a `book.json`: what it leaves out keeps its guess. */
export type QuestionDeclaration = Partial<Omit<Question, 'column' | 'header' | 'at' | 'setName'>> & {
	column: ColumnRef;
};

type Declared<Whole, Needed extends keyof Whole> = Partial<Whole> & Pick<Whole, Needed>;
export type SetDeclaration =
	| Declared<IndicatorSet, 'kind' | 'name' | 'columns'>
	| Declared<DelimitedSet, 'kind' | 'name' | 'column' | 'separator'>
	| Declared<CategorySet, 'kind' | 'name' | 'columns'>;
export type BatteryDeclaration = Declared<Battery, 'name' | 'items'>;

/** What a `book.json` may say. */
export interface BookDeclaration extends Partial<
	Omit<Book, 'variables' | 'sets' | 'batteries' | 'rankings'>
> {
	variables?: readonly QuestionDeclaration[];
	sets?: readonly SetDeclaration[];
	batteries?: readonly BatteryDeclaration[];
	rankings?: readonly Declared<Ranking, 'name' | 'items' | 'kind'>[];
}

/** The declared scale as the store keeps it in `variable.scale`, and as `survey import --json` prints it. */
export type Scale = Pick<Question, 'missing' | 'missingRange'> & { points: readonly Point[] };

/** The scale of a variable in the form the store keeps. */
export const scaleOf = ({ scale, missing, missingRange }: Question): Scale => ({
	points: scale,
	missing,
	missingRange
});
