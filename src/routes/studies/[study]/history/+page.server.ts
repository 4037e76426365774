import { coderNames, history, standingSteps } from '#lib/server/actions/index.ts';
import { load as loadPage } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

const PAGE = 200;

export const load: PageServerLoad = ({ params, locals, url }) =>
	loadPage(locals, async () => {
		const before = Number(url.searchParams.get('before'));
		const by = url.searchParams.get('coder') ?? '';
		return {
			by,
			entries: await history(locals.session, params.study, {
				limit: PAGE,
				...(Number.isInteger(before) && before > 0 ? { before } : {}),
				...(by === '' ? {} : { coder: by })
			}),
			full: PAGE,
			coders: await coderNames(locals.session, params.study),
			standing: await standingSteps(locals.session, params.study)
		};
	});
