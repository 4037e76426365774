import { Refusal } from '../refusal.ts';

/** The HTTP status that fits a refusal. */
export function statusOf(refusal: Refusal): number {
	if (/not-found$/.test(refusal.code)) return 404;
	if (refusal.code === 'changed-since') return 409;
	if (refusal.code === 'too-large') return 413;
	if (refusal.code === 'store-full') return 507;
	if (refusal.code === 'store-busy' || refusal.code === 'database-unreachable') return 503;
	return 422;
}
