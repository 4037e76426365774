import { variableUse } from '#lib/server/actions/index.ts';
import { answer } from '../../../../answer.ts';
import type { RequestHandler } from './$types';

/** More is nothing one looks through for a value to type again. */
const SHOWN = 50;

/** How a variable is used, and the values it takes most often. */
export const GET: RequestHandler = ({ params, locals }) =>
	answer(locals, () => variableUse(locals.session, params.study, params.variable, SHOWN));
