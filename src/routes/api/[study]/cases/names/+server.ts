import { findCases } from '#lib/server/actions/index.ts';
import { answer } from '../../../../answer.ts';
import type { RequestHandler } from './$types';

/** More is no list one chooses from. */
const SHOWN = 40;

/** The participants whose names hold the words of `q`. */
export const GET: RequestHandler = ({ params, url, locals }) =>
	answer(locals, () => findCases(locals.session, params.study, url.searchParams.get('q') ?? '', SHOWN));
