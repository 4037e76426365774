import type { Kysely, Transaction } from 'kysely';
import type { Study } from '#lib/core/coding/index.ts';
import { Refusal } from '../refusal.ts';
import { newId, now } from './ids.ts';
import { coderIdNamed, hasStudy, insertCoder, newestSeq } from './repositories/index.ts';
import type { JournalRow, Schema } from './schema.ts';
import { Writer } from './writer.ts';

export type Params = Readonly<Record<string, string | number>>;

export interface Order {
	studyId: string;
	/** The coder's name: she is entered in the study the first time she changes it. */
	coder: string;
	/** Stable name of what is asked, for instance `code.rename`. */
	action: string;
	undoable?: boolean;
}

export interface Done<R> {
	result: R;
	/** Seq of the journal entry; null when nothing changed. */
	seq: number | null;
}

/** `Anne Martin` gives `AM`; a single word its first two letters. */
export function initialsOf(name: string): string {
	const words = name
		.trim()
		.split(/[\s-]+/u)
		.filter(Boolean);
	const letters = words.length > 1 ? words.map((w) => [...w][0] ?? '') : [...(words[0] ?? '?')].slice(0, 2);
	return letters.slice(0, 3).join('').toLocaleUpperCase('fr');
}

/** The coder of that name in the study, entered when she is new. */
export async function coderNamed(
	trx: Transaction<Schema>,
	studyId: string,
	name: string,
	at: string
): Promise<string> {
	const known = await coderIdNamed(trx, studyId, name);
	if (known !== undefined) return known;
	const id = newId();
	await insertCoder(trx, { id, studyId, name, initials: initialsOf(name), createdAt: at });
	return id;
}

export async function enter(
	writer: Writer,
	entry: Pick<JournalRow, 'kind' | 'action' | 'targetId' | 'undoable'> & { params: Params | string }
): Promise<number> {
	const seq = (await newestSeq(writer.trx, writer.studyId)) + 1;
	await writer.trx
		.insertInto('journal')
		.values({
			id: newId(),
			studyId: writer.studyId,
			seq,
			coderId: writer.coderId,
			at: writer.at,
			kind: entry.kind,
			action: entry.action,
			params: typeof entry.params === 'string' ? entry.params : JSON.stringify(entry.params),
			changes: JSON.stringify(writer.changes),
			targetId: entry.targetId,
			undoneBy: null,
			undoable: entry.undoable
		})
		.execute();
	return seq;
}

/**
 * The one function through which every change of a study goes: one transaction that makes the change and enters
 * who, when, what and the rows before and after. `work` may call `say` to give the history's sentence its values.
 * When `work` changes nothing, nothing is entered; when it throws, nothing is changed.
 */
export async function change<R>(
	db: Kysely<Schema>,
	order: Order,
	work: (writer: Writer, say: (params: Params) => void) => Promise<R>
): Promise<Done<R>> {
	return db.transaction().execute(async (trx) => {
		if (!(await hasStudy(trx, order.studyId))) throw new Refusal('study-not-found', {});
		const at = now();
		const writer = new Writer(trx, order.studyId, await coderNamed(trx, order.studyId, order.coder, at), at);
		let params: Params = {};
		const result = await work(writer, (said) => (params = { ...params, ...said }));
		if (writer.changes.length === 0) return { result, seq: null };
		const seq = await enter(writer, {
			kind: 'do',
			action: order.action,
			params,
			targetId: null,
			undoable: order.undoable === false ? 0 : 1
		});
		return { result, seq };
	});
}

/** Enters a new study with its first entry, which cannot be undone: one transaction, as every change of it later. */
export async function beginStudy(db: Kysely<Schema>, coder: string, study: Study): Promise<void> {
	await db.transaction().execute(async (trx) => {
		await trx.insertInto('study').values(study).execute();
		const coderId = await coderNamed(trx, study.id, coder, study.createdAt);
		const writer = new Writer(trx, study.id, coderId, study.createdAt);
		writer.changes.push({ table: 'study', id: study.id, before: null, after: { ...study } });
		const params = { name: study.name };
		await enter(writer, { kind: 'do', action: 'study.create', params, targetId: null, undoable: 0 });
	});
}
