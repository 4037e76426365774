import { coderNames, history, standingSteps } from '#lib/server/actions/index.ts';
import { load as loadPage } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

const PAGE = 200;

export const load: PageServerLoad = ({ params, url, locals }) =>
	loadPage(locals, async () => {
		const coder = url.searchParams.get('coder') || undefined;
		const before = Number(url.searchParams.get('before') ?? 0);
		const steps = await history(locals.session, params.study, {
			limit: PAGE + 1,
			...(coder === undefined ? {} : { coder }),
			...(Number.isInteger(before) && before > 0 ? { before } : {})
		});
		return {
			steps: steps.slice(0, PAGE),
			older: steps.length > PAGE ? (steps[PAGE - 1]?.seq ?? null) : null,
			by: coder ?? '',
			before,
			coders: await coderNames(locals.session, params.study),
			standing: await standingSteps(locals.session, params.study),
			now: new Date().toISOString()
		};
	});
