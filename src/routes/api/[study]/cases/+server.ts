import { gridWindow } from '#lib/server/actions/index.ts';
import { answer } from '../../../answer.ts';
import type { RequestHandler } from './$types';

/** A window of the participants with their attributes: `from` or `around`, `limit`, `filter`, `sort`, `descending`. */
export const GET: RequestHandler = ({ params, url, locals }) =>
	answer(locals, () => {
		const said = (name: string): string => url.searchParams.get(name) ?? '';
		const ask = {
			from: Number(said('from')),
			limit: Number(said('limit')),
			filter: said('filter'),
			descending: said('descending') === '1',
			...(said('around') === '' ? {} : { around: said('around') }),
			...(said('sort') === '' ? {} : { sort: said('sort') })
		};
		return gridWindow(locals.session, params.study, ask, locals.locale);
	});
