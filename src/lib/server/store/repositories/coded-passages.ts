import type { CodedPassage } from '#lib/core/coding/index.ts';
import type { Db } from '../db.ts';

/** The first passages coded with one of some codes, in the order of documents and text. */
export const passagesCodedWith = (
	db: Db,
	codeIds: readonly string[],
	limit: number
): Promise<CodedPassage[]> =>
	db
		.selectFrom('coding')
		.innerJoin('segment', 'segment.id', 'coding.segmentId')
		.innerJoin('document', 'document.id', 'segment.documentId')
		.innerJoin('coder', 'coder.id', 'coding.coderId')
		.select([
			'coding.id as codingId',
			'codeId',
			'segmentId',
			'documentId',
			'document.name as document',
			'start',
			'end',
			'quotation',
			'coder.name as coder',
			'initials',
			'starred',
			'orphan'
		])
		.where('codeId', 'in', codeIds)
		.orderBy('document.position')
		.orderBy('start')
		.orderBy('end')
		.orderBy('coding.id')
		.limit(limit)
		.execute();
