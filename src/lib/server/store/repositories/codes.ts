import type { Code } from '#lib/core/coding/index.ts';
import type { Db } from '../db.ts';

/** All codes of a study, siblings in their order. */
export const codesInOrder = (db: Db, studyId: string): Promise<Code[]> =>
	db.selectFrom('code').selectAll().where('studyId', '=', studyId).orderBy('position').execute();

/** The tree as queries and charts need it: without the texts of its codes. */
export const bareCodes = (
	db: Db,
	studyId: string
): Promise<Pick<Code, 'id' | 'parentId' | 'name' | 'position' | 'colour'>[]> =>
	db
		.selectFrom('code')
		.select(['id', 'parentId', 'name', 'position', 'colour'])
		.where('studyId', '=', studyId)
		.orderBy('position')
		.execute();

/** Which code stands below which. */
export const codeParents = (db: Db, studyId: string): Promise<Pick<Code, 'id' | 'parentId'>[]> =>
	db.selectFrom('code').select(['id', 'parentId']).where('studyId', '=', studyId).execute();

/** The tree with its names: what the paths of codes are made of. */
export const namedCodes = (db: Db, studyId: string): Promise<Pick<Code, 'id' | 'parentId' | 'name'>[]> =>
	db.selectFrom('code').select(['id', 'parentId', 'name']).where('studyId', '=', studyId).execute();
