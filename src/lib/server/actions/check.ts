import { isSound } from '../store/index.ts';
import type { Session } from './action.ts';

export interface Fault {
	/** Stable code of what is wrong. */
	code: string;
	study: string;
	id: string;
}

const subjects = ['document', 'case', 'code', 'segment', 'coding'] as const;

async function memosAboutNothing(session: Session, studyId: string): Promise<string[]> {
	const { db } = session.store;
	const known = new Set([studyId]);
	for (const table of subjects) {
		const rows = await db
			.selectFrom(table as 'code')
			.select('id')
			.where('studyId', '=', studyId)
			.execute();
		for (const { id } of rows) known.add(id);
	}
	const memos = await db
		.selectFrom('memo')
		.select(['id', 'targetId'])
		.where('studyId', '=', studyId)
		.execute();
	return memos.filter((m) => !known.has(m.targetId)).map((m) => m.id);
}

/** Looks for anything that should not be: a damaged file, a row without its parent, a coding off its words. */
export async function check(session: Session): Promise<Fault[]> {
	const { db, file } = session.store;
	const faults: Fault[] = [];
	if (!isSound(file)) faults.push({ code: 'file-damaged', study: '', id: '' });
	for (const row of file.prepare('pragma foreign_key_check').all()) {
		faults.push({ code: 'parent-missing', study: '', id: `${String(row['table'])} ${String(row['rowid'])}` });
	}
	for (const study of await db.selectFrom('study').select('id').execute()) {
		const documents = await db
			.selectFrom('document')
			.select(['id', 'text'])
			.where('studyId', '=', study.id)
			.execute();
		const texts = new Map(documents.map((d) => [d.id, d.text]));
		const segments = await db
			.selectFrom('segment')
			.select(['id', 'documentId', 'start', 'end', 'quotation'])
			.where('studyId', '=', study.id)
			.where('orphan', '=', 0)
			.execute();
		for (const s of segments) {
			if (texts.get(s.documentId)?.slice(s.start, s.end) !== s.quotation) {
				faults.push({ code: 'quotation-off', study: study.id, id: s.id });
			}
		}
		for (const id of await memosAboutNothing(session, study.id)) {
			faults.push({ code: 'parent-missing', study: study.id, id });
		}
		const turns = await db
			.selectFrom('turn')
			.select(['id', 'documentId', 'start', 'wordsStart', 'end'])
			.where('studyId', '=', study.id)
			.execute();
		for (const t of turns) {
			const length = texts.get(t.documentId)?.length ?? -1;
			if (t.start > t.wordsStart || t.wordsStart > t.end || t.end > length) {
				faults.push({ code: 'turn-off', study: study.id, id: t.id });
			}
		}
		const entries = await db
			.selectFrom('journal')
			.select(['id', 'seq'])
			.where('studyId', '=', study.id)
			.orderBy('seq')
			.execute();
		entries.forEach((entry, i) => {
			if (entry.seq !== i + 1) faults.push({ code: 'journal-gap', study: study.id, id: entry.id });
		});
	}
	return faults;
}
