import type { Db } from '../db.ts';
import type { Bookmark } from '../schema.ts';

/** Where a coder stopped in a document; 0 where she has not been. */
export async function bookmarkIn(db: Db, documentId: string, coderId: string): Promise<number> {
	const row = await db
		.selectFrom('bookmark')
		.select('offset')
		.where('documentId', '=', documentId)
		.where('coderId', '=', coderId)
		.executeTakeFirst();
	return row?.offset ?? 0;
}

/** A coder has one in each document. Personal: no journal holds it. */
export async function putBookmark(db: Db, bookmark: Bookmark): Promise<void> {
	const { offset, updatedAt } = bookmark;
	await db
		.insertInto('bookmark')
		.values(bookmark)
		.onConflict((c) => c.columns(['documentId', 'coderId']).doUpdateSet({ offset, updatedAt }))
		.execute();
}
