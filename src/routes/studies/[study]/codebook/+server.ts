import { formatFor, messages } from '#lib/i18n/index.ts';
import { exportCodebook, getStudy, Refusal, writeFormats } from '#lib/server/actions/index.ts';
import { load } from '../../../answer.ts';
import { download } from '../../../download.ts';
import type { RequestHandler } from './$types';

/** The codebook as a file, in the reader's language. */
export const GET: RequestHandler = ({ params, url, locals }) =>
	load(locals, async () => {
		const asked = url.searchParams.get('format') ?? 'docx';
		const format = writeFormats.codebook.find((known) => known === asked);
		if (!format) throw new Refusal('page-not-found');
		const { codes, common } = messages(locals.locale);
		const say = formatFor(locals.locale);
		const study = await getStudy(locals.session, params.study);
		const file = await exportCodebook(locals.session, params.study, format, {
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
