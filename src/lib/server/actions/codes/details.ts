import { withDescendants, type CodeDetails } from '#lib/core/coding/index.ts';
import { Refusal } from '../../refusal.ts';
import {
	codeParents,
	countCodingsWith,
	countMemosGoingWith,
	memosOnCode,
	passagesCodedWith
} from '../../store/index.ts';
import type { Session } from '../action.ts';

/** The memos and passages of a code, with those of the codes below it when asked. @throws Refusal `not-found`. */
export async function codeDetails(
	session: Session,
	studyId: string,
	codeId: string,
	options: { below?: boolean; limit?: number } = {}
): Promise<CodeDetails> {
	const { db } = session.store;
	const codes = await codeParents(db, studyId);
	if (!codes.some((c) => c.id === codeId)) throw new Refusal('not-found', { table: 'code' });
	const ids = options.below ? [...withDescendants(codes, [codeId])] : [codeId];
	return {
		memos: await memosOnCode(db, codeId),
		total: await countCodingsWith(db, ids),
		passages: await passagesCodedWith(db, ids, options.limit ?? 200)
	};
}

/** What goes with codes that are deleted. */
export interface DeletePreview {
	/** The codes themselves and those below. */
	codes: number;
	codings: number;
	memos: number;
}

/** Says beforehand what `code.delete` would take along. */
export async function previewDelete(
	session: Session,
	studyId: string,
	ids: readonly string[]
): Promise<DeletePreview> {
	const { db } = session.store;
	const codes = await codeParents(db, studyId);
	const known = new Set(codes.map((c) => c.id));
	const gone = [
		...withDescendants(
			codes,
			ids.filter((id) => known.has(id))
		)
	];
	if (gone.length === 0) throw new Refusal('not-found', { table: 'code' });
	return {
		codes: gone.length,
		codings: await countCodingsWith(db, gone),
		memos: await countMemosGoingWith(db, studyId, gone)
	};
}
