import { history, listDocuments, totals } from '#lib/server/actions/index.ts';
import { load as loadPage } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals }) =>
	loadPage(locals, async () => ({
		totals: await totals(locals.session, params.study),
		documents: await listDocuments(locals.session, params.study),
		recent: await history(locals.session, params.study, { limit: 12 })
	}));
