import { codeTreeLines, findAutocode, listDocuments, Refusal } from '#lib/server/actions/index.ts';
import { messages, sentence } from '#lib/i18n/index.ts';
import { load as loadPage } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

const units = ['hit', 'sentence', 'turn'] as const;

/** What is looked for stands in the address: a search can be kept, and gone back to. */
export const load: PageServerLoad = ({ params, locals, url }) =>
	loadPage(locals, async () => {
		const said = (name: string): string => url.searchParams.get(name) ?? '';
		const asked = {
			query: said('q'),
			pattern: said('pattern') === '1',
			matchCase: said('case') === '1',
			answersOnly: said('answers') === '1',
			unit: units.find((unit) => unit === said('unit')) ?? ('sentence' as const),
			document: said('document')
		};
		const codeId = said('code');
		const { document, ...rest } = asked;
		const find = () =>
			findAutocode(locals.session, params.study, {
				...rest,
				...(document === '' ? {} : { documents: [document] }),
				...(codeId === '' ? {} : { codeId })
			});
		let refused = '';
		const found =
			asked.query.trim() === ''
				? null
				: await find().catch((thrown: unknown) => {
						if (!(thrown instanceof Refusal)) throw thrown;
						refused = sentence(messages(locals.locale).errors, thrown);
						return null;
					});
		return {
			asked,
			codeId,
			found,
			refused,
			codes: await codeTreeLines(locals.session, params.study),
			documents: (await listDocuments(locals.session, params.study)).map(({ id, name }) => ({ id, name }))
		};
	});
