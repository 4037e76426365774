import { reviewTurns } from '#lib/server/actions/index.ts';
import { load as loadPage } from '../../../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals }) =>
	loadPage(locals, async () => ({
		review: await reviewTurns(locals.session, params.study, params.document)
	}));
