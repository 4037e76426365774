import { setTimeout } from 'node:timers/promises';
import { codeCounts, codeTreeLines, readFormats, totals, writeFormats } from '#lib/server/actions/index.ts';
import { load as loadPage } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

/** SQLite answers at once and holds everything else up: what may wait begins after the page has been sent. */
const AFTER = 20;

export const load: PageServerLoad = ({ params, locals }) =>
	loadPage(locals, async () => ({
		codes: await codeTreeLines(locals.session, params.study),
		reads: readFormats.tables,
		writes: writeFormats.codebook,
		segments: (await totals(locals.session, params.study)).segments,
		// The tree is there before it is counted.
		counts: setTimeout(AFTER).then(() => codeCounts(locals.session, params.study))
	}));
