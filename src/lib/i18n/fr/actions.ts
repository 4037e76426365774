import { french as f } from '../format.ts';

export const actions = {
	'study.create': ({ name }: { name: string }) => `Étude ${f.quote(name)} créée`,
	'study.rename': ({ name }: { name: string }) => `Étude renommée ${f.quote(name)}`,
	'document.import': ({ name }: { name: string }) => `Document ${f.quote(name)} importé`,
	'document.delete': ({ name }: { name: string }) => `Document ${f.quote(name)} supprimé`
};
