import { listSamples, listStudies, readFormats } from '#lib/server/actions/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	studies: await listStudies(locals.session),
	samples: await listSamples(),
	archives: readFormats.archives.accept
});
