import { previewTurns, Refusal } from '#lib/server/actions/index.ts';
import { answer } from '../../../../../answer.ts';
import type { RequestHandler } from './$types';

/** The turns another rule would find in a document; nothing is kept. */
export const POST: RequestHandler = ({ params, request, locals }) =>
	answer(locals, async () => {
		const input: unknown = await request.json().catch(() => {
			throw new Refusal('bad-input', { field: '', problem: 'json' });
		});
		return previewTurns(locals.session, params.study, params.document, input);
	});
