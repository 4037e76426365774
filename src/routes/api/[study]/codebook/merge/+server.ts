import { previewMerge } from '#lib/server/actions/index.ts';
import { answer } from '../../../../answer.ts';
import { idsIn } from '../ids.ts';
import type { RequestHandler } from './$types';

/** Says beforehand what a merge would do. */
export const POST: RequestHandler = ({ params, request, locals }) =>
	answer(locals, async () => {
		const body = await request.json().catch(() => null);
		const [into = ''] = idsIn(body, 'into');
		return previewMerge(locals.session, params.study, idsIn(body, 'from'), into);
	});
