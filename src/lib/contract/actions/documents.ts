import * as v from 'valibot';
import type { DocumentStatus } from '#lib/core/coding/index.ts';
import { asks } from '../asks.ts';
import * as field from '../fields.ts';

const edits = v.pipe(
	v.array(v.object({ start: field.offset, end: field.offset, text: field.text })),
	v.minLength(1),
	v.maxLength(100_000)
);

/** Another label for a speaker. */
export const speakerRename = v.object({ from: field.name, to: field.name });

export const documentActions = {
	'document.update': asks(
		v.object({
			id: field.id,
			name: v.optional(field.name),
			status: v.optional(field.documentStatus),
			caseId: v.optional(v.nullable(field.id)),
			position: v.optional(field.position),
			language: v.optional(field.language)
		})
	)
		.says<{ name: string; to: string; status: DocumentStatus | '' }>()
		.gives<void>(),
	/** Parses the turns again by another rule. */
	'document.turns': asks(v.object({ id: field.id, rule: v.nullable(field.turnRule) }))
		.says<{ name: string; count: number }>()
		.gives<{ turns: number; speakers: number }>(),
	/** Edits the text. `orphans`: segments whose words are gone. */
	'document.edit': asks(v.object({ id: field.id, edits }))
		.says<{ name: string; orphans: number }>()
		.gives<{ orphans: number }>(),
	/** Corrects the text in bulk, as one step. */
	'document.fix': asks(v.object({ id: field.id, edits, rename: v.optional(speakerRename) }))
		.says<{ name: string; count: number; orphans: number }>()
		.gives<{ orphans: number }>(),
	'document.delete': asks(v.object({ id: field.id }))
		.says<{ name: string; codings: number }>()
		.gives<void>(),
	'speaker.update': asks(
		v.object({
			id: field.id,
			role: v.optional(field.speakerRole),
			caseId: v.optional(v.nullable(field.id))
		})
	)
		.says<{ label: string }>()
		.gives<void>()
};
