import { keepBookmark } from '#lib/server/actions/index.ts';
import { answer } from '../../../../../answer.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = ({ params, request, locals }) =>
	answer(locals, async () => {
		const body: unknown = await request.json().catch(() => null);
		const offset = typeof body === 'object' && body !== null && 'offset' in body ? Number(body.offset) : NaN;
		await keepBookmark(locals.session, params.study, params.document, offset);
	});
