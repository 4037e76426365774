import {
	codeTree,
	countBy,
	inTreeOrder,
	pathNames,
	type CodeCounts,
	type CodeTreeLine,
	type CountsByCode
} from '#lib/core/coding/index.ts';
import { codesInOrder, memoCounts } from '../../store/index.ts';
import type { Session } from '../action.ts';
import { loadIndex } from '../codings/material.ts';

const NONE: CodeCounts = { segments: 0, codings: 0, documents: 0, cases: 0 };

/** How often each code of a study is used. */
export async function codeCounts(session: Session, studyId: string): Promise<CountsByCode> {
	const index = await loadIndex(session, studyId);
	const counted = (withChildren: boolean): Map<string | null, CodeCounts> => {
		const rows = countBy(index, 'code', {}, withChildren)?.rows ?? [];
		return new Map(rows.map(({ key, label: _, ...counts }) => [key, counts]));
	};
	const own = counted(false);
	const all = counted(true);
	return Object.fromEntries(
		index.codes.map(({ id }) => [id, { own: own.get(id) ?? NONE, all: all.get(id) ?? NONE }])
	);
}

/** The code tree from top to bottom, with the texts of its codes; counts the memos of one coder only, when told. */
export async function codeTreeLines(
	session: Session,
	studyId: string,
	coderId?: string
): Promise<CodeTreeLine[]> {
	const { db } = session.store;
	const codes = await codesInOrder(db, studyId);
	const memos = await memoCounts(db, studyId, 'code', coderId);
	return inTreeOrder(codeTree(codes)).map(
		({ code: { studyId: _study, createdAt: _created, ...code }, depth }) => ({
			...code,
			depth,
			memos: memos.get(code.id) ?? 0
		})
	);
}

/** A code with its path, and how often it is used itself. */
export type CodeLine = Omit<CodeTreeLine, 'position' | 'memos'> & { path: string } & CodeCounts;

/** The code tree in its order, each code with its counts. */
export async function codeLines(session: Session, studyId: string): Promise<CodeLine[]> {
	const codes = await codeTreeLines(session, studyId);
	const counts = await codeCounts(session, studyId);
	const paths = pathNames(codes);
	return codes.map(({ position: _position, memos: _memos, ...code }) => ({
		...code,
		path: paths.get(code.id) ?? code.name,
		...(counts[code.id]?.own ?? NONE)
	}));
}
