import {
	codeTree,
	inTreeOrder,
	turnAt,
	type CodeCounts,
	type CodeTreeLine,
	type CountsByCode
} from '#lib/core/coding/index.ts';
import {
	codeParents,
	codesOnSegments,
	documentOwners,
	memoCounts,
	rowsOfStudy,
	segmentStarts,
	turnsOfCases
} from '../../store/index.ts';
import type { Session } from '../action.ts';

/** Where a segment stands, in small numbers: counting them is quicker than counting ids by far. */
interface Place {
	document: number;
	case: number | null;
}

/** Counts the codings of segments that come one after another, each segment once. */
class Tally {
	codings = 0;
	segments = 0;
	#last: Place | null = null;
	readonly #documents = new Set<number>();
	readonly #cases = new Set<number>();

	add(place: Place): void {
		this.codings++;
		if (this.#last === place) return;
		this.#last = place;
		this.segments++;
		this.#documents.add(place.document);
		if (place.case !== null) this.#cases.add(place.case);
	}

	get counts(): CodeCounts {
		const { codings, segments } = this;
		return { codings, segments, documents: this.#documents.size, cases: this.#cases.size };
	}
}

/** Whose words stand at a place: the case of the speaker there, else the document's. */
async function ownership(
	session: Session,
	studyId: string
): Promise<(documentId: string, start: number) => string | null> {
	const { db } = session.store;
	const byDocument = Map.groupBy(await turnsOfCases(db, studyId), (t) => t.documentId);
	const whole = new Map((await documentOwners(db, studyId)).map((d) => [d.id, d.caseId]));
	return (documentId, start) =>
		turnAt(byDocument.get(documentId) ?? [], start)?.caseId ?? whole.get(documentId) ?? null;
}

/** How often each code of a study is used. Only what is counted is read: a hundred thousand codings take half a second. */
export async function codeCounts(session: Session, studyId: string): Promise<CountsByCode> {
	const { db } = session.store;
	const codes = await codeParents(db, studyId);
	const own = new Map(codes.map((c) => [c.id, new Tally()]));
	const all = new Map(codes.map((c) => [c.id, new Tally()]));
	const parents = new Map(codes.map((c) => [c.id, c.parentId]));
	const lines = new Map(
		codes.map(({ id }) => {
			const line = [own.get(id)];
			for (let up: string | null = id; up !== null; up = parents.get(up) ?? null) line.push(all.get(up));
			return [id, line];
		})
	);
	const caseOf = await ownership(session, studyId);
	const numbers = new Map<string, number>();
	const numberOf = (id: string): number => {
		const number = numbers.get(id) ?? numbers.size;
		numbers.set(id, number);
		return number;
	};
	const places = new Map<string, Place>();
	for (const { id, documentId, start } of await segmentStarts(db, studyId)) {
		const owner = caseOf(documentId, start);
		places.set(id, { document: numberOf(documentId), case: owner === null ? null : numberOf(owner) });
	}
	for (const { segmentId, codeId } of await codesOnSegments(db, studyId)) {
		const place = places.get(segmentId);
		if (place) for (const tally of lines.get(codeId) ?? []) tally?.add(place);
	}
	const none = new Tally().counts;
	return Object.fromEntries(
		codes.map(({ id }) => [id, { own: own.get(id)?.counts ?? none, all: all.get(id)?.counts ?? none }])
	);
}

/** The code tree from top to bottom, with the texts of its codes. */
export async function codeTreeLines(session: Session, studyId: string): Promise<CodeTreeLine[]> {
	const { db } = session.store;
	const codes = await rowsOfStudy(db, 'code', studyId);
	const memos = await memoCounts(db, studyId, 'code');
	return inTreeOrder(codeTree(codes)).map(({ code, depth }) => ({
		id: code.id,
		parentId: code.parentId,
		name: code.name,
		colour: code.colour,
		position: code.position,
		definition: code.definition,
		whenToUse: code.whenToUse,
		whenNotToUse: code.whenNotToUse,
		example: code.example,
		depth,
		memos: memos.get(code.id) ?? 0
	}));
}
