import { findByPath } from '#lib/core/coding/index.ts';
import { Refusal } from '../../refusal.ts';
import {
	change,
	coderNamed,
	idNamed,
	newId,
	rowsOfStudy,
	segmentIdOfWords,
	type Writer
} from '../../store/index.ts';
import type { Session } from '../action.ts';
import { columnIndex, readTableFile } from '../tables/import.ts';

const targets = ['study', 'document', 'case', 'code', 'segment'] as const;
type Target = (typeof targets)[number];

interface Row {
	about: string;
	document: string;
	target: string;
}

/** The id of what a memo is about: a name, the path of a code, or the words of a coded passage. */
async function targetOf(writer: Writer, row: Row): Promise<{ type: Target; id: string }> {
	const { trx, studyId } = writer;
	const type = targets.find((target) => target === row.about);
	if (!type) throw new Refusal('bad-input', { field: 'about', problem: row.about });
	const find = async (): Promise<string | undefined> => {
		if (type === 'study') return studyId;
		if (type === 'document' || type === 'case') return idNamed(trx, type, studyId, row.target);
		if (type === 'code') {
			return findByPath(await rowsOfStudy(trx, 'code', studyId), row.target)[0]?.id;
		}
		return segmentIdOfWords(trx, studyId, row.document, row.target);
	};
	const id = await find();
	if (!id) throw new Refusal('not-found', { table: type });
	return { type, id };
}

/**
 * Imports memos from a table with the columns about (study, document, case, code or segment), document, target,
 * title, body, coder and date. One change. @throws Refusal when a target is not there.
 */
export async function importMemos(
	session: Session,
	studyId: string,
	name: string,
	bytes: Uint8Array
): Promise<number> {
	const table = await readTableFile(name, bytes, {});
	const at = (column: string): number => columnIndex(table, column);
	const columns = {
		about: at('about'),
		document: at('document'),
		target: at('target'),
		title: at('title'),
		body: at('body'),
		coder: at('coder'),
		date: at('date')
	};
	const order = { studyId, coder: session.coder, action: 'memo.import' } as const;
	const { result } = await change(session.store.db, order, async (writer, say) => {
		for (const cells of table.rows) {
			const cell = (column: keyof typeof columns): string => cells[columns[column]] ?? '';
			const target = await targetOf(writer, {
				about: cell('about'),
				document: cell('document'),
				target: cell('target')
			});
			const written = Date.parse(cell('date'));
			const at = Number.isNaN(written) ? writer.at : new Date(written).toISOString();
			await writer.insert('memo', {
				id: newId(),
				studyId,
				targetType: target.type,
				targetId: target.id,
				title: cell('title'),
				body: cell('body'),
				coderId: cell('coder')
					? await coderNamed(writer.trx, studyId, cell('coder'), writer.at)
					: writer.coderId,
				createdAt: at,
				updatedAt: at
			});
		}
		return say({ name, count: table.rows.length }, table.rows.length);
	});
	return result;
}
