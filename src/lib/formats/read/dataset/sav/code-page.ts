import { Cursor } from '../cursor.ts';
import type { SavFile } from './records.ts';

/** The code page by its number in the machine record (subtype 3), where no name stands. */
function byNumber(code: number): string {
	if (code === 65001) return 'utf-8';
	if (code >= 1250 && code <= 1258) return `windows-${code}`;
	if (code >= 28591 && code <= 28606) return `iso-8859-${code - 28590}`;
	const others: Record<number, string> = {
		874: 'windows-874',
		932: 'shift_jis',
		936: 'gbk',
		949: 'euc-kr',
		950: 'big5',
		866: 'ibm866',
		10000: 'macintosh',
		20866: 'koi8-r',
		51949: 'euc-kr'
	};
	return others[code] ?? 'windows-1252';
}

const OTHER_NAMES: Readonly<Record<string, string>> = {
	'us-ascii': 'windows-1252',
	ascii: 'windows-1252',
	cp1252: 'windows-1252',
	'iso8859-1': 'iso-8859-1',
	'ansi_x3.4-1968': 'windows-1252'
};

function labelled(name: string): TextDecoder | null {
	const lower = name.trim().toLowerCase();
	const cp = /^(?:cp|ms|ibm-?)(125\d)$/.exec(lower)?.[1];
	try {
		return new TextDecoder(cp ? `windows-${cp}` : (OTHER_NAMES[lower] ?? lower));
	} catch {
		return null;
	}
}

/** How the texts of a system file are decoded: by the name it gives (subtype 20), else by the number, else Windows-1252. */
export function savDecoder(file: SavFile, little: boolean): { decoder: TextDecoder; unknown: string | null } {
	const named = file.extensions.get(20);
	const name = named ? new TextDecoder('windows-1252').decode(named.bytes) : '';
	const decoder = name === '' ? null : labelled(name);
	if (decoder) return { decoder, unknown: null };
	const machine = file.extensions.get(3);
	let code = 1252;
	if (machine && machine.bytes.length >= 32) {
		const cursor = new Cursor(machine.bytes);
		cursor.little = little;
		cursor.at = 28;
		code = cursor.i32();
	}
	return { decoder: new TextDecoder(byNumber(code)), unknown: name === '' ? null : name };
}
