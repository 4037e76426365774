import type { Book, Exclusion, MissingCode, Question } from '../book.ts';
import { declareBattery } from './battery.ts';
import type { Draft, Gathered } from './draft.ts';
import { factsOf, type ColumnFacts } from './facts.ts';
import { gatherGroup } from './groups.ts';
import { guessQuestion } from './guess-question.ts';
import type { HintedColumn } from './hint.ts';
import { wholeNumbers } from './integer-run.ts';
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

/** So many neighbours with one scale are a battery. */
const NEIGHBOURS = 3;
/** Items without words for their points, on a scale of at most so many. */
const MOST_CODE = 7;

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
	nothing: readonly MissingCode[]
): Draft {
	const guess = guessQuestion(facts, hint, decimal, nothing);
	const { type, scale, missing, missingRange, separator, warnings, dateOrder } = guess;
	const question: Question = {
		column: hint.header === '' ? { at: hint.at } : hint.header,
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

/** Neighbours that stand in no group of the file, on one scale with an order: at least three. */
function gatherNeighbours(drafts: readonly Draft[], gathered: Gathered): void {
	const taken = new Set([...gathered.batteries, ...gathered.rankings].flatMap(({ items }) => items));
	const keyOf = ({ question, hint, facts }: Draft): string => {
		if (hint.technical || question.role || question.setName || taken.has(question.name)) return '';
		if (question.type === 'ordinal')
			return question.scale
				.map(({ label }) => label)
				.sort()
				.join('\n');
		const numbered =
			question.type === 'numeric' && !hint.scale?.length && !hint.type
				? wholeNumbers(facts, MOST_CODE)
				: null;
		return numbered && numbered.values.length >= 3 ? 'whole numbers' : '';
	};
	let run: Draft[] = [];
	let runKey = '';
	const close = () => {
		const name = `battery_${gathered.batteries.length + 1}`;
		const items = runKey === 'whole numbers' ? alike(run) : run;
		const battery = runKey !== '' && items.length >= NEIGHBOURS ? declareBattery(items, name, '') : null;
		if (battery) gathered.batteries.push(battery);
	};
	for (const draft of drafts) {
		const key = keyOf(draft);
		if (key !== runKey) {
			close();
			run = [];
			runKey = key;
		}
		run.push(draft);
	}
	close();
}

/** Of neighbours with unlabelled codes those whose highest is near the highest of all: a scale of three is not one of five. */
function alike(run: readonly Draft[]): Draft[] {
	const highest = run.map(({ facts }) => wholeNumbers(facts, MOST_CODE)?.high ?? 0);
	const most = [...highest].sort((a, b) => a - b)[Math.floor(highest.length / 2)] ?? 0;
	return run.filter((_, index) => Math.abs((highest[index] ?? 0) - most) <= 1);
}

function gatherGroups(
	drafts: readonly Draft[],
	names: ReadonlySet<string>,
	gathered: Gathered
): Map<string, string> {
	const groups = new Map<string, Draft[]>();
	for (const draft of drafts) {
		const { group, otherOf } = draft.hint;
		if (group && otherOf === undefined) groups.set(group.key, [...(groups.get(group.key) ?? []), draft]);
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
	const drafts = given.flatMap((one, index) => {
		const of = facts[index];
		return of ? [draftOf(one, of, names[index] ?? '', decimal, hint.missing ?? [])] : [];
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
