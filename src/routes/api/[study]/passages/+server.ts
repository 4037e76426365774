import { checkAnalysis, passagePage } from '#lib/server/actions/index.ts';
import { answer } from '../../../answer.ts';
import { inputOf } from '../../../query.ts';
import type { RequestHandler } from './$types';

/** More takes longer than one wants to wait for what comes into view. */
const MOST = 200;

/** Some of the passages that the address asks for as the explore page does: `limit` of them, from `from` on. */
export const GET: RequestHandler = ({ params, url, locals }) =>
	answer(locals, () => {
		const number = (name: string): number => Math.max(0, Math.floor(Number(url.searchParams.get(name)) || 0));
		const limit = Math.min(MOST, number('limit'));
		return passagePage(locals.session, params.study, checkAnalysis('passages', inputOf(url.searchParams)), {
			from: number('from'),
			limit
		});
	});
