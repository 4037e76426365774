import { codeCounts, codeTreeLines, readFormats, totals, writeFormats } from '#lib/server/actions/index.ts';
import { afterSent } from '../../../after-sent.ts';
import { load as loadPage } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals }) =>
	loadPage(locals, async () => ({
		codes: await codeTreeLines(locals.session, params.study),
		reads: readFormats.tables,
		writes: writeFormats.codebook,
		segments: (await totals(locals.session, params.study)).segments,
		// The tree is there before it is counted.
		counts: afterSent(() => codeCounts(locals.session, params.study))
	}));
