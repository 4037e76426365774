import type { Code, Coding, Segment } from '../model.ts';

/** The effect of recoding: shown to a person first, then executed by the store. */
export interface RecodePlan {
	/** Codings that get the new code. */
	moved: string[];
	/** Codings to delete, because their coder has put the new code on the same words already. */
	collapsed: { id: string; inFavourOf: string }[];
}

/** The effect of a merge. */
interface MergePlan extends RecodePlan {
	/** Codes below the merged ones, with their new parents. */
	adopted: { id: string; parentId: string | null }[];
	/** The merged codes, which are deleted. */
	removed: string[];
}

type Where = Pick<Segment, 'id' | 'documentId' | 'start' | 'end' | 'orphan'>;

/**
 * Plans to replace the code of the codings `ids` by the code `into`. Two codings count as one when the same coder puts the
 * same code on the same words, even through two segments. A split is a recoding with a new code.
 */
export function planRecode(
	codings: readonly Coding[],
	segments: readonly Where[],
	ids: ReadonlySet<string>,
	into: string
): RecodePlan {
	const where = new Map(segments.map((segment) => [segment.id, segment]));
	const wordsOf = ({ segmentId, coderId }: Coding) => {
		const segment = where.get(segmentId);
		if (!segment || segment.orphan === 1) return `${segmentId} ${coderId}`;
		return `${segment.documentId} ${segment.start} ${segment.end} ${coderId}`;
	};
	const there = new Map<string, string>();
	for (const coding of codings) if (coding.codeId === into) there.set(wordsOf(coding), coding.id);
	const plan: RecodePlan = { moved: [], collapsed: [] };
	for (const coding of codings) {
		if (!ids.has(coding.id) || coding.codeId === into) continue;
		const inFavourOf = there.get(wordsOf(coding));
		if (inFavourOf !== undefined) plan.collapsed.push({ id: coding.id, inFavourOf });
		else {
			plan.moved.push(coding.id);
			there.set(wordsOf(coding), coding.id);
		}
	}
	return plan;
}

type InTree = Pick<Code, 'id' | 'parentId'>;

/**
 * The new parents of the codes below merged ones: `into`, or, for the codes that `into` itself is below, the nearest parent
 * that is not merged.
 */
function adoptions(
	codes: readonly InTree[],
	removed: ReadonlySet<string>,
	into: string
): MergePlan['adopted'] {
	const parents = new Map(codes.map(({ id, parentId }) => [id, parentId]));
	const above = new Set<string>();
	for (let up: string | null | undefined = into; up != null && !above.has(up); up = parents.get(up))
		above.add(up);
	return codes.flatMap(({ id, parentId }) => {
		if (removed.has(id) || parentId === null || !removed.has(parentId)) return [];
		if (!above.has(id)) return [{ id, parentId: into }];
		let up: string | null = parentId;
		while (up !== null && removed.has(up)) up = parents.get(up) ?? null;
		return [{ id, parentId: up }];
	});
}

/** Plans to merge the codes `from` into another: moves their codings, drops duplicates, moves the codes below them. */
export function planMerge(
	codes: readonly InTree[],
	codings: readonly Coding[],
	segments: readonly Where[],
	from: readonly string[],
	into: string
): MergePlan {
	const removed = new Set(from);
	removed.delete(into);
	const ids = new Set(codings.filter(({ codeId }) => removed.has(codeId)).map(({ id }) => id));
	return {
		...planRecode(codings, segments, ids, into),
		adopted: adoptions(codes, removed, into),
		removed: Array.from(removed)
	};
}
