import { createRequire } from 'node:module';

/** An encoding a text may be in, by a label of the WHATWG Encoding standard, and how likely (0 to 1). */
export interface Likely {
	encoding: string;
	confidence: number;
}

type Detector = (typeof import('jschardet'))['detectAll'];
let detector: Detector | null = null;

/** jschardet takes a third of a second to load: only a text that is not UTF-8 needs it. */
function load(): Detector {
	detector ??= (createRequire(import.meta.url)('jschardet') as typeof import('jschardet')).detectAll;
	return detector;
}

/** Names jschardet gives that no label of the standard is. */
const LABELS: Readonly<Record<string, string>> = {
	macroman: 'macintosh',
	maccyrillic: 'x-mac-cyrillic',
	cp932: 'shift_jis',
	cp949: 'euc-kr',
	cp874: 'windows-874',
	'utf-16-le': 'utf-16le',
	'utf-16-be': 'utf-16be'
};

/** So much of a text is looked at, in bytes: its first lines that say anything. */
const SAMPLE = 8192;

/** The first lines of a file that hold other bytes than ASCII, as they stand. */
export function telling(bytes: Uint8Array, size = SAMPLE): Uint8Array {
	if (bytes.length <= size) return bytes;
	const parts: Uint8Array[] = [];
	let length = 0;
	for (let from = 0; from < bytes.length && length < size;) {
		const lineEnd = bytes.indexOf(10, from);
		const end = Math.min(lineEnd < 0 ? bytes.length : lineEnd + 1, from + size);
		const line = bytes.subarray(from, end);
		if (line.some((byte) => byte > 127)) {
			parts.push(line);
			length += line.length;
		}
		from = end;
	}
	return parts.length === 0 ? bytes.subarray(0, size) : Buffer.concat(parts).subarray(0, size);
}

/** What people's files are in; the others a decoder knows are rarer than mistakes about them. */
const IN_USE =
	/^(?:utf-16[lb]e|windows-(?:125\d|874)|iso-8859-(?:2|5|7|15)|koi8-[ru]|ibm866|macintosh|x-mac-cyrillic|shift_jis|euc-(?:jp|kr)|gb18030|big5)$/;

/** The label of the standard for a name, if a decoder knows it. */
function labelOf(name: string): string | undefined {
	const label = LABELS[name.toLowerCase()] ?? name.replace(/^iso8859/i, 'iso-8859');
	try {
		return new TextDecoder(label).encoding;
	} catch {
		return undefined;
	}
}

/** The encodings the letters of a text speak for, likeliest first: those a decoder knows, each once. */
export function likelyEncodings(bytes: Uint8Array): Likely[] {
	const found = new Map<string, Likely>();
	for (const { encoding, confidence } of load()(telling(bytes), { minimumThreshold: 0 })) {
		const label = encoding === null ? undefined : labelOf(encoding);
		if (label !== undefined && IN_USE.test(label) && !found.has(label))
			found.set(label, { encoding: label, confidence });
	}
	return [...found.values()];
}
