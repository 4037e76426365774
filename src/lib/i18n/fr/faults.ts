import type { Faults, Sentences } from '#lib/contract/index.ts';
/** What a check of the store found, by the code of the fault. */
export const faults: Sentences<Faults> = {
	'file-damaged': 'Le fichier de la base est endommagé : revenez à une copie de sauvegarde.',
	'parent-missing': 'Une ligne a perdu celle dont elle dépend.',
	'quotation-off': 'Un segment ne tombe plus sur ses mots.',
	'turn-off': 'Un tour de parole sort de son document.',
	'journal-gap': 'Il manque une entrée au journal.'
};
