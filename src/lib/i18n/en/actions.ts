import { english as f } from '../format.ts';
import type { actions as fr } from '../fr/actions.ts';

export const actions = {
	'study.create': ({ name }: { name: string }) => `Study ${f.quote(name)} created`,
	'study.rename': ({ name }: { name: string }) => `Study renamed ${f.quote(name)}`,
	'document.import': ({ name }: { name: string }) => `Document ${f.quote(name)} imported`,
	'document.delete': ({ name }: { name: string }) => `Document ${f.quote(name)} deleted`
} satisfies typeof fr;
