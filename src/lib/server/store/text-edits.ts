import { createHash } from 'node:crypto';
import {
	applyEdits,
	invertEdits,
	pusher,
	type Document,
	type Edit,
	type TimeMark
} from '#lib/core/coding/index.ts';
import type { Change, TextSide } from './changes.ts';
import { editFoldedText } from './folded.ts';
import { inParts } from './repositories/index.ts';
import type { Writer } from './writer.ts';

/** SHA-256 of a text, hexadecimal. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex');

type Push = ReturnType<typeof pusher>;

const pushed = (push: Push, mark: TimeMark): TimeMark => {
	const by = push(mark) ?? 0;
	return by === 0 ? mark : { ...mark, start: mark.start + by, end: mark.end + by };
};

const equal = (a: TimeMark | undefined, b: TimeMark | undefined): boolean =>
	JSON.stringify(a) === JSON.stringify(b);

/** The marks on each side that an edit does more to than push: between them lies nothing else. */
function turnedMarks(
	push: Push,
	before: readonly TimeMark[],
	after: readonly TimeMark[]
): { before: TextSide['times']; after: TextSide['times'] } {
	const follows = (mark: TimeMark | undefined, now: TimeMark | undefined): boolean =>
		mark !== undefined && push(mark) !== undefined && equal(pushed(push, mark), now);
	const shorter = Math.min(before.length, after.length);
	let at = 0;
	while (at < shorter && follows(before[at], after[at])) at++;
	let rest = 0;
	while (rest < shorter - at && follows(before.at(-1 - rest), after.at(-1 - rest))) rest++;
	return {
		before: { at, marks: before.slice(at, before.length - rest) },
		after: { at, marks: after.slice(at, after.length - rest) }
	};
}

/** Writes the text of a document, with all that is kept beside it for its sake. */
async function writeText(
	{ trx, touched }: Writer,
	document: Pick<Document, 'id' | 'text'>,
	edits: readonly Edit[],
	next: Pick<Document, 'text' | 'textHash' | 'times'>
): Promise<void> {
	touched.isThere('document', document.id);
	await trx.updateTable('document').set(next).where('id', '=', document.id).execute();
	const edited = { start: edits[0]?.start ?? 0, end: edits.at(-1)?.end ?? 0 };
	await editFoldedText(trx, document.id, { before: document.text, after: next.text }, edited);
}

/** Pushes rows of a table: those that move as far in one statement. */
async function pushRows(
	{ trx }: Writer,
	table: 'segment' | 'turn',
	shifts: readonly { id: string; by: number }[]
): Promise<void> {
	for (const [by, rows] of Map.groupBy(shifts, (shift) => shift.by)) {
		if (by === 0) continue;
		const ids = rows.map(({ id }) => id);
		await inParts(ids, (part) => {
			if (table === 'segment') {
				return trx
					.updateTable('segment')
					.set((eb) => ({ start: eb('start', '+', by), end: eb('end', '+', by) }))
					.where('id', 'in', part)
					.execute();
			}
			return trx
				.updateTable('turn')
				.set((eb) => ({
					start: eb('start', '+', by),
					end: eb('end', '+', by),
					wordsStart: eb('wordsStart', '+', by)
				}))
				.where('id', 'in', part)
				.execute();
		});
	}
}

interface Pushed {
	id: string;
	table: 'segment' | 'turn';
	/** Undefined for what the edits touch. */
	by: number | undefined;
	/** Its words are gone: it marks a place only. */
	orphan: boolean;
}

/** What stands in a text, and how far edits push it. */
async function standing({ trx }: Writer, documentId: string, push: Push): Promise<Pushed[]> {
	const segments = await trx
		.selectFrom('segment')
		.select(['id', 'start', 'end', 'orphan'])
		.where('documentId', '=', documentId)
		.execute();
	const turns = await trx
		.selectFrom('turn')
		.select(['id', 'start', 'end'])
		.where('documentId', '=', documentId)
		.execute();
	return [
		...segments.map((s): Pushed => ({ id: s.id, table: 'segment', by: push(s), orphan: s.orphan === 1 })),
		...turns.map((t): Pushed => ({ id: t.id, table: 'turn', by: push(t), orphan: false }))
	];
}

async function pushAll(writer: Writer, rows: readonly Pushed[], apart: ReadonlySet<string>): Promise<void> {
	for (const table of ['segment', 'turn'] as const) {
		const shifts = rows.flatMap(({ id, by, table: own }) =>
			own === table && by !== undefined && !apart.has(id) ? [{ id, by }] : []
		);
		await pushRows(writer, table, shifts);
	}
}

/**
 * Edits the text of a document. The turns and segments that the edits only push go along without a word in the journal,
 * which holds the edits; `apart` are the others, which stay where they are until the caller updates them. `times` are the
 * marks after the edit.
 */
export async function writeEdits(
	writer: Writer,
	document: Document,
	{ edits, times, apart }: { edits: readonly Edit[]; times: readonly TimeMark[]; apart: readonly string[] }
): Promise<void> {
	const { id, text: before } = document;
	const text = applyEdits(before, edits);
	const push = pusher(edits);
	const marks = turnedMarks(push, JSON.parse(document.times) as TimeMark[], times);
	const hash = textHash(text);
	await writeText(writer, document, edits, { text, textHash: hash, times: JSON.stringify(times) });
	await pushAll(writer, await standing(writer, id, push), new Set(apart));
	writer.changes.push({
		kind: 'text',
		table: 'document',
		id,
		before: { hash: document.textHash, edits: invertEdits(before, edits), times: marks.before },
		after: { hash, edits, times: marks.after, apart }
	});
}

/** Takes an edit back. Returns whether the text, and what stands in it, allow it. */
export async function revertText(
	writer: Writer,
	{ id, before, after }: Change & { kind: 'text' }
): Promise<boolean> {
	const document = await writer.row('document', id);
	if (document?.textHash !== after.hash) return false;
	const { edits, times } = before;
	const push = pusher(edits);
	const marks = JSON.parse(document.times) as TimeMark[];
	const behind = after.times.at + after.times.marks.length;
	const turned =
		after.apart === null
			? document.times
			: JSON.stringify([
					...marks.slice(0, times.at).map((mark) => pushed(push, mark)),
					...times.marks,
					...marks.slice(behind).map((mark) => pushed(push, mark))
				]);
	const text = applyEdits(document.text, edits);
	await writeText(writer, document, edits, { text, textHash: before.hash, times: turned });
	const apart = after.apart === null ? null : new Set(after.apart);
	if (apart) {
		const rows = await standing(writer, id, push);
		for (const { id: row, by, orphan } of rows) {
			if (by !== undefined || apart.has(row)) continue;
			// Somebody has set a passage or a turn meanwhile where the words change: an orphan may stay where it is.
			if (!orphan) return false;
			apart.add(row);
		}
		await pushAll(writer, rows, apart);
	}
	writer.changes.push({
		kind: 'text',
		table: 'document',
		id,
		before: { hash: after.hash, edits: after.edits, times: after.times },
		after: { ...before, apart: apart && [...apart] }
	});
	return true;
}
