import type { Faults, Sentences } from '#lib/contract/index.ts';

export const faults: Sentences<Faults> = {
	'file-damaged': 'The file of the store is damaged: go back to a backup.',
	'parent-missing': 'A row has lost the one it depends on.',
	'quotation-off': 'A segment no longer falls on its words.',
	'turn-off': 'A turn leaves its document.',
	'journal-gap': 'An entry of the journal is missing.'
};
