import { planFixups } from '#lib/server/actions/index.ts';
import { load as loadPage } from '../../../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	loadPage(locals, async () => {
		const from = url.searchParams.get('from') ?? '';
		const to = url.searchParams.get('to')?.trim() ?? '';
		const asked = {
			wraps: url.searchParams.get('wraps') === '1',
			spaces: url.searchParams.get('spaces') === '1',
			...(from !== '' && to !== '' ? { rename: { from, to } } : {})
		};
		return { asked, plan: await planFixups(locals.session, params.study, params.document, asked) };
	});
