import {
	codeLines,
	countsScene,
	counts,
	facets,
	passagePage,
	search,
	writeFormats
} from '#lib/server/actions/index.ts';
import { messages, formatFor } from '#lib/i18n/index.ts';
import { load as loadPage } from '../../../answer.ts';
import { chartWords } from '../../../chart-words.ts';
import { askOf } from '../../../query.ts';
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
		const ask = askOf(url.searchParams);
		if (tab === 'passages') {
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
		const by = url.searchParams.get('by') || 'code';
		const lines = await counts(session, params.study, by, ask);
		const codes = await codeLines(session, params.study);
		const words = chartWords(messages(locals.locale), formatFor(locals.locale), by);
		const writes = [...writeFormats.pictures, ...writeFormats.tables];
		return { ...base, by, lines, scene: countsScene(lines, codes, words), writes };
	});
