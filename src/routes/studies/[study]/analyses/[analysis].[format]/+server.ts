import { messages } from '#lib/i18n/index.ts';
import { analyseAsked, findAnalysis, writeFinding } from '#lib/server/actions/index.ts';
import { load } from '../../../../answer.ts';
import { download } from '../../../../download.ts';
import { inputOf } from '../../../../query.ts';
import type { RequestHandler } from './$types';

/** What an analysis finds, as a file. Its parameters stand in the address. */
export const GET: RequestHandler = ({ params, url, locals }) =>
	load(locals, async () => {
		const { session, locale } = locals;
		const name = findAnalysis(params.analysis);
		const given = inputOf(url.searchParams);
		const finding = await analyseAsked(session, params.study, name, given, messages(locale).analyses);
		const file = await writeFinding(finding, params.format, locale);
		return download(file.name, file.mime, file.content);
	});
