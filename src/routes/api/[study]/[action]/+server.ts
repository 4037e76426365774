import { answer } from '../../../answer.ts';
import { performAsked, redo, Refusal, undo } from '#lib/server/actions/index.ts';
import type { RequestHandler } from './$types';

/** One change of a study, by the name of its action. */
export const POST: RequestHandler = ({ params, request, locals }) =>
	answer(locals, async () => {
		if (params.action === 'undo') return undo(locals.session, params.study);
		if (params.action === 'redo') return redo(locals.session, params.study);
		const input: unknown = await request.json().catch(() => {
			throw new Refusal('bad-input', { field: '', problem: 'json' });
		});
		return performAsked(locals.session, params.study, params.action, input);
	});
