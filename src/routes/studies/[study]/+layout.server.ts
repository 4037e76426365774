import { getStudy, lastChanges } from '#lib/server/actions/index.ts';
import { load as loadPage } from '../../answer.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params, locals, depends }) => {
	depends('tamis:study');
	return loadPage(locals, async () => {
		const study = await getStudy(locals.session, params.study);
		const last = await lastChanges(locals.session, params.study);
		return { study: { id: study.id, name: study.name, ...last } };
	});
};
