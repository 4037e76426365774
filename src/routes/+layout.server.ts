import { initialsOf } from '#lib/server/actions/index.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
	locale: locals.locale,
	theme: locals.theme,
	coder: locals.session.coder,
	initials: initialsOf(locals.session.coder),
	/** Read once by the server, so that page and server agree on what was how long ago. */
	now: new Date().toISOString()
});
