import { openDesk } from '#lib/server/actions/index.ts';
import { load as loadPage } from '../../../../answer.ts';
import type { PageServerLoad } from './$types';

const position = (value: string | null): number | null => {
	const number = Number(value);
	return value !== null && Number.isInteger(number) && number >= 0 ? number : null;
};

export const load: PageServerLoad = async ({ params, locals, url, cookies }) => {
	const start = position(url.searchParams.get('start'));
	const end = position(url.searchParams.get('end'));
	return {
		desk: await loadPage(locals, () =>
			openDesk(locals.session, params.study, params.document, cookies.get('blind') === '1')
		),
		target: start !== null && end !== null && start < end ? { start, end } : null
	};
};
