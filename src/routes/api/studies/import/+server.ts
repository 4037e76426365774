import { importStudy, LARGEST_ARCHIVE } from '#lib/server/actions/index.ts';
import { answer } from '../../../answer.ts';
import { readBody } from '../../../body.ts';
import type { RequestHandler } from './$types';

/** A study from its archive, under its own name or the one given. */
export const PUT: RequestHandler = ({ request, url, locals }) =>
	answer(locals, async () => {
		const name = url.searchParams.get('name') ?? undefined;
		return importStudy(locals.session, await readBody(request, LARGEST_ARCHIVE), name);
	});
