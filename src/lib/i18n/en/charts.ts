import { english as f } from '../format.ts';
import type { charts as fr } from '../fr/charts.ts';

export const charts = {
	asTable: 'See as a table',
	marks: (n: number) => `${f.count(n, 'mark', 'marks')}. Arrow keys to move through them.`,
	download: (format: string) => `Download as ${format}`
} satisfies typeof fr;
