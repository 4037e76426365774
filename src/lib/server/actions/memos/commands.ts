import * as v from 'valibot';
import type { MemoTarget } from '#lib/core/coding/index.ts';
import { memoIdsOn, newId, type Writer } from '../../store/index.ts';
import { action } from '../action.ts';
import * as field from '../fields.ts';

const target = v.picklist(['study', 'document', 'case', 'code', 'segment', 'coding']);

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

export const createMemo = action({
	name: 'memo.create',
	input: v.object({
		targetType: target,
		targetId: field.id,
		title: v.optional(v.pipe(field.prose, v.maxLength(300)), ''),
		body: field.prose
	}),
	async run(writer, input, say) {
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
		say({ title: called(input.title, input.body) });
		return { id };
	}
});

export const updateMemo = action({
	name: 'memo.update',
	input: v.object({
		id: field.id,
		title: v.optional(v.pipe(field.prose, v.maxLength(300))),
		body: v.optional(field.prose)
	}),
	async run(writer, { id, ...patch }, say) {
		const memo = await writer.need('memo', id);
		await writer.update('memo', id, { ...patch, updatedAt: writer.at });
		say({ title: called(patch.title ?? memo.title, patch.body ?? memo.body) });
	}
});

export const deleteMemo = action({
	name: 'memo.delete',
	input: v.object({ id: field.id }),
	async run(writer, { id }, say) {
		const memo = await writer.need('memo', id);
		await writer.remove('memo', id);
		say({ title: called(memo.title, memo.body) });
	}
});
