import * as v from 'valibot';
import { asks } from '../asks.ts';
import * as field from '../fields.ts';

/** A code, or a new one created on the way. */
const code = {
	codeId: v.optional(field.id),
	newCode: v.optional(v.object({ name: field.name, parentId: v.optional(v.nullable(field.id), null) }))
};

/** The segment on which something has landed. */
interface OnSegment {
	segmentId: string;
}

export const codingActions = {
	'coding.apply': asks(v.object({ ...field.span.entries, ...code }))
		.says<{ code: string }>()
		.gives<OnSegment & { codeId: string; codingId: string }>(),
	/** Puts every code of one segment on a span. */
	'coding.copy': asks(v.object({ segmentId: field.id, ...field.span.entries }))
		.says<{ count: number }>()
		.gives<OnSegment>(),
	'coding.remove': asks(v.object({ ids: field.ids }))
		.says<{ code: string; count: number }>()
		.gives<void>(),
	/** Puts another code in the place of a coding's. */
	'coding.recode': asks(v.object({ id: field.id, codeId: field.id }))
		.says<{ from: string; to: string }>()
		.gives<void>(),
	/** Puts one code on many spans, as one step. `count`: new codings. */
	'coding.autocode': asks(v.object({ ...code, spans: v.pipe(v.array(field.span), v.maxLength(50_000)) }))
		.says<{ code: string; count: number }>()
		.gives<{ codeId: string; count: number }>(),
	'segment.resize': asks(v.object({ id: field.id, start: field.offset, end: field.offset }))
		.says<{ quotation: string }>()
		.gives<OnSegment>(),
	'segment.star': asks(v.object({ id: field.id, starred: v.boolean() }))
		.says<{ quotation: string; starred: 0 | 1 }>()
		.gives<void>(),
	/** Stars a span that may not be a segment yet. */
	'segment.quote': asks(field.span).says<{ quotation: string }>().gives<OnSegment>(),
	'segment.remove': asks(v.object({ id: field.id }))
		.says<{ quotation: string; count: number }>()
		.gives<void>()
};
