import type { ImportAnswer, ImportKind } from '#lib/contract/index.ts';
import {
	importCases,
	importCodings,
	importDocument,
	LARGEST_FILE,
	previewCases,
	previewCodings,
	previewDocument,
	Refusal,
	type Session
} from '#lib/server/actions/index.ts';
import { answer } from '../../../../answer.ts';
import { readBody } from '../../../../body.ts';
import type { RequestHandler } from './$types';

/** What is done with a file. Each checks its options itself. */
type Work<R> = (
	session: Session,
	study: string,
	name: string,
	file: Uint8Array,
	options: object
) => Promise<R>;

const works: {
	readonly [K in ImportKind as `${K}-preview`]: Work<ImportAnswer<K, 'preview'>>;
} & { readonly [K in ImportKind as `${K}-import`]: Work<ImportAnswer<K, 'import'>> } = {
	'document-preview': (_session, _study, name, file, options) => previewDocument(name, file, options),
	'document-import': importDocument,
	'cases-preview': previewCases,
	'cases-import': importCases,
	'codings-preview': previewCodings,
	'codings-import': importCodings
};
const byName: ReadonlyMap<string, Work<unknown>> = new Map(Object.entries(works));

/** Options are a line of JSON: bounded, whatever the file. */
const LONGEST_OPTIONS = 2 ** 20;
const LINE_END = 10;

/** The options on the first line of a body, and the file after it. */
function unpack(body: Uint8Array): { options: object; file: Uint8Array } {
	const end = body.subarray(0, LONGEST_OPTIONS).indexOf(LINE_END);
	try {
		const options: unknown = JSON.parse(new TextDecoder().decode(body.subarray(0, end)));
		if (end > 0 && typeof options === 'object' && options !== null) {
			return { options, file: body.subarray(end + 1) };
		}
	} catch {
		// Said below.
	}
	throw new Refusal('bad-input', { field: 'options', problem: 'json' });
}

/**
 * One file, as it comes: a line of options in JSON, then its bytes (a header or an address would be too small for
 * the options of a wide table). Its name stands in the address.
 */
export const PUT: RequestHandler = ({ params, request, url, locals }) =>
	answer(locals, async () => {
		const work = byName.get(params.what);
		if (!work) throw new Refusal('action-not-found', { action: params.what });
		const { options, file } = unpack(await readBody(request, LARGEST_FILE + LONGEST_OPTIONS));
		if (file.length > LARGEST_FILE) {
			throw new Refusal('too-large', { bytes: file.length, limit: LARGEST_FILE });
		}
		return work(locals.session, params.study, url.searchParams.get('name') ?? '', file, options);
	});
