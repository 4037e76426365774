import { french as f } from '../format.ts';

export const warnings = {
	'small-n': ({ n }: { n: number }) => `Effectif faible (${f.n(n)}) : à lire avec prudence.`
};
