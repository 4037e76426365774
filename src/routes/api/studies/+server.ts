import { createStudy, openSample } from '#lib/server/actions/index.ts';
import { answer } from '../../answer.ts';
import type { RequestHandler } from './$types';

/** Begins a study, or with `sample` brings one of the sample studies in. */
export const POST: RequestHandler = ({ request, locals }) =>
	answer(locals, async () => {
		const input: unknown = await request.json().catch(() => null);
		if (typeof input === 'object' && input !== null && 'sample' in input) {
			return { id: await openSample(locals.session, String(input.sample)) };
		}
		return { id: await createStudy(locals.session, input) };
	});
