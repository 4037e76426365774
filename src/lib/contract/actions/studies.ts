import * as v from 'valibot';
import { asks } from '../asks.ts';
import * as field from '../fields.ts';

export const newStudy = v.object({
	name: field.name,
	description: v.optional(field.prose, ''),
	language: v.optional(field.language, 'fr')
});

export const studyActions = {
	'study.update': asks(v.partial(newStudy)).says<{ name: string }>().gives<void>(),
	/** Puts the study in the bin. */
	'study.delete': asks(v.object({})).says<{ name: string }>().gives<void>(),
	/** Takes it out of the bin. */
	'study.restore': asks(v.object({})).says<{ name: string }>().gives<void>()
};
