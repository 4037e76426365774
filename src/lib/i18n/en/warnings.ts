import { english as f } from '../format.ts';
import type { warnings as fr } from '../fr/warnings.ts';

export const warnings = {
	'small-n': ({ n }: { n: number }) => `Few cases (${f.n(n)}): read with caution.`
} satisfies typeof fr;
