import type { Code, Coding, Segment } from '../model.ts';

/** What recoding would do, for a person to see before and the store to execute. */
export interface RecodePlan {
	/** Codings that get the new code. */
	moved: string[];
	/** Codings that would say twice what their coder has said of these words: they go, in favour of another. */
	collapsed: { id: string; inFavourOf: string }[];
}

/** What a merge would do. */
interface MergePlan extends RecodePlan {
	/** Codes below the merged ones, with the parent each gets. */
	adopted: { id: string; parentId: string | null }[];
	/** The merged codes, which go. */
	removed: string[];
}

type Where = Pick<Segment, 'id' | 'documentId' | 'start' | 'end' | 'orphan'>;

/**
 * Plans to put the code `into` in the place of the one on the codings `ids`. Two codings are the same when one coder
 * puts one code on the same words, even by two segments. Splitting a code is this, with a new code.
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
 * Where the codes below merged ones go: under `into`, except those that `into` itself stands below, which go up to the
 * next code that stays.
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

/** Plans to merge the codes `from` into another: their codings move, duplicates collapse, codes below are adopted. */
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
