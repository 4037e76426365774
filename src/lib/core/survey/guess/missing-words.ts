import type { MissingReason } from '../book.ts';

const WORDS: Readonly<Record<Exclude<MissingReason, 'unreadable' | 'other'>, readonly string[]>> = {
	'not-asked': [
		'not asked',
		'question not asked',
		'skipped by logic',
		'non posée',
		'question non posée',
		'filtre'
	],
	refused: [
		'refused',
		'refusal',
		'no answer',
		'noanswer',
		'no response',
		'prefer not to say',
		'prefer not to answer',
		'i prefer not to say',
		'i prefer not to answer',
		'rather not say',
		'decline to answer',
		'refus',
		'refuse de répondre',
		'refuse',
		'ne souhaite pas répondre',
		'je ne souhaite pas répondre',
		'je préfère ne pas répondre',
		'sans réponse',
		'pas de réponse',
		'non réponse',
		'geen antwoord',
		'keine angabe'
	],
	'dont-know': [
		'dk',
		'dk/na',
		"don't know",
		"i don't know",
		'do not know',
		'i do not know',
		'dont know',
		'dontknow',
		'not sure',
		'unsure',
		'not sure / not applicable',
		'no idea',
		"can't say",
		'cannot say',
		'cannot judge',
		'ne sait pas',
		'ne sais pas',
		'je ne sais pas',
		'nsp',
		'nsp/nr',
		'sans opinion',
		'sans avis',
		'ne se prononce pas',
		'weet niet',
		'weiß nicht'
	],
	'not-applicable': [
		'n/a',
		'not applicable',
		'not applicable to me',
		'does not apply',
		'na - not applicable',
		'unfamiliar (n/a)',
		'sans objet',
		'non concerné',
		'non concerné(e)',
		'non applicable',
		'ne me concerne pas',
		'niet van toepassing',
		'nvt'
	]
};

const reasonOf = new Map(
	Object.entries(WORDS).flatMap(([reason, words]) =>
		words.map((word) => [word, reason as MissingReason] as const)
	)
);

/** How programs write an empty cell. */
const EMPTY = new Set(['NA', '#N/A', '#NULL!', 'NULL', 'null', 'NaN', 'nan', '<NA>', '.', '-', '--']);
/** Errors that spreadsheets leave in a cell. */
const ERRORS = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A|NOMBRE!|VALEUR!|NOM\?)$/;
const LONGEST = 60;
const LABELS_MISSING = /^(?:manquant|missing|non renseigné|valeur manquante|system missing|sysmis)/i;

const folded = (text: string): string => text.trim().toLowerCase().replace(/[’`]/g, "'").replace(/\s+/g, ' ');

/** Why a cell or a label is no answer, by its words in English and French; null when it may well be one. */
export function missingWord(text: string): MissingReason | null {
	// Most cells are numbers or sentences: no word for nothing begins with a digit or is as long.
	const first = text.charCodeAt(0);
	if (text.length > LONGEST || (first >= 48 && first <= 57)) return null;
	return reasonOf.get(folded(text)) ?? (LABELS_MISSING.test(text.trim()) ? 'other' : null);
}

/** True of what programs, not people, write for nothing: `NA`, `NULL`, `.`. */
export const isEmptyWord = (cell: string): boolean => EMPTY.has(cell.trim());

/** True of the error of a formula: `#DIV/0!`. */
export const isSpreadsheetError = (cell: string): boolean => ERRORS.test(cell.trim());
