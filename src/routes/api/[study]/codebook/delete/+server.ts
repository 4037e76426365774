import { previewDelete } from '#lib/server/actions/index.ts';
import { answer } from '../../../../answer.ts';
import { idsIn } from '../ids.ts';
import type { RequestHandler } from './$types';

/** Says beforehand what goes with codes that are deleted. */
export const POST: RequestHandler = ({ params, request, locals }) =>
	answer(locals, async () => {
		const body = await request.json().catch(() => null);
		return previewDelete(locals.session, params.study, idsIn(body, 'ids'));
	});
