import { strToU8, zipSync } from 'fflate';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A workbook of texts, a sheet a table. */
export function xlsxFrom(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array {
	const names = Object.keys(sheets);
	const cell = (text: string) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
	const parts = Object.values(sheets).map(
		(rows) =>
			`<worksheet><sheetData>${rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`
	);
	return zipSync({
		'xl/workbook.xml': strToU8(
			`<workbook xmlns:r="r"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"/>`).join('')}</sheets></workbook>`
		),
		'xl/_rels/workbook.xml.rels': strToU8(
			`<Relationships>${names.map((_, index) => `<Relationship Id="r${index + 1}" Type="x/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`
		),
		...Object.fromEntries(parts.map((part, index) => [`xl/worksheets/sheet${index + 1}.xml`, strToU8(part)]))
	});
}
