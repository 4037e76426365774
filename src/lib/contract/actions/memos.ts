import * as v from 'valibot';
import { asks, type Made } from '../asks.ts';
import * as field from '../fields.ts';

const title = v.pipe(field.prose, v.maxLength(300));

export const memoActions = {
	'memo.create': asks(
		v.object({
			targetType: field.memoTarget,
			targetId: field.id,
			title: v.optional(title, ''),
			body: field.prose
		})
	)
		.says<{ title: string }>()
		.gives<Made>(),
	/** Writes a memo on a span that may not be a segment yet. */
	'memo.onSpan': asks(v.object({ ...field.span.entries, body: field.prose }))
		.says<{ title: string }>()
		.gives<Made & { segmentId: string }>(),
	'memo.update': asks(v.object({ id: field.id, title: v.optional(title), body: v.optional(field.prose) }))
		.says<{ title: string }>()
		.gives<void>(),
	'memo.delete': asks(v.object({ id: field.id }))
		.says<{ title: string }>()
		.gives<void>()
};
