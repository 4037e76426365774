import { messages } from '#lib/i18n/index.ts';
import {
	casesTable,
	codesTable,
	getStudy,
	passagesTable,
	Refusal,
	writeTable
} from '#lib/server/actions/index.ts';
import { load } from '../../../../answer.ts';
import { download } from '../../../../download.ts';
import { askOf } from '../../../../query.ts';
import type { RequestHandler } from './$types';

const mimes = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
} as const;
const isFormat = (format: string): format is keyof typeof mimes => Object.hasOwn(mimes, format);

/** Participants, codes, or the passages the address asks for, as a table a spreadsheet opens. */
export const GET: RequestHandler = ({ params, url, locals }) =>
	load(locals, async () => {
		const { session, locale } = locals;
		const { tables } = messages(locale).documents;
		const study = await getStudy(session, params.study);
		const makers = {
			cases: () => casesTable(session, study.id, tables.cases),
			codes: () => codesTable(session, study.id, tables.codes),
			passages: () => passagesTable(session, study.id, askOf(url.searchParams), tables.passages)
		};
		const { what, format } = params;
		if (!Object.hasOwn(makers, what) || !isFormat(format)) throw new Refusal('page-not-found');
		const table = await makers[what as keyof typeof makers]();
		const content = await writeTable(table, format, locale);
		return download(`${study.name} - ${table.title}.${format}`, mimes[format], content);
	});
