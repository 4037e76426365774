import type { Step } from '#lib/contract/index.ts';
import { Refusal } from '../refusal.ts';
import type { Db } from './db.ts';
import { Violation } from './dialects/violation.ts';
import { enter, stepOf } from './journal.ts';
import { now } from './ids.ts';
import { lawsHold } from './laws.ts';
import { coderIdNamed } from './repositories/index.ts';
import type { JournalRow, StudyTable } from './schema.ts';
import { studyTransaction } from './transaction.ts';
import { fingerprint, Writer, type Change, type Row } from './writer.ts';

/** What was undone or redone, and the seq of the entry that says so. */
export type StepBack = Step & { seq: number };

/** The coder's newest change that stands, or undefined. */
export async function nextUndo(db: Db, studyId: string, coderId: string): Promise<JournalRow | undefined> {
	return db
		.selectFrom('journal')
		.selectAll()
		.where('studyId', '=', studyId)
		.where('coderId', '=', coderId)
		.where('kind', '=', 'do')
		.where('undoable', '=', 1)
		.where('undoneBy', 'is', null)
		.orderBy('seq', 'desc')
		.limit(1)
		.executeTakeFirst();
}

/** The coder's change undone last, unless she has done something new since. */
export async function nextRedo(db: Db, studyId: string, coderId: string): Promise<JournalRow | undefined> {
	const entry = await db
		.selectFrom('journal')
		.selectAll()
		.where('studyId', '=', studyId)
		.where('coderId', '=', coderId)
		.where('kind', '=', 'do')
		.where('undoneBy', 'is not', null)
		.orderBy('undoneBy', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!entry) return undefined;
	const newer = await db
		.selectFrom('journal')
		.select('seq')
		.where('studyId', '=', studyId)
		.where('coderId', '=', coderId)
		.where('kind', '=', 'do')
		.where('seq', '>', entry.undoneBy ?? 0)
		.limit(1)
		.executeTakeFirst();
	return newer ? undefined : entry;
}

/** The entry whose changes are in force for `entry`: itself, or its last redo. */
async function inForce(db: Db, entry: JournalRow, kind: 'redo' | 'undo'): Promise<JournalRow> {
	const again = await db
		.selectFrom('journal')
		.selectAll()
		.where('targetId', '=', entry.id)
		.where('kind', '=', kind)
		.orderBy('seq', 'desc')
		.limit(1)
		.executeTakeFirst();
	return again ?? entry;
}

function changedSince(): never {
	throw new Refusal('changed-since');
}

const same = (row: Record<string, unknown>, columns: Record<string, unknown>): boolean =>
	Object.entries(columns).every(([column, value]) => row[column] === value);

async function unInsert(writer: Writer, table: StudyTable, id: string, intact: (row: object) => boolean) {
	const row = await writer.row(table, id);
	if (!row || !intact(row)) changedSince();
	await writer.remove(table, id);
}

async function revert(writer: Writer, change: Change): Promise<void> {
	const { table } = change;
	if ('ids' in change) {
		for (let i = change.ids.length - 1; i >= 0; i--) {
			const print = change.prints[i];
			await unInsert(writer, table, change.ids[i] ?? '', (row) => fingerprint(row) === print);
		}
		return;
	}
	if (change.before === null) {
		await unInsert(writer, table, change.id, (row) => same(row as Record<string, unknown>, change.after));
		return;
	}
	if (change.after === null) {
		if (await writer.row(table, change.id)) changedSince();
		// The row was kept whole by the writer that removed it.
		await writer.insert(table, change.before as Row & never);
		return;
	}
	const row = await writer.row(table, change.id);
	if (!row || !same(row as unknown as Record<string, unknown>, change.after)) changedSince();
	await writer.update(table, change.id, change.before);
}

async function revertAll(writer: Writer, changes: readonly Change[]): Promise<void> {
	try {
		for (let i = changes.length - 1; i >= 0; i--) {
			const change = changes[i];
			if (change) await revert(writer, change);
		}
	} catch (error) {
		// Somebody's row hangs on one that would go, or took its place meanwhile.
		if (error instanceof Violation) changedSince();
		throw error;
	}
	if (!(await lawsHold(writer))) changedSince();
}

async function turnBack(db: Db, studyId: string, coder: string, kind: 'undo' | 'redo'): Promise<StepBack> {
	return studyTransaction(db, studyId, async (trx) => {
		const coderId = await coderIdNamed(trx, studyId, coder);
		const find = kind === 'undo' ? nextUndo : nextRedo;
		const entry = coderId && (await find(trx, studyId, coderId));
		if (!coderId || !entry) throw new Refusal(`nothing-to-${kind}`);
		const source = await inForce(trx, entry, kind === 'undo' ? 'redo' : 'undo');
		const writer = new Writer(trx, studyId, coderId, now());
		await revertAll(writer, JSON.parse(source.changes) as Change[]);
		const seq = await enter(writer, {
			kind,
			action: entry.action,
			params: entry.params,
			targetId: entry.id,
			undoable: 0
		});
		await trx
			.updateTable('journal')
			.set({ undoneBy: kind === 'undo' ? seq : null })
			.where('id', '=', entry.id)
			.execute();
		return { ...stepOf(entry), seq };
	});
}

/**
 * Undoes the coder's newest change that stands, as a change of its own in the journal.
 * @throws Refusal `nothing-to-undo`; `changed-since` when somebody else has changed the same rows meanwhile.
 */
export const undo = (db: Db, studyId: string, coder: string): Promise<StepBack> =>
	turnBack(db, studyId, coder, 'undo');

/** Redoes what the coder undid last. @throws Refusal `nothing-to-redo`, `changed-since`. */
export const redo = (db: Db, studyId: string, coder: string): Promise<StepBack> =>
	turnBack(db, studyId, coder, 'redo');
