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
	const desk = await loadPage(locals, () =>
		openDesk(locals.session, params.study, params.document, cookies.get('blind') === '1')
	);
	return {
		documentId: desk.document.id,
		// As one string: what walks page data value by value takes ten times longer over thousands of codings.
		desk: JSON.stringify(desk),
		target: start !== null && end !== null && start < end ? { start, end } : null
	};
};
