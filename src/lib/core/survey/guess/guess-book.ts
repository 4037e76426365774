import type { Book, Exclusion, MissingCode, Question } from '../book.ts';
import type { Draft, Gathered } from './draft.ts';
import { factsOf, type ColumnFacts } from './facts.ts';
import { gatherGroup } from './groups.ts';
import { guessQuestion } from './guess-question.ts';
import type { HintedColumn } from './hint.ts';
import { gatherNeighbours } from './neighbours.ts';
import { uniqueNames } from './names.ts';
import { giveRoles } from './roles.ts';
import type { ColumnWarning } from './warnings.ts';

/** What a file says of the whole questionnaire. */
export interface BookHint {
	name: string;
	headerRows: number;
	/** The decimal mark, where it is declared. */
	decimal?: '.' | ',';
	/** Cells that are no answers in any column. */
	missing?: readonly MissingCode[];
	exclude?: readonly Exclusion[];
	partial?: string | null;
}

export interface GuessedColumn {
	/** Name of its variable. */
	name: string;
	facts: ColumnFacts;
	warnings: readonly ColumnWarning[];
}

export interface GuessedBook {
	book: Book;
	/** One a column, in the order given. */
	columns: GuessedColumn[];
}

/** The mark of most numbers that have one. */
function decimalOf(facts: readonly ColumnFacts[]): '.' | ',' {
	let commas = 0;
	let points = 0;
	for (const { values } of facts)
		for (const { value, n } of values.slice(0, 200)) {
			if (/^-?\d+,\d+$/.test(value)) commas += n;
			else if (/^-?\d+\.\d+$/.test(value)) points += n;
		}
	return commas > points ? ',' : '.';
}

function draftOf(
	{ hint, column }: HintedColumn,
	facts: ColumnFacts,
	name: string,
	decimal: '.' | ',',
	nothing: readonly MissingCode[],
	/** Its header tells it from the others. */
	named: boolean
): Draft {
	const guess = guessQuestion(facts, hint, decimal, nothing);
	const { type, scale, missing, missingRange, separator, warnings, dateOrder } = guess;
	const question: Question = {
		column: named ? hint.header : { at: hint.at },
		header: hint.header,
		at: hint.at,
		name,
		label: hint.label,
		labels: hint.labels ?? {},
		type,
		scale,
		missing,
		missingRange,
		reversed: false,
		unit: hint.unit ?? null,
		dateOrder,
		role: null,
		setName: null,
		otherOf: null,
		askedIf: hint.askedIf ?? null,
		section: hint.section ?? null
	};
	return { hint, column, facts, question, separator, warnings: [...warnings] };
}

function gatherGroups(
	drafts: readonly Draft[],
	names: ReadonlySet<string>,
	gathered: Gathered
): Map<string, string> {
	const groups = new Map<string, Draft[]>();
	for (const draft of drafts) {
		const { group, otherOf } = draft.hint;
		if (!group || otherOf !== undefined) continue;
		const items = groups.get(group.key);
		if (items) items.push(draft);
		else groups.set(group.key, [draft]);
	}
	const taken = new Set(names);
	const nameOf = new Map<string, string>();
	for (const [key, items] of groups) {
		let name = key;
		for (let number = 2; taken.has(name); number++) name = `${key}_${number}`;
		taken.add(name);
		nameOf.set(key, name);
		gatherGroup(items, name, gathered);
	}
	return nameOf;
}

function gatherDelimited(drafts: readonly Draft[], gathered: Gathered): void {
	for (const { question, separator, hint } of drafts) {
		if (separator === null || question.type !== 'multiple') continue;
		question.setName = question.name;
		const options = hint.scale ?? [];
		gathered.sets.push({
			kind: 'delimited',
			name: question.name,
			label: question.label,
			column: question.name,
			separator,
			options: options.map(({ value }) => value),
			labels: Object.fromEntries(options.map(({ value, label }) => [value, label])),
			none: null
		});
	}
}

/**
 * Guesses a whole questionnaire from what the file says of its columns and from the answers: names, types, scales, missing
 * codes, sets, batteries, rankings, roles; and what looks wrong. Every guess can be declared otherwise (`declare`).
 */
export function guessBook(given: readonly HintedColumn[], hint: BookHint): GuessedBook {
	const facts = given.map(({ column }) => factsOf(column));
	const names = uniqueNames(given.map((one) => one.hint.name));
	const decimal = hint.decimal ?? decimalOf(facts);
	const firstOf = new Map<string, number>();
	given.forEach((one, index) => {
		if (one.hint.header !== '' && !firstOf.has(one.hint.header)) firstOf.set(one.hint.header, index);
	});
	const drafts = given.flatMap((one, index) => {
		const of = facts[index];
		return of
			? [
					draftOf(
						one,
						of,
						names[index] ?? '',
						decimal,
						hint.missing ?? [],
						firstOf.get(one.hint.header) === index
					)
				]
			: [];
	});
	const gathered: Gathered = { sets: [], batteries: [], rankings: [] };
	const groupNames = gatherGroups(drafts, new Set(names), gathered);
	gatherDelimited(drafts, gathered);
	giveRoles(drafts);
	gatherNeighbours(drafts, gathered);
	const variables = new Set(names);
	for (const { question, hint: own } of drafts) {
		if (own.otherOf === undefined) continue;
		question.otherOf = groupNames.get(own.otherOf) ?? (variables.has(own.otherOf) ? own.otherOf : null);
	}
	const withRole = (role: Question['role']) =>
		drafts.find(({ question }) => question.role === role)?.question.name ?? null;
	return {
		book: {
			name: hint.name,
			id: withRole('id'),
			weight: withRole('weight'),
			cluster: withRole('cluster'),
			stratum: withRole('stratum'),
			decimal,
			headerRows: hint.headerRows,
			missing: hint.missing ?? [],
			variables: drafts.map(({ question }) => question),
			...gathered,
			exclude: hint.exclude ?? [],
			partial: hint.partial ?? null
		},
		columns: drafts.map(({ question, facts: of, warnings }) => ({ name: question.name, facts: of, warnings }))
	};
}
