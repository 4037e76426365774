import { codeCounts, codeTreeLines, totals } from '#lib/server/actions/index.ts';
import { load as loadPage } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals }) =>
	loadPage(locals, async () => ({
		codes: await codeTreeLines(locals.session, params.study),
		segments: (await totals(locals.session, params.study)).segments,
		// Awaited by the page: the tree is there before it is counted.
		counts: codeCounts(locals.session, params.study)
	}));
