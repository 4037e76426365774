import type { errors as fr } from '../fr/errors.ts';

export const errors = {
	unexpected: ({ reference }: { reference: string }) =>
		`The program met a case it does not know (reference ${reference}). Nothing was changed.`,
	'not-found': 'This page does not exist, or no longer does.'
} satisfies typeof fr;
