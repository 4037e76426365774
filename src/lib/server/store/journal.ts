import type { Kysely, Transaction } from 'kysely';
import type { EntryName, Says, Step, Values } from '#lib/contract/index.ts';
import type { Study } from '#lib/core/coding/index.ts';
import { Refusal } from '../refusal.ts';
import { enterChanges } from './changes.ts';
import { newId, now } from './ids.ts';
import { coderIdNamed, hasStudy, insertCoder, newestSeq } from './repositories/index.ts';
import type { JournalRow, Schema } from './schema.ts';
import { studyTransaction } from './transaction.ts';
import { Writer } from './writer.ts';

export interface Order<A extends EntryName = EntryName> {
	studyId: string;
	/** The coder's name: she is entered in the study the first time she changes it. */
	coder: string;
	/** What is asked. */
	action: A;
}

/** The values of the history's sentence, and the result of the change. */
export interface Said<R> {
	params: Values;
	result: R;
}

/** How a change of that name says what it has done, and hands its result on. */
export interface Say<A extends EntryName> {
	(values: Says[A]): Said<void>;
	<R>(values: Says[A], result: R): Said<R>;
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

/** What an entry of the journal says was done: its values were typed when they were entered. */
export const stepOf = ({ action, params }: Pick<JournalRow, 'action' | 'params'>): Step =>
	({ action, params: JSON.parse(params) }) as Step;

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
	entry: Pick<JournalRow, 'kind' | 'action' | 'targetId' | 'undoable'> & { params: Values | string }
): Promise<number> {
	const { trx, studyId } = writer;
	const id = newId();
	const seq = (await newestSeq(trx, studyId)) + 1;
	await trx
		.insertInto('journal')
		.values({
			id,
			studyId,
			seq,
			coderId: writer.coderId,
			at: writer.at,
			kind: entry.kind,
			action: entry.action,
			params: typeof entry.params === 'string' ? entry.params : JSON.stringify(entry.params),
			targetId: entry.targetId,
			undoneBy: null,
			undoable: entry.undoable,
			nextNumber: await writer.nextNumber()
		})
		.execute();
	await enterChanges(trx, { id, studyId }, writer.changes);
	return seq;
}

// Left out, the result is that of `Said<void>`.
const say = <R>(params: Values, result?: R) => ({ params, result: result as R });

/**
 * The one function through which every change of a study goes: one transaction that makes the change and enters
 * who, when, what and the rows before and after. `work` ends with `say`, which takes the values of the history's sentence.
 * When `work` changes nothing, nothing is entered; when it throws, nothing is changed.
 */
export async function change<A extends EntryName, R>(
	db: Kysely<Schema>,
	order: Order<A>,
	work: (writer: Writer, say: Say<A>) => Promise<Said<R>>
): Promise<Done<R>> {
	return studyTransaction(db, order.studyId, async (trx) => {
		if (!(await hasStudy(trx, order.studyId))) throw new Refusal('study-not-found');
		const at = now();
		const writer = new Writer(trx, order.studyId, await coderNamed(trx, order.studyId, order.coder, at), at);
		const { params, result } = await work(writer, say);
		if (writer.changes.length === 0) return { result, seq: null };
		const seq = await enter(writer, {
			kind: 'do',
			action: order.action,
			params,
			targetId: null,
			undoable: 1
		});
		return { result, seq };
	});
}

/** Enters a new study with its first entry, which cannot be undone: one transaction, as every change of it later. */
export async function beginStudy(db: Kysely<Schema>, coder: string, study: Study): Promise<void> {
	await studyTransaction(db, study.id, async (trx) => {
		await trx.insertInto('study').values(study).execute();
		const coderId = await coderNamed(trx, study.id, coder, study.createdAt);
		const writer = new Writer(trx, study.id, coderId, study.createdAt);
		writer.changes.push({ kind: 'insert', table: 'study', id: study.id, after: { ...study } });
		const params: Says['study.create'] = { name: study.name };
		await enter(writer, { kind: 'do', action: 'study.create', params, targetId: null, undoable: 0 });
	});
}
