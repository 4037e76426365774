import { messages } from '#lib/i18n/index.ts';
import { importCodebook, LARGEST_FILE } from '#lib/server/actions/index.ts';
import { answer } from '../../../answer.ts';
import { readBody } from '../../../body.ts';
import type { RequestHandler } from './$types';

/** Imports a codebook: the file is the body, its name the parameter `name`. */
export const POST: RequestHandler = ({ params, request, url, locals }) =>
	answer(locals, async () => {
		const name = url.searchParams.get('name') ?? 'codes.csv';
		const bytes = await readBody(request, LARGEST_FILE);
		const hues = (['fr', 'en'] as const).map((locale) => messages(locale).codes.hues);
		return importCodebook(locals.session, params.study, name, bytes, { hues });
	});
