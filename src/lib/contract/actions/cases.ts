import * as v from 'valibot';
import { asks, type Made } from '../asks.ts';
import * as field from '../fields.ts';

export const caseActions = {
	'case.create': asks(v.object({ name: field.name }))
		.says<{ name: string }>()
		.gives<Made>(),
	'case.rename': asks(v.object({ id: field.id, name: field.name }))
		.says<{ name: string; to: string }>()
		.gives<void>(),
	'case.delete': asks(v.object({ id: field.id }))
		.says<{ name: string }>()
		.gives<void>(),
	'variable.create': asks(
		v.object({ name: field.name, label: v.optional(field.prose, ''), type: field.variableType })
	)
		.says<{ name: string }>()
		.gives<Made>(),
	'variable.update': asks(
		v.object({
			id: field.id,
			name: v.optional(field.name),
			label: v.optional(field.prose),
			type: v.optional(field.variableType)
		})
	)
		.says<{ name: string; to: string }>()
		.gives<void>(),
	'variable.delete': asks(v.object({ id: field.id }))
		.says<{ name: string; count: number }>()
		.gives<void>(),
	/** An empty value takes the one that is there away. */
	'value.set': asks(v.object({ caseId: field.id, variableId: field.id, value: field.prose }))
		.says<{ case: string; variable: string; value: string }>()
		.gives<void>()
};
