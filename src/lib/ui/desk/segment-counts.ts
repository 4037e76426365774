import type { CodeTreeLine, DeskCoding, DeskSegment } from '#lib/core/coding/index.ts';

/** How many segments carry each code or one below it: those of the other documents, and those of this one as drawn. */
export function segmentCounts(
	elsewhere: Readonly<Record<string, number>>,
	codes: ReadonlyMap<string, Pick<CodeTreeLine, 'id' | 'parentId'>>,
	segments: readonly DeskSegment[],
	codings: readonly DeskCoding[]
): Map<string, number> {
	const placed = new Set(segments.filter((s) => !s.orphan).map((s) => s.id));
	const here = new Map([...codes.keys()].map((id) => [id, new Set<string>()]));
	for (const { codeId, segmentId } of codings) {
		if (!placed.has(segmentId)) continue;
		for (let up = codes.get(codeId); up; up = codes.get(up.parentId ?? '')) here.get(up.id)?.add(segmentId);
	}
	return new Map([...here].map(([id, found]) => [id, (elsewhere[id] ?? 0) + found.size]));
}
