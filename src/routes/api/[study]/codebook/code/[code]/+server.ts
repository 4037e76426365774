import { codeDetails } from '#lib/server/actions/index.ts';
import { answer } from '../../../../../answer.ts';
import type { RequestHandler } from './$types';

const MOST = 5000;

/** The memos and the first passages of a code; with `below`, those of the codes below it too. */
export const GET: RequestHandler = ({ params, url, locals }) =>
	answer(locals, () => {
		const limit = Number(url.searchParams.get('limit') ?? 200);
		return codeDetails(locals.session, params.study, params.code, {
			below: url.searchParams.has('below'),
			limit: Number.isInteger(limit) && limit > 0 ? Math.min(limit, MOST) : 200
		});
	});
