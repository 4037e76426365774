import type { PassageAsk } from '#lib/server/actions/index.ts';

/** The filter of the explore page, as its address says it: the same for the page, its tables and its charts. */
export function askOf(params: URLSearchParams): PassageAsk {
	const all = (name: string): string[] => params.getAll(name).filter((v) => v !== '');
	const attribute = params.get('attribute');
	const values = all('value');
	const sort = params.get('sort');
	return {
		codes: all('code'),
		without: all('without'),
		match: params.get('match') === 'all' ? 'all' : 'any',
		children: params.get('children') !== '0',
		documents: all('document'),
		cases: all('case'),
		coders: all('coder'),
		starred: params.get('starred') === '1',
		...(attribute && values.length > 0 ? { where: { [attribute]: values.join('|') } } : {}),
		...(sort ? { sort } : {})
	};
}
