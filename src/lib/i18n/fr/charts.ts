import { french as f } from '../format.ts';

export const charts = {
	asTable: 'Voir le tableau',
	marks: (n: number) => `${f.count(n, 'élément', 'éléments')}. Flèches pour les parcourir.`,
	download: (format: string) => `Télécharger en ${format}`
};
