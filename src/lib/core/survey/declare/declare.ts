import type {
	Battery,
	Book,
	BookDeclaration,
	ColumnRef,
	Question,
	QuestionDeclaration,
	Ranking,
	ResponseSet,
	SetDeclaration
} from '../book.ts';
import { membersOf } from '../sets/index.ts';
import { conditionFaults } from './check-conditions.ts';
import type { DeclarationFault } from './fault.ts';
import { refText, Resolver } from './resolve.ts';
import { giveRoles } from './roles.ts';

/** A declared variable over its guess. A scale without a type is one with an order. */
function declared(guess: Question, given: QuestionDeclaration): Question {
	const { column: _column, ...said } = given;
	const closed = guess.type === 'nominal' || guess.type === 'ordinal';
	const type = said.type ?? (said.scale && said.scale.length > 0 && !closed ? 'ordinal' : guess.type);
	// Numbers and texts have no points: a scale that was only guessed goes with its type.
	const open = type === 'numeric' || type === 'text' || type === 'date';
	const scale = said.scale ?? (open && type !== guess.type ? [] : guess.scale);
	return { ...guess, ...said, type, scale };
}

/**
 * Puts a declaration over a guessed book: what it says holds, what it leaves out keeps its guess. Sets and batteries that
 * were guessed of columns which the declaration puts elsewhere go. Returns the faults instead when a column or a variable
 * it names is not there, or a condition cannot be read.
 */
export function declare(
	book: Book,
	declaration: BookDeclaration
): { book: Book } | { faults: DeclarationFault[] } {
	const faults: DeclarationFault[] = [];
	const before = new Resolver(book.variables);
	const said = new Map<number, QuestionDeclaration>();
	for (const one of declaration.variables ?? []) {
		const found = before.find(one.column);
		if (found) said.set(found.at, one);
		else faults.push({ code: 'unknown-column', column: refText(one.column) });
	}
	const renamed = new Map<string, string>();
	let variables = book.variables.map((question) => {
		const given = said.get(question.at);
		const made = given ? declared(question, given) : question;
		renamed.set(question.name, made.name);
		return made;
	});
	const names = variables.map(({ name }) => name);
	for (const name of names.filter((one, index) => names.indexOf(one) !== index))
		faults.push({ code: 'name-taken', name });

	const now = new Resolver(variables);
	/** The present name of what was called otherwise before, or is called by its header. */
	const nameOf = (ref: ColumnRef): string => {
		const found = now.find(ref) ?? (typeof ref === 'string' ? now.find(renamed.get(ref) ?? '') : null);
		if (!found) faults.push({ code: 'unknown-column', column: refText(ref) });
		return found?.name ?? refText(ref);
	};
	const again = (name: string): string => renamed.get(name) ?? name;

	const sets = (declaration.sets ?? []).map((set) => completeSet(set, nameOf));
	const inSets = new Map(sets.flatMap((set) => membersOf(set).map((name) => [name, set.name] as const)));
	const named = new Set(sets.map(({ name }) => name));
	const multiple = new Set(variables.filter(({ type }) => type === 'multiple').map(({ name }) => name));
	const keptSets = book.sets
		.map((set) => renamedSet(set, again))
		.filter((set) => !membersOf(set).some((name) => inSets.has(name)) && !named.has(set.name))
		// A column that is declared to be something else is in no set.
		.filter((set) => membersOf(set).every((name) => multiple.has(name)));
	const batteries = (declaration.batteries ?? []).map((battery): Battery => ({
		label: '',
		scale: [],
		...battery,
		items: battery.items.map(nameOf)
	}));
	const scaleOfItem = new Map(
		batteries.flatMap(({ items, scale }) => items.map((name) => [name, scale] as const))
	);
	const allSets = [...keptSets, ...sets];
	const setOf = new Map(allSets.flatMap((set) => membersOf(set).map((name) => [name, set.name] as const)));
	variables = variables.map((question) => {
		const scale = scaleOfItem.get(question.name) ?? [];
		const setName = setOf.get(question.name) ?? null;
		return {
			...question,
			...(inSets.has(question.name) ? { type: 'multiple' as const } : {}),
			...(scale.length > 0 ? { scale, type: 'ordinal' as const } : {}),
			setName,
			otherOf: question.otherOf === null ? null : again(question.otherOf)
		};
	});
	const rankings = (declaration.rankings ?? []).map((ranking): Ranking => ({
		label: '',
		...ranking,
		items: ranking.items.map(nameOf)
	}));
	const roles = giveRoles(book, declaration, variables, nameOf, again);
	const made: Book = {
		...book,
		...roles.of,
		name: declaration.name ?? book.name,
		decimal: declaration.decimal ?? book.decimal,
		headerRows: declaration.headerRows ?? book.headerRows,
		missing: declaration.missing ?? book.missing,
		partial: declaration.partial === undefined ? book.partial : declaration.partial,
		variables: roles.variables,
		sets: allSets,
		batteries: [...others(book.batteries, batteries, again), ...batteries],
		rankings: [...others(book.rankings, rankings, again), ...rankings],
		exclude: [
			...book.exclude.filter(({ name }) => !declaration.exclude?.some((one) => one.name === name)),
			...(declaration.exclude ?? [])
		]
	};
	faults.push(...conditionFaults(made));
	return faults.length > 0 ? { faults } : { book: made };
}

/** The guessed ones whose items are in none of the declared. */
function others<T extends Battery | Ranking>(
	guessed: readonly T[],
	given: readonly T[],
	again: (name: string) => string
): T[] {
	const taken = new Set(given.flatMap(({ items }) => items));
	return guessed
		.map((one) => ({ ...one, items: one.items.map(again) }))
		.filter(({ items }) => !items.some((name) => taken.has(name)));
}

function completeSet(set: SetDeclaration, nameOf: (ref: ColumnRef) => string): ResponseSet {
	const label = set.label ?? set.name;
	const none = set.none ?? null;
	switch (set.kind) {
		case 'indicators':
			return {
				ticked: [],
				...set,
				label,
				none: none === null ? null : nameOf(none),
				columns: set.columns.map(nameOf)
			};
		case 'delimited':
			return { options: [], labels: {}, ...set, label, none, column: nameOf(set.column) };
		case 'categories':
			return { options: [], ...set, label, none, columns: set.columns.map(nameOf) };
	}
}

function renamedSet(set: ResponseSet, again: (name: string) => string): ResponseSet {
	if (set.kind === 'delimited') return { ...set, column: again(set.column) };
	return {
		...set,
		columns: set.columns.map(again),
		none: set.kind === 'indicators' && set.none ? again(set.none) : set.none
	};
}
