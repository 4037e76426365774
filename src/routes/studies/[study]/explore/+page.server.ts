import {
	counts,
	countsScene,
	facets,
	hasDocuments,
	passagePage,
	search,
	writeFormats
} from '#lib/server/actions/index.ts';
import { formatFor, messages } from '#lib/i18n/index.ts';
import { load as loadPage } from '../../../answer.ts';
import { chartWords } from '../../../chart-words.ts';
import { askOf } from '../../../query.ts';
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
		const ask = askOf(url.searchParams);
		const choices = await facets(session, params.study, { attribute: said('attribute'), case: said('case') });
		if (tab === 'passages') {
			const passages = await passagePage(session, params.study, ask, { from: 0, limit: PASSAGES });
			return { ...base, choices, passages, writes: writeFormats.tables };
		}
		const by = said('by') ?? 'code';
		const lines = await counts(session, params.study, by, ask);
		const words = chartWords(messages(locals.locale), formatFor(locals.locale), by);
		const writes = [...writeFormats.pictures, ...writeFormats.tables];
		return { ...base, choices, by, lines, scene: countsScene(lines, choices.codes, words), writes };
	});
