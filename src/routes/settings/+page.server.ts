import { backups, listStudies } from '#lib/server/actions/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies }) => ({
	backups: locals.session.store.backups ? backups(locals.session) : null,
	where: locals.session.store.where,
	bin: await listStudies(locals.session, { deleted: true }),
	blind: cookies.get('blind') === '1'
});
