import { participantGrid, writeFormats } from '#lib/server/actions/index.ts';
import { load as loadPage } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals }) =>
	loadPage(locals, async () => ({
		grid: await participantGrid(locals.session, params.study),
		writes: writeFormats.tables
	}));
