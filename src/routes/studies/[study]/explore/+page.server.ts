import { messages } from '#lib/i18n/index.ts';
import {
	analyse,
	checkAnalysis,
	facets,
	hasDocuments,
	formatsOf,
	passagePage,
	search,
	writeFormats
} from '#lib/server/actions/index.ts';
import { load as loadPage } from '../../../answer.ts';
import { inputOf } from '../../../query.ts';
import type { PageServerLoad } from './$types';

/** Hits shown; and passages in the page as it is sent, the others come as they are scrolled to. */
const HITS = 300;
const PASSAGES = 60;
const tabs = ['search', 'passages', 'counts'] as const;
type Tab = (typeof tabs)[number];

export const load: PageServerLoad = ({ params, locals, url }) =>
	loadPage(locals, async () => {
		const { session } = locals;
		const said = (name: string): string | undefined => url.searchParams.get(name) || undefined;
		const tab: Tab = tabs.find((name) => name === said('tab')) ?? 'search';
		const base = { tab, isEmpty: !(await hasDocuments(session, params.study)) };
		if (tab === 'search') {
			const query = said('q') ?? '';
			const found =
				query.trim() === '' ? null : await search(session, params.study, query, { limit: HITS, reach: 90 });
			return { ...base, query, found };
		}
		const given = inputOf(url.searchParams);
		const choices = await facets(session, params.study, { attribute: said('attribute'), case: said('case') });
		if (tab === 'passages') {
			const ask = checkAnalysis('passages', given);
			const passages = await passagePage(session, params.study, ask, { from: 0, limit: PASSAGES });
			return { ...base, choices, passages, writes: writeFormats.tables };
		}
		const input = checkAnalysis('counts', given);
		const finding = await analyse(session, params.study, 'counts', input, messages(locals.locale).analyses);
		return {
			...base,
			choices,
			by: input.by,
			finding,
			writes: formatsOf(finding).filter((format) => format !== 'json')
		};
	});
