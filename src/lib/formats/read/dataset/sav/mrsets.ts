/** A multiple-response set as SPSS defines it: C by categories, D and E by a counted value. */
export interface MrSet {
	name: string;
	label: string;
	kind: 'C' | 'D' | 'E';
	/** The value that counts as a tick; '' for categories. */
	counted: string;
	/** The labels of the options are those of the counted values, not of the variables. */
	labelsOfValues: boolean;
	variables: string[];
}

/** A counted string: its length in digits, a blank, so many bytes. */
function counted(text: string, at: number): { value: string; next: number } {
	const blank = text.indexOf(' ', at);
	const length = Number(text.slice(at, blank));
	if (blank < 0 || !Number.isInteger(length)) return { value: '', next: text.length };
	return { value: text.slice(blank + 1, blank + 1 + length), next: blank + 1 + length };
}

/** The definition behind `$name=`; lengths count bytes, so that the text is one character a byte. */
function definition(text: string): Omit<MrSet, 'name'> | null {
	const kind = text[0];
	if (kind !== 'C' && kind !== 'D' && kind !== 'E') return null;
	let at = 1;
	let flags = '';
	let value = '';
	if (kind === 'E') {
		const end = text.indexOf(' ', 2);
		flags = text.slice(2, end);
		at = end + 1;
	}
	if (kind === 'C') at = 2;
	else ({ value, next: at } = counted(text, at));
	if (kind !== 'C') at++;
	const label = counted(text, at);
	const variables = text
		.slice(label.next)
		.trim()
		.split(/\s+/)
		.filter((name) => name !== '');
	return {
		kind,
		counted: value,
		label: label.value,
		labelsOfValues: kind === 'E' && flags === '11',
		variables
	};
}

/** The sets of an MRSETS record (subtypes 7 and 19), one a line: `$name=D1 1 9 The label v1 v2`. */
export function readMrSets(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): MrSet[] {
	// One character a byte, because lengths count bytes.
	const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	const decoded = (latin: string) => decode(Uint8Array.from(latin, (letter) => letter.charCodeAt(0)));
	return text.split('\n').flatMap((line) => {
		const equals = line.indexOf('=');
		const found = equals > 0 ? definition(line.slice(equals + 1)) : null;
		if (!found) return [];
		const name = decoded(line.slice(0, equals)).replace(/^\$/, '');
		return [
			{
				...found,
				name,
				label: decoded(found.label),
				counted: decoded(found.counted).trim(),
				variables: found.variables.map(decoded)
			}
		];
	});
}
