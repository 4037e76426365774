import type { Step } from '#lib/contract/index.ts';
import { Refusal } from '../refusal.ts';
import { changesNewestFirst } from './changes.ts';
import type { Db } from './db.ts';
import { enter, stepOf } from './journal.ts';
import { now } from './ids.ts';
import { coderIdNamed } from './repositories/index.ts';
import { revertAll } from './revert.ts';
import type { JournalRow } from './schema.ts';
import { studyTransaction } from './transaction.ts';
import { Writer } from './writer.ts';

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

async function turnBack(db: Db, studyId: string, coder: string, kind: 'undo' | 'redo'): Promise<StepBack> {
	return studyTransaction(db, studyId, async (trx) => {
		const coderId = await coderIdNamed(trx, studyId, coder);
		const find = kind === 'undo' ? nextUndo : nextRedo;
		const entry = coderId && (await find(trx, studyId, coderId));
		if (!coderId || !entry) throw new Refusal(`nothing-to-${kind}`);
		const source = await inForce(trx, entry, kind === 'undo' ? 'redo' : 'undo');
		const writer = new Writer(trx, studyId, coderId, now());
		await revertAll(writer, await changesNewestFirst(trx, source.id));
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
