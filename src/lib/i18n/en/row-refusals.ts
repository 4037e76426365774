import type { RowRefusals, Sentences } from '#lib/contract/index.ts';
import { english as f } from '../format.ts';

/** Why a row of a table was left out. */
export const rowRefusals: Sentences<RowRefusals> = {
	'name-missing': ({ row }) => `Row ${row}: the name of the participant is missing.`,
	'name-twice': ({ row, value }) => `Row ${row}: ${f.quote(value)} stands higher up in the table already.`,
	'bad-value': ({ row, value }) => `Row ${row}: the value does not suit the type of its column (${value}).`,
	'document-missing': ({ row }) => `Row ${row}: neither a document nor a participant is named.`,
	'document-unknown': ({ row, value }) => `Row ${row}: no document is called ${f.quote(value)}.`,
	'document-ambiguous': ({ row, value }) => `Row ${row}: several documents answer to ${f.quote(value)}.`,
	'case-unknown': ({ row, value }) =>
		`Row ${row}: the participant ${f.quote(value)} does not exist or has no document.`,
	'quotation-missing': ({ row }) => `Row ${row}: the quotation is missing, or its start and end.`,
	'quotation-not-found': ({ row, value }) =>
		`Row ${row}: the quotation is not in the document: ${f.quote(value)}.`,
	'quotation-ambiguous': ({ row, value, places }) =>
		`Row ${row}: the quotation stands in ${f.number(places)} places: ${f.quote(value)}.`,
	'code-missing': ({ row }) => `Row ${row}: the code is missing.`,
	'code-twice': ({ row, value }) =>
		`Row ${row}: the code ${f.quote(value)} is already further up in the table.`,
	'colour-unknown': ({ row, value }) =>
		`Row ${row}: the colour ${f.quote(value)} is not in the palette; the code is imported without it.`,
	'name-too-long': ({ row, value }) =>
		`Row ${row}: this name is too long (300 characters at most): ${f.quote(value)}.`,
	'span-outside': ({ row }) => `Row ${row}: the passage is outside the text.`,
	'span-empty': ({ row }) => `Row ${row}: the passage holds no words.`
};
