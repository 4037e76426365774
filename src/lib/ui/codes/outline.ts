import { fold } from '#lib/core/text/index.ts';

/** What the tree needs to know of a code. */
export interface Outlined {
	id: string;
	parentId: string | null;
	name: string;
}

/** A line of the tree as it is shown. */
export interface OutlineRow<T extends Outlined = Outlined> {
	code: T;
	/** 0 for a theme. */
	depth: number;
	hasChildren: boolean;
	open: boolean;
	/** Place among its siblings that are shown, from 1, and how many these are. */
	place: number;
	among: number;
	/** It holds the words looked for itself, rather than a code below it. */
	hit: boolean;
}

/** The children of each code, in the order of `codes`; under null, the themes. */
export function childrenOf<T extends Outlined>(codes: readonly T[]): Map<string | null, T[]> {
	return Map.groupBy(codes, (code) => code.parentId);
}

/** The lines shown of a tree whose `folded` codes hide theirs; with a query, the codes that hold it and those above. */
export function outline<T extends Outlined>(
	codes: readonly T[],
	folded: ReadonlySet<string>,
	query = ''
): OutlineRow<T>[] {
	const children = childrenOf(codes);
	const looked = fold(query).trim();
	const hits = new Set(codes.filter((c) => looked !== '' && fold(c.name).includes(looked)).map((c) => c.id));
	const kept = new Set<string>();
	const byId = new Map(codes.map((c) => [c.id, c]));
	for (const id of hits) for (let c = byId.get(id); c; c = byId.get(c.parentId ?? '')) kept.add(c.id);
	const rows: OutlineRow<T>[] = [];
	const walk = (parentId: string | null, depth: number): void => {
		const siblings = (children.get(parentId) ?? []).filter((c) => looked === '' || kept.has(c.id));
		siblings.forEach((code, i) => {
			const below = children.get(code.id) ?? [];
			const hasChildren = looked === '' ? below.length > 0 : below.some((c) => kept.has(c.id));
			const open = hasChildren && (looked !== '' || !folded.has(code.id));
			const place = { place: i + 1, among: siblings.length };
			rows.push({ code, depth, hasChildren, open, ...place, hit: hits.has(code.id) });
			if (open) walk(code.id, depth + 1);
		});
	};
	walk(null, 0);
	return rows;
}

/** Codes of a choice that stand below no other of it, in the order of the tree: what moves or goes as one. */
export function topmost<T extends Outlined>(codes: readonly T[], chosen: ReadonlySet<string>): T[] {
	const byId = new Map(codes.map((c) => [c.id, c]));
	return codes.filter((code) => {
		if (!chosen.has(code.id)) return false;
		for (let up = byId.get(code.parentId ?? ''); up; up = byId.get(up.parentId ?? '')) {
			if (chosen.has(up.id)) return false;
		}
		return true;
	});
}

/** Where codes go: under which code, before the sibling that stands at `position` once they are taken out. */
export interface Destination {
	parentId: string | null;
	position: number;
}

/** What Alt with an arrow means for the chosen codes; undefined where there is no way. They move as one, in their order. */
export function nudge<T extends Outlined>(
	codes: readonly T[],
	chosen: ReadonlySet<string>,
	key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'
): Destination | undefined {
	const moving = topmost(codes, chosen);
	const [first] = moving;
	const last = moving.at(-1);
	if (!first || !last) return undefined;
	const children = childrenOf(codes);
	const parentId = first.parentId;
	const staying = (id: string | null): T[] => (children.get(id) ?? []).filter((c) => !chosen.has(c.id));
	const before = (code: T): number =>
		staying(code.parentId).filter((c) => codes.indexOf(c) < codes.indexOf(code)).length;
	const siblings = staying(parentId);
	const at = before(first);
	if (key === 'ArrowUp') return at > 0 ? { parentId, position: at - 1 } : undefined;
	if (key === 'ArrowDown') {
		const after = last.parentId === parentId ? before(last) : at;
		return after < siblings.length ? { parentId, position: after + 1 } : undefined;
	}
	if (key === 'ArrowRight') {
		const above = siblings[at - 1];
		return above && { parentId: above.id, position: staying(above.id).length };
	}
	const parent = codes.find((c) => c.id === parentId);
	return parent && { parentId: parent.parentId, position: before(parent) + 1 };
}

/** Where codes dropped on a line go: before it, after it (first below it when it is open), or into it. */
export function dropped<T extends Outlined>(
	codes: readonly T[],
	chosen: ReadonlySet<string>,
	on: OutlineRow<T>,
	where: 'before' | 'into' | 'after'
): Destination | undefined {
	const byId = new Map(codes.map((c) => [c.id, c]));
	for (let up: T | undefined = on.code; up; up = byId.get(up.parentId ?? '')) {
		// Codes never go under themselves; beside themselves they would stay.
		if (chosen.has(up.id) && (up.id !== on.code.id || where === 'into' || on.open)) return undefined;
	}
	const staying = (id: string | null): T[] => codes.filter((c) => c.parentId === id && !chosen.has(c.id));
	if (where === 'into') return { parentId: on.code.id, position: staying(on.code.id).length };
	if (where === 'after' && on.open) return { parentId: on.code.id, position: 0 };
	const parentId = on.code.parentId;
	const order = codes.filter((c) => c.parentId === parentId);
	const place = order.slice(0, order.indexOf(on.code)).filter((c) => !chosen.has(c.id)).length;
	const itself = chosen.has(on.code.id) ? 0 : 1;
	return { parentId, position: where === 'before' ? place : place + itself };
}
