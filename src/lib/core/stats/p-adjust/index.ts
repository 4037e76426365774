import type { Group, Mapping } from '../method.ts';
import { pAdjustMethod } from './p-adjustment.ts';

/** Every adjustment by its R name; a family of one answers with numbers, as R does. */
const adjusted: Mapping = (input) => {
	const outcome = pAdjustMethod.run(input);
	if ('refused' in outcome) return outcome;
	const all = outcome.details.all as Record<string, (number | null)[]>;
	return Object.fromEntries(Object.entries(all).map(([name, p]) => [name, p.length === 1 ? p[0] : p]));
};

export const group: Group = {
	name: 'p-adjust',
	methods: [pAdjustMethod],
	reference: Object.fromEntries(pAdjustMethod.answers.map((id) => [id, adjusted]))
};
