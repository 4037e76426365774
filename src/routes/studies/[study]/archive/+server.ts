import { exportStudy } from '#lib/server/actions/index.ts';
import { load } from '../../../answer.ts';
import { download } from '../../../download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) => {
	const { name, mime, bytes } = await load(locals, () => exportStudy(locals.session, params.study));
	return download(name, mime, bytes);
};
