import { createHash } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import {
	applyEdits,
	invertEdits,
	pusher,
	type Document,
	type Edit,
	type TimeMark
} from '#lib/core/coding/index.ts';
import type { Span } from '#lib/core/text/index.ts';
import type { Change, TextSide } from './changes.ts';
import { editFoldedText } from './folded.ts';
import { inParts, segmentsTouching, turnsTouching } from './repositories/index.ts';
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

/** A row that stands in a text, and by how many characters edits push it. */
interface Pushed {
	id: string;
	by: number;
}

/**
 * What becomes of the rows that stand in a text: those that touch the stretch from its first edit to its last and are
 * only pushed, and the ids of all that become something else. What stands behind the last edit is pushed without being named.
 */
export interface Followed {
	segment: readonly Pushed[];
	turn: readonly Pushed[];
	apart: readonly string[];
}
const tables = ['segment', 'turn'] as const;

/** The stretch of a text from the first of some edits to the last. */
export const stretchOf = (edits: readonly Edit[]): Span => ({
	start: edits[0]?.start ?? 0,
	end: edits.at(-1)?.end ?? 0
});

/** Rows that are not to be pushed are named in the statement that pushes the others, when they are no more than this. */
const FEW = 500;

/** Pushes rows of a document: those that move as far in one statement. */
async function pushRows(
	{ trx }: Writer,
	documentId: string,
	edits: readonly Edit[],
	followed: Followed
): Promise<void> {
	const { end: last } = stretchOf(edits);
	const whole = edits.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
	const apart = new Set(followed.apart);
	for (const table of tables) {
		const move = (by: number, which: RawBuilder<unknown>) => {
			const words = table === 'turn' ? sql`, "wordsStart" = "wordsStart" + ${by}` : sql``;
			const moved = sql`"start" = "start" + ${by}, "end" = "end" + ${by}${words}`;
			return sql`update ${sql.table(table)} set ${moved} where ${which}`.execute(trx);
		};
		const moveThose = (by: number, ids: readonly string[]) =>
			inParts(ids, async (part) => {
				await move(by, sql`"id" in (${sql.join(part)})`);
				return [];
			});
		if (whole !== 0) {
			const behind = sql`"documentId" = ${documentId} and "start" > ${last}`;
			if (apart.size === 0) await move(whole, behind);
			else if (apart.size <= FEW) await move(whole, sql`${behind} and "id" not in (${sql.join([...apart])})`);
			else {
				const { rows } = await sql<{
					id: string;
				}>`select "id" from ${sql.table(table)} where ${behind}`.execute(trx);
				await moveThose(
					whole,
					rows.flatMap(({ id }) => (apart.has(id) ? [] : id))
				);
			}
		}
		for (const [by, rows] of Map.groupBy(followed[table], (row) => row.by)) {
			if (by === 0) continue;
			await moveThose(
				by,
				rows.map(({ id }) => id)
			);
		}
	}
}

/** Writes the text of a document, with all that is kept beside it for its sake. */
async function writeText(
	{ trx, touched }: Writer,
	document: Pick<Document, 'id' | 'text'>,
	edits: readonly Edit[],
	next: Pick<Document, 'text' | 'textHash' | 'times' | 'updatedAt'>
): Promise<void> {
	touched.isThere('document', document.id);
	await trx.updateTable('document').set(next).where('id', '=', document.id).execute();
	await editFoldedText(trx, document.id, { before: document.text, after: next.text }, stretchOf(edits));
}

/**
 * Edits the text of a document. The turns and segments that the edits only push go along without a word in the journal,
 * which holds the edits; those that are `apart` stay where they are until the caller updates them.
 */
export async function writeEdits(
	writer: Writer,
	document: Document,
	edits: readonly Edit[],
	after: { text: string; times: readonly TimeMark[] },
	followed: Followed
): Promise<void> {
	const { id, text: before, updatedAt } = document;
	const { text, times } = after;
	const marks = turnedMarks(pusher(edits), JSON.parse(document.times) as TimeMark[], times);
	const hash = textHash(text);
	const next = { text, textHash: hash, times: JSON.stringify(times), updatedAt: writer.at };
	await writeText(writer, document, edits, next);
	await pushRows(writer, id, edits, followed);
	const back = { hash: document.textHash, edits: invertEdits(before, edits), times: marks.before, updatedAt };
	const forth = { hash, edits, times: marks.after, updatedAt: writer.at };
	writer.changes.push({
		kind: 'text',
		table: 'document',
		id,
		before: back,
		after: { ...forth, apart: followed.apart }
	});
}

/** What becomes of rows when edits are taken back; undefined when somebody has set a passage or a turn where they change the words. */
async function following(
	{ trx }: Writer,
	documentId: string,
	edits: readonly Edit[],
	known: readonly string[]
): Promise<Followed | undefined> {
	const push = pusher(edits);
	const stretch = stretchOf(edits);
	const apart = new Set(known);
	const pushable = (rows: readonly { id: string; start: number; end: number; orphan?: number }[]) =>
		rows.flatMap(({ id, start, end, orphan }): Pushed[] => {
			if (apart.has(id)) return [];
			const by = push({ start, end });
			// An orphan marks a place only, and may stay where it is.
			if (by === undefined && orphan === 1) apart.add(id);
			return by === undefined && orphan === 1 ? [] : [{ id, by: by ?? NaN }];
		});
	const segment = pushable(await segmentsTouching(trx, documentId, stretch));
	const turn = pushable(await turnsTouching(trx, documentId, stretch));
	const touched = [...segment, ...turn].some(({ by }) => Number.isNaN(by));
	return touched ? undefined : { segment, turn, apart: [...apart] };
}

/** Takes an edit back. Returns whether the text, and what stands in it, allow it. */
export async function revertText(
	writer: Writer,
	{ id, before, after }: Change & { kind: 'text' }
): Promise<boolean> {
	const document = await writer.row('document', id);
	if (document?.textHash !== after.hash || document.updatedAt !== after.updatedAt) return false;
	const { edits, times } = before;
	const push = pusher(edits);
	const followed = after.apart && (await following(writer, id, edits, after.apart));
	if (followed === undefined) return false;
	const marks = JSON.parse(document.times) as TimeMark[];
	const turned = [
		...marks.slice(0, times.at).map((mark) => pushed(push, mark)),
		...times.marks,
		...marks.slice(after.times.at + after.times.marks.length).map((mark) => pushed(push, mark))
	];
	await writeText(writer, document, edits, {
		text: applyEdits(document.text, edits),
		textHash: before.hash,
		times: followed ? JSON.stringify(turned) : document.times,
		updatedAt: before.updatedAt
	});
	if (followed) await pushRows(writer, id, edits, followed);
	const { apart: _apart, ...back } = after;
	writer.changes.push({
		kind: 'text',
		table: 'document',
		id,
		before: back,
		after: { ...before, apart: followed && followed.apart }
	});
	return true;
}
