import {
	moveCodes,
	planMerge,
	planRecode,
	type Coding,
	type RecodePlan,
	type Segment
} from '#lib/core/coding/index.ts';
import { Refusal } from '../../refusal.ts';
import {
	codeParents,
	codesInOrder,
	codingsWithOldestFirst,
	countMemosOnCodes,
	segmentsCodedWith,
	type Db,
	type Writer
} from '../../store/index.ts';
import { implement, type Session } from '../action.ts';
import { leavesFirst } from './commands.ts';
import { removeWhenBare } from '../codings/commands.ts';
import { moveMemos } from '../memos/commands.ts';
import { insertCode, refuseTwin } from './new-code.ts';

interface Coded {
	/** The oldest first: of two that say the same, it stays. */
	codings: Coding[];
	segments: Pick<Segment, 'id' | 'documentId' | 'start' | 'end' | 'orphan'>[];
}

/** The codings of some codes, and the segments they lie on. */
const codedWith = async (db: Db, codeIds: readonly string[]): Promise<Coded> => ({
	codings: await codingsWithOldestFirst(db, codeIds),
	segments: await segmentsCodedWith(db, codeIds)
});

/** Gives codings their new code. A memo on one that collapses goes to the coding that stays. */
async function carryOut(
	writer: Writer,
	plan: RecodePlan,
	codings: readonly Coding[],
	into: string
): Promise<void> {
	const segmentOf = new Map(codings.map((c) => [c.id, c.segmentId]));
	for (const id of plan.moved) await writer.update('coding', id, { codeId: into });
	for (const { id, inFavourOf } of plan.collapsed) {
		await moveMemos(writer, 'coding', id, inFavourOf);
		await writer.remove('coding', id);
		await removeWhenBare(writer, segmentOf.get(id) ?? '');
	}
}

/**
 * Merges codes into another: their codings, their memos and the codes below them go to it; what one coder would then
 * have said twice of the same words collapses. A target that stood below a merged code goes up in its place.
 */
export const mergeCodes = implement('code.merge', async (writer, { from, into }, say) => {
	const target = await writer.need('code', into);
	const sources = await Promise.all(from.map((id) => writer.need('code', id)));
	const codes = await codesInOrder(writer.trx, writer.studyId);
	const { codings, segments } = await codedWith(writer.trx, [...from, into]);
	const plan = planMerge(codes, codings, segments, from, into);
	if (plan.removed.length === 0) throw new Refusal('code-into-itself', { name: target.name });
	await carryOut(writer, plan, codings, into);

	let staying = codes.filter((c) => !plan.removed.includes(c.id));
	for (const { id, parentId } of plan.adopted) {
		const moved = staying.find((c) => c.id === id);
		if (!moved) continue;
		staying = staying.filter((c) => c.id !== id);
		refuseTwin(staying, parentId, moved.name);
		const left = sources.find((s) => s.id !== into && s.parentId === parentId && parentId !== into);
		const after = staying.reduce((n, c) => (c.parentId === parentId ? Math.max(n, c.position + 1) : n), 0);
		const adopted = { ...moved, parentId, position: left?.position ?? after };
		const inTheWay = sources.find((s) => s.id !== into && s.parentId === parentId && s.name === moved.name);
		// It goes once nothing stands below it any more; until then it cannot keep the name that is taken over.
		if (inTheWay) await writer.update('code', inTheWay.id, { name: inTheWay.id });
		await writer.update('code', id, { parentId, position: adopted.position });
		staying = [...staying, adopted];
	}
	for (const source of leavesFirst(sources.filter((code) => code.id !== into))) {
		await moveMemos(writer, 'code', source.id, into);
		await writer.remove('code', source.id);
	}
	return say({
		name: sources.flatMap((s) => (s.id === into ? [] : s.name)).join(', '),
		to: target.name,
		codings: plan.moved.length + plan.collapsed.length,
		collapsed: plan.collapsed.length
	});
});

/** Moves the chosen codings of a code to a new code beside it. */
export const splitCode = implement('code.split', async (writer, { id, name, codings: chosen }, say) => {
	const source = await writer.need('code', id);
	const { codings, segments } = await codedWith(writer.trx, [id]);
	const ids = new Set(chosen);
	if (ids.size === 0 || chosen.some((c) => !codings.some((coding) => coding.id === c))) {
		throw new Refusal('not-found', { table: 'coding' });
	}
	const { parentId, colour } = source;
	const codes = await codesInOrder(writer.trx, writer.studyId);
	const made = await insertCode(writer, { name, parentId, colour }, codes);
	const siblings = codes.filter((c) => c.parentId === parentId && c.id !== made.id);
	const beside = moveCodes(codes, [made.id], parentId, siblings.findIndex((c) => c.id === id) + 1);
	if (beside !== 'cycle') {
		for (const { id: moved, ...placement } of beside) await writer.update('code', moved, placement);
	}
	await carryOut(writer, planRecode(codings, segments, ids, made.id), codings, made.id);
	return say({ name: source.name, to: name, codings: ids.size }, { id: made.id });
});

/** What a merge would do, in numbers. */
export interface MergePreview {
	moved: number;
	collapsed: number;
	/** Codes that would be adopted. */
	children: number;
	memos: number;
}

/** Says beforehand what `code.merge` would do. */
export async function previewMerge(
	session: Session,
	studyId: string,
	from: readonly string[],
	into: string
): Promise<MergePreview> {
	const { db } = session.store;
	const codes = await codeParents(db, studyId);
	const known = new Set(codes.map((c) => c.id));
	if (![...from, into].every((id) => known.has(id))) throw new Refusal('not-found', { table: 'code' });
	const { codings, segments } = await codedWith(db, [...from, into]);
	const plan = planMerge(codes, codings, segments, from, into);
	return {
		moved: plan.moved.length,
		collapsed: plan.collapsed.length,
		children: plan.adopted.length,
		memos: await countMemosOnCodes(db, plan.removed.length > 0 ? plan.removed : [''])
	};
}
