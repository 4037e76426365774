import { LARGEST_FILE, readFormats } from '#lib/server/actions/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	largestFile: LARGEST_FILE,
	formats: readFormats.tables.formats
});
