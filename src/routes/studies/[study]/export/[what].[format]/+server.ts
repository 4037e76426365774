import { messages } from '#lib/i18n/index.ts';
import {
	casesTable,
	getStudy,
	isTableFormat,
	mimeTypes,
	passagesTable,
	Refusal,
	writeTable
} from '#lib/server/actions/index.ts';
import { load } from '../../../../answer.ts';
import { download } from '../../../../download.ts';
import { askOf } from '../../../../query.ts';
import type { RequestHandler } from './$types';

/** Participants, or the passages the address asks for, as a table a spreadsheet opens. */
export const GET: RequestHandler = ({ params, url, locals }) =>
	load(locals, async () => {
		const { session, locale } = locals;
		const { tables } = messages(locale).documents;
		const study = await getStudy(session, params.study);
		const makers = {
			cases: () => casesTable(session, study.id, tables.cases),
			passages: () => passagesTable(session, study.id, askOf(url.searchParams), tables.passages)
		};
		const { what, format } = params;
		if (!Object.hasOwn(makers, what) || !isTableFormat(format)) throw new Refusal('page-not-found');
		const table = await makers[what as keyof typeof makers]();
		const content = await writeTable(table, format, locale);
		return download(`${study.name} - ${table.title}.${format}`, mimeTypes[format], content);
	});
