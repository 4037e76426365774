import { pathNames } from '../code-path.ts';
import type { Coding } from '../model.ts';
import { codeTree, inTreeOrder } from '../tree.ts';
import { valuesOf, variableNamed } from './attributes.ts';
import type { CorpusIndex, Passage } from './corpus.ts';

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
	keysOf(passage: Passage, coding: Coding): readonly (string | null)[];
}

const NOBODY: Group = { key: null, label: '' };

function byValue(index: CorpusIndex, name: string): Grouping | undefined {
	const variable = variableNamed(index.corpus, name);
	if (!variable) return undefined;
	const values = new Set(Array.from(index.values.get(variable.id)?.values() ?? []).flat());
	const numeric = Array.from(values).every((value) => !Number.isNaN(Number(value)));
	const inOrder = Array.from(values).sort((a, b) =>
		numeric ? Number(a) - Number(b) : a.localeCompare(b, 'fr')
	);
	return {
		groups: [...inOrder.map((value) => ({ key: value, label: value })), NOBODY],
		keysOf: ({ caseId }) => {
			const own = valuesOf(index, variable.id, caseId);
			return own.length === 0 ? [null] : Array.from(new Set(own));
		}
	};
}

function byCode(index: CorpusIndex, withChildren: boolean): Grouping {
	const paths = pathNames(index.corpus.codes);
	const parents = new Map(index.corpus.codes.map(({ id, parentId }) => [id, parentId]));
	const upwards = new Map<string, string[]>();
	const lineOf = (id: string): string[] => {
		const known = upwards.get(id);
		if (known) return known;
		const line = [id];
		for (let up = parents.get(id); up != null && !line.includes(up); up = parents.get(up)) line.push(up);
		upwards.set(id, line);
		return line;
	};
	return {
		groups: inTreeOrder(codeTree(index.corpus.codes)).map(({ code: { id, name } }) => ({
			key: id,
			label: paths.get(id) ?? name
		})),
		keysOf: (_passage, { codeId }) => (withChildren ? lineOf(codeId) : [codeId])
	};
}

function byTheme(index: CorpusIndex): Grouping {
	const lines = byCode(index, true);
	return {
		groups: codeTree(index.corpus.codes).map(({ code: { id, name } }) => ({ key: id, label: name })),
		keysOf: (passage, coding) => lines.keysOf(passage, coding).slice(-1)
	};
}

/** How to group codings. `withChildren` counts a coding under every code above its own too. Undefined: no such variable. */
export function groupingOf(index: CorpusIndex, by: GroupBy, withChildren: boolean): Grouping | undefined {
	const { documents, cases, coders } = index.corpus;
	const inOrder = <T extends { id: string; name: string; position: number }>(rows: readonly T[]) =>
		rows.toSorted((a, b) => a.position - b.position).map(({ id, name }) => ({ key: id, label: name }));
	if (by === 'code') return byCode(index, withChildren);
	if (by === 'theme') return byTheme(index);
	if (by === 'document') {
		return { groups: inOrder(documents), keysOf: ({ segment }) => [segment.documentId] };
	}
	if (by === 'case') return { groups: [...inOrder(cases), NOBODY], keysOf: ({ caseId }) => [caseId] };
	if (by === 'coder') {
		const groups = coders.map(({ id, name }) => ({ key: id, label: name }));
		return { groups, keysOf: (_passage, { coderId }) => [coderId] };
	}
	return byValue(index, by.variable);
}
