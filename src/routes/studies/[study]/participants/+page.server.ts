import { gridVariables, gridWindow, writeFormats } from '#lib/server/actions/index.ts';
import { load as loadPage } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

/** Rows in the first page: more than any window shows. */
const FIRST = 60;

export const load: PageServerLoad = ({ params, locals }) =>
	loadPage(locals, async () => ({
		grid: {
			variables: await gridVariables(locals.session, params.study),
			window: await gridWindow(locals.session, params.study, { limit: FIRST }, locals.locale)
		},
		writes: writeFormats.tables
	}));
