import { countsElsewhere, openDesk } from '#lib/server/actions/index.ts';
import { afterSent } from '../../../../after-sent.ts';
import { load as loadPage } from '../../../../answer.ts';
import type { PageServerLoad } from './$types';

const position = (value: string | null): number | null => {
	const number = Number(value);
	return value !== null && Number.isInteger(number) && number >= 0 ? number : null;
};

export const load: PageServerLoad = async ({ params, locals, url, cookies }) => {
	const start = position(url.searchParams.get('start'));
	const end = position(url.searchParams.get('end'));
	const blind = cookies.get('blind') === '1';
	const desk = await loadPage(locals, () => openDesk(locals.session, params.study, params.document, blind));
	return {
		documentId: desk.document.id,
		// As one string: what walks page data value by value takes ten times longer over thousands of codings.
		desk: JSON.stringify(desk),
		elsewhere: afterSent(() => countsElsewhere(locals.session, params.study, desk.document.id, blind)),
		target: start !== null && end !== null && start < end ? { start, end } : null
	};
};
