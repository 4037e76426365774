import { pathNames } from '../code-path.ts';
import { codeTree, inTreeOrder } from '../tree.ts';
import { valuesByCase, variableNamed } from './attributes.ts';
import type { CorpusIndex } from './corpus.ts';
import { placesOf } from './numbers.ts';

/** What codings are counted by; `variable` is an id or a name. */
export type GroupBy = 'code' | 'theme' | 'document' | 'case' | 'coder' | { variable: string };

/** One row or column of a table of counts: an id, a value, or null for no case or no value. */
export interface Group {
	key: string | null;
	label: string;
}

export interface Grouping {
	/** Every group there is, with or without codings, in order; a last one for null only where it is needed. */
	groups: Group[];
	/** The groups, by their places, that a coding of a passage belongs to. */
	of(passage: number, coding: number): readonly number[];
}

const NOBODY: Group = { key: null, label: '' };

/** Each place alone, made once: a coding in one group is nothing new for each coding. */
const alone = (count: number): number[][] => Array.from({ length: count }, (_, i) => [i]);

function byValue(index: CorpusIndex, name: string): Grouping | undefined {
	const variable = variableNamed(index.facts.variables, name);
	if (!variable) return undefined;
	const byCase = valuesByCase(index, variable.id);
	const values = new Set(Array.from(byCase.values()).flat());
	const numeric = Array.from(values).every((value) => !Number.isNaN(Number(value)));
	const inOrder = Array.from(values).sort((a, b) =>
		numeric ? Number(a) - Number(b) : a.localeCompare(b, 'fr')
	);
	const place = new Map(inOrder.map((value, i) => [value, i]));
	const none = [inOrder.length];
	const ofOwner = index.caseIds.map((id) => {
		const own = new Set(byCase.get(id));
		return own.size === 0 ? none : Array.from(own, (value) => place.get(value) ?? inOrder.length);
	});
	return {
		groups: [...inOrder.map((value) => ({ key: value, label: value })), NOBODY],
		of: (passage) => ofOwner[index.case[passage] ?? -1] ?? none
	};
}

/** For each code, the place of its group in `groups`, then those of the codes above it. */
function linesOf({ codes }: CorpusIndex, groups: readonly Group[]): number[][] {
	const parents = new Map(codes.map(({ id, parentId }) => [id, parentId]));
	const place = new Map(groups.map(({ key }, i) => [key, i]));
	return codes.map(({ id }) => {
		const line = [id];
		for (let up = parents.get(id); up != null && !line.includes(up); up = parents.get(up)) line.push(up);
		return line.flatMap((one) => place.get(one) ?? []);
	});
}

function byCode(index: CorpusIndex, withChildren: boolean): Grouping {
	const { codes } = index;
	const paths = pathNames(codes);
	const groups = inTreeOrder(codeTree(codes)).map(({ code: { id, name } }) => ({
		key: id,
		label: paths.get(id) ?? name
	}));
	const lines = linesOf(index, groups).map((line) => (withChildren ? line : line.slice(0, 1)));
	return { groups, of: (_passage, coding) => lines[index.code[coding] ?? -1] ?? [] };
}

function byTheme(index: CorpusIndex): Grouping {
	const groups = codeTree(index.codes).map(({ code: { id, name } }) => ({ key: id, label: name }));
	const lines = linesOf(index, groups).map((line) => line.slice(-1));
	return { groups, of: (_passage, coding) => lines[index.code[coding] ?? -1] ?? [] };
}

/** How to group codings. `withChildren` counts a coding under every code above its own too. Undefined: no such variable. */
export function groupingOf(index: CorpusIndex, by: GroupBy, withChildren: boolean): Grouping | undefined {
	const { documents, coders, facts } = index;
	const groupsOf = (rows: readonly { id: string; name: string }[]): Group[] =>
		rows.map(({ id, name }) => ({ key: id, label: name }));
	if (by === 'code') return byCode(index, withChildren);
	if (by === 'theme') return byTheme(index);
	if (by === 'document') {
		const each = alone(documents.length);
		return { groups: groupsOf(documents), of: (passage) => each[index.document[passage] ?? -1] ?? [] };
	}
	if (by === 'case') {
		const cases = facts.cases.toSorted((a, b) => a.position - b.position);
		const groups = [...groupsOf(cases), NOBODY];
		const place = placesOf(cases);
		const none = [cases.length];
		const ofOwner = index.caseIds.map((id) => (place(id) < 0 ? none : [place(id)]));
		return { groups, of: (passage) => ofOwner[index.case[passage] ?? -1] ?? none };
	}
	if (by === 'coder') {
		const each = alone(coders.length);
		return { groups: groupsOf(coders), of: (_passage, coding) => each[index.coder[coding] ?? -1] ?? [] };
	}
	return byValue(index, by.variable);
}
