import { formatFor, messages } from '#lib/i18n/index.ts';
import { exportCodedDocument } from '#lib/server/actions/index.ts';
import { load } from '../../../../../answer.ts';
import { download } from '../../../../../download.ts';
import type { RequestHandler } from './$types';

/** A document with its codings as one page to keep, mail or print. */
export const GET: RequestHandler = ({ params, locals }) =>
	load(locals, async () => {
		const t = messages(locals.locale);
		const { name, html } = await exportCodedDocument(locals.session, params.study, params.document, {
			...t.documents.page,
			codes: t.codes.title,
			codings: t.common.counts.codings,
			clock: formatFor(locals.locale).clock
		});
		return download(`${name}.html`, 'text/html; charset=utf-8', html);
	});
