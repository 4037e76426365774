import { formatFor, messages } from '#lib/i18n/index.ts';
import { exportCodebook, getStudy, Refusal, type CodebookFormat } from '#lib/server/actions/index.ts';
import { load } from '../../../answer.ts';
import { download } from '../../../download.ts';
import type { RequestHandler } from './$types';

const formats: readonly string[] = ['csv', 'xlsx', 'docx'] satisfies CodebookFormat[];

/** The codebook as a file, in the reader's language. */
export const GET: RequestHandler = ({ params, url, locals }) =>
	load(locals, async () => {
		const format = url.searchParams.get('format') ?? 'docx';
		if (!formats.includes(format)) throw new Refusal('page-not-found');
		const { codes, common } = messages(locals.locale);
		const say = formatFor(locals.locale);
		const study = await getStudy(locals.session, params.study);
		const file = await exportCodebook(locals.session, params.study, format as CodebookFormat, {
			language: locals.locale,
			title: codes.codebook,
			details: [study.name, codes.files.exported(say.date(new Date().toISOString()))],
			parent: codes.parent,
			code: 'Code',
			colour: codes.colour,
			hues: codes.hues,
			definition: codes.definition,
			whenToUse: codes.whenToUse,
			whenNotToUse: codes.whenNotToUse,
			example: codes.example,
			segments: codes.segments,
			codings: codes.codings,
			documents: codes.documents,
			cases: codes.cases,
			overview: codes.overview,
			quote: say.quote,
			counts: ({ segments, documents, cases }) =>
				[
					common.counts.segments(segments),
					common.counts.documents(documents),
					common.counts.cases(cases)
				].join(', ')
		});
		return download(`${study.name} - ${file.name}`, file.mime, file.bytes);
	});
