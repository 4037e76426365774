import * as v from 'valibot';
import { asks, type Made } from '../asks.ts';
import * as field from '../fields.ts';

const parent = v.nullable(field.id);
const texts = {
	definition: v.optional(field.prose),
	whenToUse: v.optional(field.prose),
	whenNotToUse: v.optional(field.prose),
	example: v.optional(field.prose)
};

export const codeActions = {
	'code.create': asks(
		v.object({
			name: field.name,
			parentId: v.optional(parent, null),
			colour: v.optional(field.hue),
			...texts
		})
	)
		.says<{ name: string }>()
		.gives<Made>(),
	'code.update': asks(
		v.object({ id: field.id, name: v.optional(field.name), colour: v.optional(field.hue), ...texts })
	)
		.says<{ name: string; to: string }>()
		.gives<void>(),
	'code.recolour': asks(v.object({ ids: field.ids, colour: field.hue }))
		.says<{ name: string; count: number }>()
		.gives<void>(),
	/** Nests codes under another (or at the top), before the sibling at `position`; under a new one with `newParent`. */
	'code.move': asks(
		v.object({
			ids: field.ids,
			parentId: parent,
			position: field.position,
			newParent: v.optional(field.name)
		})
	)
		.says<{ name: string; count: number; to: string }>()
		.gives<void>(),
	'code.delete': asks(v.object({ ids: field.ids }))
		.says<{ name: string; count: number; codings: number }>()
		.gives<void>(),
	'code.merge': asks(v.object({ from: field.ids, into: field.id }))
		.says<{ name: string; to: string; codings: number; collapsed: number }>()
		.gives<void>(),
	/** Moves some codings of a code to a new code beside it. */
	'code.split': asks(v.object({ id: field.id, name: field.name, codings: field.ids }))
		.says<{ name: string; to: string; codings: number }>()
		.gives<Made>()
};
