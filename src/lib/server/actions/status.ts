import { Refusal } from '../refusal.ts';

/** The HTTP status that fits a refusal. */
export function statusOf(refusal: Refusal): number {
	if (/not-found$/.test(refusal.code)) return 404;
	if (refusal.code === 'changed-since') return 409;
	if (refusal.code === 'too-large') return 413;
	return 422;
}
