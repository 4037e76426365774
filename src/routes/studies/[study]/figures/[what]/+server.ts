import { error } from '@sveltejs/kit';
import { formatFor, messages } from '#lib/i18n/index.ts';
import {
	counts,
	countsScene,
	countsTable,
	drawScene,
	facets,
	getStudy,
	isTableFormat,
	mimeTypes,
	writeFormats,
	writeTable
} from '#lib/server/actions/index.ts';
import { load } from '../../../../answer.ts';
import { chartWords, groupingName } from '../../../../chart-words.ts';
import { download } from '../../../../download.ts';
import { askOf } from '../../../../query.ts';
import type { RequestHandler } from './$types';

/** The counts of the explore page as a figure or a table: `counts.svg`, `.png`, `.csv`, `.xlsx`. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
	const [what, ending = ''] = params.what.split('.');
	const format = [...writeFormats.pictures, ...writeFormats.tables].find((known) => known === ending);
	if (what !== 'counts' || !format) error(404);
	const { session, locale } = locals;
	const t = messages(locale);
	const by = url.searchParams.get('by') || 'code';
	const content = await load(locals, async () => {
		const lines = await counts(session, params.study, by, askOf(url.searchParams));
		if (!isTableFormat(format)) {
			const words = chartWords(t, formatFor(locale), by);
			return drawScene(countsScene(lines, (await facets(session, params.study)).codes, words), format);
		}
		const { segments, codings, cases, documents, none } = t.explore.counts;
		const labels = {
			title: t.explore.counts.title,
			key: groupingName(t, by),
			segments,
			codings,
			cases,
			documents,
			none
		};
		return writeTable(countsTable(lines, by, labels), format, locale);
	});
	const { name } = await getStudy(session, params.study);
	return download(
		`${name} - ${t.explore.counts.title} ${groupingName(t, by)}.${format}`,
		mimeTypes[format],
		content
	);
};
