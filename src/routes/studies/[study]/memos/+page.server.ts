import { listMemos } from '#lib/server/actions/index.ts';
import { load as loadPage } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals }) =>
	loadPage(locals, async () => ({
		memos: await listMemos(locals.session, params.study),
		now: new Date().toISOString()
	}));
