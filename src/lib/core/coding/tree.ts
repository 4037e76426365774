import { codeHues } from './code-hues.ts';
import type { Code } from './model.ts';

/** What the tree needs to know of a code. */
type Placed = Pick<Code, 'id' | 'parentId' | 'name' | 'position'>;

/** A code in its place: `depth` 0 for a theme, children in their order. */
export interface CodeNode<T extends Placed = Code> {
	code: T;
	depth: number;
	children: CodeNode<T>[];
}

/** Where a code goes. */
export interface Placement {
	id: string;
	parentId: string | null;
	position: number;
}

const inOrder = (a: Placed, b: Placed) => a.position - b.position || a.name.localeCompare(b.name, 'fr');

function childrenByParent<T extends Placed>(codes: readonly T[]): Map<string | null, T[]> {
	const ids = new Set(codes.map((code) => code.id));
	const children = new Map<string | null, T[]>();
	for (const code of codes.toSorted(inOrder)) {
		const parent = code.parentId !== null && ids.has(code.parentId) ? code.parentId : null;
		const siblings = children.get(parent);
		if (siblings) siblings.push(code);
		else children.set(parent, [code]);
	}
	return children;
}

/** The themes with all below them, in order. A code whose parent is not there stands at the top. */
export function codeTree<T extends Placed>(codes: readonly T[]): CodeNode<T>[] {
	const children = childrenByParent(codes);
	const grow = (parent: string | null, depth: number): CodeNode<T>[] =>
		(children.get(parent) ?? []).map((code) => ({ code, depth, children: grow(code.id, depth + 1) }));
	return grow(null, 0);
}

/** The nodes of a tree from top to bottom, as a list on screen shows them. */
export function inTreeOrder<T extends Placed>(tree: readonly CodeNode<T>[]): CodeNode<T>[] {
	return tree.flatMap((node) => [node, ...inTreeOrder(node.children)]);
}

/** The ids of some codes and of all codes below them. */
export function withDescendants(
	codes: readonly Pick<Code, 'id' | 'parentId'>[],
	ids: Iterable<string>
): Set<string> {
	const below = new Map<string, string[]>();
	for (const { id, parentId } of codes) {
		if (parentId === null) continue;
		const children = below.get(parentId);
		if (children) children.push(id);
		else below.set(parentId, [id]);
	}
	const reached = new Set(ids);
	for (const id of reached) for (const child of below.get(id) ?? []) reached.add(child);
	return reached;
}

/**
 * Moves codes, in the order given, under a parent (null: to the top) before the sibling that stands at `position` once
 * they are taken out. Gives the rows that change, siblings renumbered from 0; `cycle` when the parent is one of the
 * codes or below one. Codes below a moved one go with it.
 */
export function moveCodes(
	codes: readonly Placed[],
	ids: readonly string[],
	parentId: string | null,
	position: number
): Placement[] | 'cycle' {
	if (parentId !== null && withDescendants(codes, ids).has(parentId)) return 'cycle';
	const moved = new Set(ids);
	const byId = new Map(codes.map((code) => [code.id, code]));
	const children = childrenByParent(codes);
	const siblings = (children.get(parentId) ?? []).filter((code) => !moved.has(code.id));
	const arriving = Array.from(moved).flatMap((id) => byId.get(id) ?? []);
	const left = new Set(arriving.map((code) => code.parentId).filter((parent) => parent !== parentId));
	const changes: Placement[] = [];
	const renumber = (parent: string | null, order: readonly Placed[]) =>
		order.forEach((code, at) => {
			if (code.parentId === parent && code.position === at) return;
			changes.push({ id: code.id, parentId: parent, position: at });
		});
	renumber(parentId, siblings.toSpliced(Math.max(0, position), 0, ...arriving));
	for (const parent of left) {
		renumber(
			parent,
			(children.get(parent) ?? []).filter((code) => !moved.has(code.id))
		);
	}
	return changes;
}

/** The hue of a new code: its parent's; at the top, the first of the least used by the themes. */
export function nextColour(
	codes: readonly Pick<Code, 'id' | 'parentId' | 'colour'>[],
	parentId: string | null
): number {
	const parent = codes.find((code) => code.id === parentId);
	if (parent) return parent.colour;
	const uses: number[] = codeHues.map(() => 0);
	for (const { parentId: above, colour } of codes) if (above === null) uses[colour] = (uses[colour] ?? 0) + 1;
	return uses.indexOf(Math.min(...uses));
}
