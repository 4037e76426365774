import type { Code, Coder, Coding, Segment } from '#lib/core/coding/index.ts';

/** One code on one segment, by one or more coders: a bracket in the margin. */
export interface Mark {
	key: string;
	segment: Segment;
	code: Code;
	codings: readonly Coding[];
	/** Initials of those who applied it. */
	initials: string;
	start: number;
	end: number;
}

/** The brackets of a document, in the order of the text. */
export function marksOf(
	segments: readonly Segment[],
	codings: readonly Coding[],
	codes: ReadonlyMap<string, Code>,
	coders: ReadonlyMap<string, Coder>
): Mark[] {
	const bySegment = new Map(segments.filter((s) => !s.orphan).map((s) => [s.id, s]));
	const groups = new Map<string, Coding[]>();
	for (const coding of codings) {
		const key = `${coding.segmentId} ${coding.codeId}`;
		const group = groups.get(key);
		if (group) group.push(coding);
		else groups.set(key, [coding]);
	}
	const marks: Mark[] = [];
	for (const [key, group] of groups) {
		const segment = bySegment.get(group[0]?.segmentId ?? '');
		const code = codes.get(group[0]?.codeId ?? '');
		if (!segment || !code) continue;
		marks.push({
			key,
			segment,
			code,
			codings: group,
			initials: group.map((c) => coders.get(c.coderId)?.initials ?? '?').join(' · '),
			start: segment.start,
			end: segment.end
		});
	}
	return marks.sort((a, b) => a.start - b.start || b.end - a.end || a.code.name.localeCompare(b.code.name));
}
