import { facets, findAutocode } from '#lib/server/actions/index.ts';
import { load as loadPage } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

const units = ['hit', 'sentence', 'turn'] as const;

export const load: PageServerLoad = ({ params, locals, url }) =>
	loadPage(locals, async () => {
		const query = url.searchParams.get('q') ?? '';
		const asked = {
			query,
			pattern: url.searchParams.get('pattern') === '1',
			matchCase: url.searchParams.get('case') === '1',
			answersOnly: url.searchParams.get('answers') === '1',
			unit: units.find((u) => u === url.searchParams.get('unit')) ?? 'sentence'
		};
		const document = url.searchParams.get('document');
		const { codes, documents } = await facets(locals.session, params.study);
		return {
			asked,
			document,
			codes,
			documents,
			found:
				query.trim() === ''
					? null
					: await findAutocode(locals.session, params.study, {
							...asked,
							...(document ? { documents: [document] } : {})
						})
		};
	});
