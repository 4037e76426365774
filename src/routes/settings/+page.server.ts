import { backups, listStudies } from '#lib/server/actions/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies }) => ({
	backups: backups(locals.session),
	folder: locals.session.store.home.folder,
	bin: await listStudies(locals.session, { deleted: true }),
	blind: cookies.get('blind') === '1'
});
