import { blockAt, type Block } from './blocks.ts';
import type { Coder, CodeTreeLine, DeskCoding, DeskSegment } from '#lib/core/coding/index.ts';

/** One code on one segment, by one or more coders, or a passage that is only starred or noted: a bracket in the margin. */
export interface Mark {
	key: string;
	segment: DeskSegment;
	code: CodeTreeLine;
	/** None on a passage that has no code. */
	codings: readonly DeskCoding[];
	/** Initials of those who applied it. */
	initials: string;
	start: number;
	end: number;
}

/** In the place of a code where there is none. */
const uncoded: CodeTreeLine = {
	id: '',
	parentId: null,
	position: 0,
	name: '',
	colour: -1,
	definition: '',
	whenToUse: '',
	whenNotToUse: '',
	example: '',
	depth: 0,
	memos: 0
};

/** The brackets of a document, in the order of the text. `hidden` are coders whose codings are left out. */
export function marksOf(
	segments: readonly DeskSegment[],
	codings: readonly DeskCoding[],
	codes: ReadonlyMap<string, CodeTreeLine>,
	coders: ReadonlyMap<string, Coder>,
	hidden: ReadonlySet<string>
): Mark[] {
	const placed = segments.filter((s) => !s.orphan);
	const bySegment = new Map(placed.map((s) => [s.id, s]));
	const coded = new Set(codings.map((c) => c.segmentId));
	const groups = new Map<string, DeskCoding[]>();
	for (const coding of codings) {
		if (hidden.has(coding.coderId)) continue;
		const key = `${coding.segmentId} ${coding.codeId}`;
		const group = groups.get(key);
		if (group) group.push(coding);
		else groups.set(key, [coding]);
	}
	const marks: Mark[] = placed
		.filter((s) => !coded.has(s.id))
		.map((s) => ({
			key: s.id,
			segment: s,
			code: uncoded,
			codings: [],
			initials: coders.get(s.coderId)?.initials ?? '?',
			start: s.start,
			end: s.end
		}));
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

const isSame = (a: Mark, b: Mark): boolean =>
	a.segment === b.segment &&
	a.code === b.code &&
	a.initials === b.initials &&
	a.codings.length === b.codings.length &&
	a.codings.every((coding, i) => coding === b.codings[i]);

/** The marks, those that are as before being the very objects of before: what draws them has nothing to do. */
export function keptMarks(marks: readonly Mark[], before: readonly Mark[]): Mark[] {
	const known = new Map(before.map((mark) => [mark.key, mark]));
	return marks.map((mark) => {
		const old = known.get(mark.key);
		return old && isSame(old, mark) ? old : mark;
	});
}

/** Marks by the index of each block they reach into; the lists that are as before are those of before. */
export function marksByBlock(
	marks: readonly Mark[],
	blocks: readonly Block[],
	before: ReadonlyMap<number, readonly Mark[]>
): Map<number, readonly Mark[]> {
	const into = new Map<number, Mark[]>();
	for (const mark of marks) {
		for (let b = blockAt(blocks, mark.start); b < blocks.length; b++) {
			const block = blocks[b];
			if (!block || block.start >= mark.end) break;
			const list = into.get(b);
			if (list) list.push(mark);
			else into.set(b, [mark]);
		}
	}
	return new Map(
		[...into].map(([index, list]) => {
			const old = before.get(index);
			const same = old?.length === list.length && list.every((mark, i) => mark === old[i]);
			return [index, same ? old : list];
		})
	);
}
