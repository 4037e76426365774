import { moveCodes as planMove, withDescendants, type Code } from '#lib/core/coding/index.ts';
import { Refusal } from '../../refusal.ts';
import { codesInOrder, codingsWith } from '../../store/index.ts';
import { implement } from '../action.ts';
import { removeCodings } from '../codings/commands.ts';
import { removeMemosOf } from '../memos/commands.ts';
import { insertCode, refuseTwin, type NewCode } from './new-code.ts';

export const createCode = implement('code.create', async (writer, input, say) => {
	const { parentId, name, colour, ...texts } = input;
	const code = await insertCode(writer, { ...texts, parentId, name, colour } as NewCode);
	return say({ name }, { id: code.id });
});

export const updateCode = implement('code.update', async (writer, { id, ...patch }, say) => {
	const before = await writer.need('code', id);
	if (patch.name !== undefined) {
		refuseTwin(await codesInOrder(writer.trx, writer.studyId), before.parentId, patch.name, id);
	}
	await writer.update('code', id, patch);
	return say({ name: before.name, to: patch.name ?? before.name });
});

/** Gives codes one colour, as one step. */
export const recolourCodes = implement('code.recolour', async (writer, { ids, colour }, say) => {
	const codes = await Promise.all(ids.map((id) => writer.need('code', id)));
	for (const code of codes) await writer.update('code', code.id, { colour });
	return say({ name: codes[0]?.name ?? '', count: codes.length });
});

/**
 * Nests codes under another (or at the top), before the sibling at `position`. With `newParent`, a code of that name is
 * made there first, and they go under it.
 */
export const moveCodes = implement('code.move', async (writer, { ids, newParent, position, ...to }, say) => {
	const codes = await codesInOrder(writer.trx, writer.studyId);
	const parentId = newParent
		? (await insertCode(writer, { name: newParent, parentId: to.parentId }, codes)).id
		: to.parentId;
	const above = parentId === null ? null : await writer.need('code', parentId);
	const moved = await Promise.all(ids.map((id) => writer.need('code', id)));
	const plan = planMove(codes, ids, parentId, position);
	if (plan === 'cycle') throw new Refusal('code-into-itself', { name: above?.name ?? '' });
	const siblings = codes.filter((c) => c.parentId === parentId && !ids.includes(c.id));
	for (const code of moved) {
		refuseTwin(siblings, parentId, code.name);
		siblings.push({ ...code, parentId });
	}
	for (const { id, ...placement } of plan) await writer.update('code', id, placement);
	return say({ name: moved[0]?.name ?? '', count: moved.length, to: above?.name ?? '' });
});

/** Leaves first, so that no row loses its parent while it is there. */
export function leavesFirst(codes: readonly Code[]): Code[] {
	const depth = (code: Code): number => {
		const above = codes.find((c) => c.id === code.parentId);
		return above ? depth(above) + 1 : 0;
	};
	return [...codes].sort((a, b) => depth(b) - depth(a));
}

/** Removes codes with the codes below them, their codings and memos; segments left without a code go too. */
export const deleteCodes = implement('code.delete', async (writer, { ids }, say) => {
	const first = await writer.need('code', ids[0] ?? '');
	const codes = await codesInOrder(writer.trx, writer.studyId);
	const below = withDescendants(codes, ids);
	const gone = codes.filter((c) => below.has(c.id));
	const codings = await codingsWith(
		writer.trx,
		gone.map((c) => c.id)
	);
	await removeCodings(writer, codings);
	for (const code of leavesFirst(gone)) {
		await removeMemosOf(writer, 'code', code.id);
		await writer.remove('code', code.id);
	}
	return say({ name: first.name, count: gone.length, codings: codings.length });
});
