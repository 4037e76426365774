import type { MemoTarget } from '#lib/core/coding/index.ts';
import { memoIdsOn, newId, type Writer } from '../../store/index.ts';
import { implement } from '../action.ts';

/** Takes the memos of something along when it goes. */
export async function removeMemosOf(writer: Writer, type: MemoTarget, id: string): Promise<void> {
	for (const memo of await memoIdsOn(writer.trx, type, id)) await writer.remove('memo', memo);
}

/** Gives the memos of something to another of its kind. */
export async function moveMemos(writer: Writer, type: MemoTarget, from: string, to: string): Promise<void> {
	for (const memo of await memoIdsOn(writer.trx, type, from)) {
		await writer.update('memo', memo, { targetId: to });
	}
}

/** What a memo is called in the history: its title, or its first line without the marks of Markdown. */
const called = (title: string, body: string): string =>
	title || (body.trim().split('\n')[0] ?? '').replace(/^[#>*\s-]+|\*\*|`/g, '').slice(0, 60);

export const createMemo = implement('memo.create', async (writer, input, say) => {
	await writer.need(input.targetType, input.targetId);
	const id = newId();
	await writer.insert('memo', {
		id,
		studyId: writer.studyId,
		...input,
		coderId: writer.coderId,
		createdAt: writer.at,
		updatedAt: writer.at
	});
	return say({ title: called(input.title, input.body) }, { id });
});

export const updateMemo = implement('memo.update', async (writer, { id, ...patch }, say) => {
	const memo = await writer.need('memo', id);
	await writer.update('memo', id, { ...patch, updatedAt: writer.at });
	return say({ title: called(patch.title ?? memo.title, patch.body ?? memo.body) });
});

export const deleteMemo = implement('memo.delete', async (writer, { id }, say) => {
	const memo = await writer.need('memo', id);
	await writer.remove('memo', id);
	return say({ title: called(memo.title, memo.body) });
});
