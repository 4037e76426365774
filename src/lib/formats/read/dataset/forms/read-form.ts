import { DatasetRefusal } from '../codes.ts';
import { asciiAt } from '../cursor.ts';
import type { Form } from './form.ts';
import { isLimeTxt, readLimeTxt } from './limesurvey-txt.ts';
import { isLimeXml, readLimeXml } from './limesurvey-xml.ts';
import { isRedcapDictionary, readRedcapDictionary } from './redcap-dictionary.ts';
import { readXlsForm } from './xlsform.ts';

const START = 4096;

/** One line a form: how it is known by its first words, and what reads it. */
const textForms: readonly { is(text: string): boolean; read(bytes: Uint8Array): Form | Promise<Form> }[] = [
	{ is: isLimeXml, read: readLimeXml },
	{ is: isLimeTxt, read: readLimeTxt },
	{ is: isRedcapDictionary, read: readRedcapDictionary }
];

/**
 * Reads the form that goes with a file of answers: XLSForm, LimeSurvey (`.lss`, `.lsq`, `.txt`) or REDCap's dictionary.
 * Throws `DatasetRefusal`: 'old-workbook', 'form-unknown', 'file-damaged'; and `ReadRefusal` as `readTable` does.
 */
export async function readForm(bytes: Uint8Array): Promise<Form> {
	if (asciiAt(bytes, 0, 2) === 'PK') return readXlsForm(bytes);
	if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11)
		throw new DatasetRefusal('old-workbook', {});
	const start = new TextDecoder().decode(bytes.subarray(0, START));
	const found = textForms.find(({ is }) => is(start));
	if (!found)
		throw new DatasetRefusal('form-unknown', {
			expected: 'XLSForm (xlsx), LimeSurvey (lss, lsq, txt), REDCap (csv)'
		});
	return found.read(bytes);
}
