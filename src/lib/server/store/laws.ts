import type { MemoTarget } from '#lib/core/coding/index.ts';
import type { Db } from './db.ts';
import { inParts, namedCodes, namesOf } from './repositories/index.ts';
import type { StudyTable } from './schema.ts';
import { respondentsAreThere, strayAttributes } from './value-laws.ts';
import type { Writer } from './writer.ts';

/** SQLite takes 32,766 parameters a statement. */
async function everyPart(
	ids: readonly string[],
	holds: (part: string[]) => Promise<boolean>
): Promise<boolean> {
	for (let i = 0; i < ids.length; i += 10_000) if (!(await holds(ids.slice(i, i + 10_000)))) return false;
	return true;
}

/** No other row goes by the name of one of these. */
function namedAlone<T extends { id: string }>(
	rows: readonly T[],
	ids: readonly string[],
	nameOf: (row: T) => string
): boolean {
	const named = Map.groupBy(rows, nameOf);
	const looked = new Set(ids);
	return rows.every((row) => !looked.has(row.id) || named.get(nameOf(row))?.length === 1);
}

/** Siblings carry different names, and no code lies below itself. */
async function treeHolds(trx: Db, studyId: string, ids: readonly string[]): Promise<boolean> {
	const codes = await namedCodes(trx, studyId);
	if (!namedAlone(codes, ids, (c) => JSON.stringify([c.parentId, c.name]))) return false;
	const parents = new Map(codes.map((c) => [c.id, c.parentId]));
	return ids.every((id) => {
		let above = parents.get(id) ?? null;
		for (let steps = 0; above !== null; steps++) {
			if (steps > codes.length) return false;
			above = parents.get(above) ?? null;
		}
		return true;
	});
}

async function namesHold(
	trx: Db,
	studyId: string,
	table: 'document' | 'case',
	ids: readonly string[]
): Promise<boolean> {
	return namedAlone(await namesOf(trx, table, studyId), ids, (r) => r.name);
}

async function variablesHold(trx: Db, studyId: string, ids: readonly string[]): Promise<boolean> {
	const rows = await trx
		.selectFrom('variable')
		.select(['id', 'datasetId', 'name'])
		.where('studyId', '=', studyId)
		.execute();
	return namedAlone(rows, ids, (r) => JSON.stringify([r.datasetId, r.name]));
}

/** Segments lie on their words: some of them, or with `documentId` all those of some documents, whose text may be another. */
const segmentsHold = (trx: Db, column: 'id' | 'documentId', ids: readonly string[]): Promise<boolean> =>
	everyPart(ids, async (part) => {
		const segments = await trx.selectFrom('segment').selectAll().where(column, 'in', part).execute();
		for (const [documentId, here] of Map.groupBy(segments, (s) => s.documentId)) {
			const { text } = await trx
				.selectFrom('document')
				.select('text')
				.where('id', '=', documentId)
				.executeTakeFirstOrThrow();
			if (here.some((s) => !s.orphan && text.slice(s.start, s.end) !== s.quotation)) return false;
		}
		return true;
	});

const subjects: readonly Exclude<MemoTarget, 'study'>[] = ['document', 'case', 'code', 'segment', 'coding'];

/** Memos are about something that is there. */
async function memosHold({ trx, studyId, touched }: Writer): Promise<boolean> {
	const gone = subjects.flatMap((table) => touched.gone(table));
	const left = await everyPart(gone, async (part) => {
		const memo = await trx.selectFrom('memo').select('id').where('targetId', 'in', part).executeTakeFirst();
		return memo === undefined;
	});
	if (!left) return false;
	const memos = await inParts(touched.there('memo'), (part) =>
		trx.selectFrom('memo').select(['targetType', 'targetId']).where('id', 'in', part).execute()
	);
	for (const [table, about] of Map.groupBy(memos, ({ targetType }) => targetType)) {
		const ids = [...new Set(about.map(({ targetId }) => targetId))];
		if (table === 'study') {
			if (ids.some((id) => id !== studyId)) return false;
			continue;
		}
		const found = await inParts(ids, (part) =>
			trx.selectFrom(table).select('id').where('studyId', '=', studyId).where('id', 'in', part).execute()
		);
		if (found.length !== ids.length) return false;
	}
	return true;
}

/**
 * Whether what an undo or redo has put back still agrees with what others have done meanwhile, where the database's own
 * constraints do not see it: names taken twice, a code below itself, words that have moved, a memo about nothing, a
 * value its variable cannot hold or whose case is gone.
 */
export async function lawsHold(writer: Writer): Promise<boolean> {
	const { trx, studyId, touched } = writer;
	const on = (table: StudyTable, holds: (ids: string[]) => Promise<boolean>): Promise<boolean> => {
		const ids = touched.there(table);
		return ids.length === 0 ? Promise.resolve(true) : holds(ids);
	};
	const valuesHold = async (ids?: string[]): Promise<boolean> =>
		(await strayAttributes(trx, studyId, ids)).length === 0;
	const noCaseLeft = touched.gone('case').length === 0;
	return (
		(await on('code', (ids) => treeHolds(trx, studyId, ids))) &&
		(await on('document', (ids) => namesHold(trx, studyId, 'document', ids))) &&
		(await on('case', (ids) => namesHold(trx, studyId, 'case', ids))) &&
		(await on('variable', (ids) => variablesHold(trx, studyId, ids))) &&
		(await on('variable', valuesHold)) &&
		(await on('valueColumn', valuesHold)) &&
		(await on('dataset', () => respondentsAreThere(trx, studyId))) &&
		(noCaseLeft || ((await valuesHold()) && (await respondentsAreThere(trx, studyId)))) &&
		(await on('segment', (ids) => segmentsHold(trx, 'id', ids))) &&
		(await on('document', (ids) => segmentsHold(trx, 'documentId', ids))) &&
		(await memosHold(writer))
	);
}
