import { messages } from '#lib/i18n/index.ts';
import {
	analyse,
	checkAnalysis,
	facets,
	formatsOf,
	passagePage,
	search,
	writeFormats
} from '#lib/server/actions/index.ts';
import { load as loadPage } from '../../../answer.ts';
import { inputOf } from '../../../query.ts';
import type { PageServerLoad } from './$types';

/** Passages and hits on one page; more are shown on demand. */
const SHOWN = 300;
const tabs = ['search', 'passages', 'counts'] as const;
type Tab = (typeof tabs)[number];

export const load: PageServerLoad = ({ params, locals, url }) =>
	loadPage(locals, async () => {
		const { session } = locals;
		const asked = url.searchParams.get('tab');
		const tab: Tab = tabs.find((name) => name === asked) ?? 'search';
		const choices = await facets(session, params.study);
		const base = { tab, choices };
		if (tab === 'search') {
			const query = url.searchParams.get('q') ?? '';
			const found =
				query.trim() === '' ? null : await search(session, params.study, query, { limit: SHOWN, reach: 90 });
			return { ...base, query, found };
		}
		const given = inputOf(url.searchParams);
		if (tab === 'passages') {
			const ask = checkAnalysis('passages', given);
			const limit = Math.max(SHOWN, Number(url.searchParams.get('shown')) || 0);
			const { total, lines } = await passagePage(session, params.study, ask, { from: 0, limit });
			return {
				...base,
				total,
				passages: lines,
				contexts: Object.fromEntries(lines.map(({ id, left, right }) => [id, { left, right }])),
				writes: writeFormats.tables
			};
		}
		const input = checkAnalysis('counts', given);
		const finding = await analyse(session, params.study, 'counts', input, messages(locals.locale).analyses);
		return {
			...base,
			by: input.by,
			finding,
			writes: formatsOf(finding).filter((format) => format !== 'json')
		};
	});
