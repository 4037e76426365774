import { DatasetRefusal } from '../codes.ts';
import { asciiAt, Cursor } from '../cursor.ts';

export type DtaType = 'byte' | 'int' | 'long' | 'float' | 'double' | 'strL' | { text: number };

export interface DtaVariable {
	name: string;
	label: string;
	format: string;
	/** Name of its table of value labels; '' for none. */
	labels: string;
	type: DtaType;
}

export interface DtaFile {
	version: number;
	little: boolean;
	variables: DtaVariable[];
	rows: number;
	/** Where the rows begin. */
	data: number;
	/** Where long strings and value labels begin; 0 when there is no such part. */
	strls: number;
	valueLabels: number;
	decode(bytes: Uint8Array): string;
}

const NEW_START = '<stata_dta><header><release>';
const MOST_VARIABLES = 200_000;

export const isDta = (bytes: Uint8Array): boolean => {
	if (asciiAt(bytes, 0, NEW_START.length) === NEW_START) return true;
	const [version = 0, order = 0, type = 0, unused = -1] = bytes;
	return version >= 102 && version <= 116 && (order === 1 || order === 2) && type === 1 && unused === 0;
};

/** A text in a field of fixed width: it ends at the first NUL. */
function fixed(cursor: Cursor, width: number, decode: DtaFile['decode']): string {
	const bytes = cursor.take(width);
	const end = bytes.indexOf(0);
	return decode(end < 0 ? bytes : bytes.subarray(0, end));
}

interface Widths {
	name: number;
	format: number;
	label: number;
}

function decoderFor(version: number, encoding: string | undefined): DtaFile['decode'] {
	// Before Stata 14 a file does not say its code page.
	const decoder = new TextDecoder(encoding ?? (version >= 118 ? 'utf-8' : 'windows-1252'));
	return (bytes) => decoder.decode(bytes);
}

const each = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** Formats 113 to 115: fields one after another. */
function oldLayout(cursor: Cursor, encoding: string | undefined): DtaFile {
	const version = cursor.u8();
	if (version < 113 || version > 115) throw new DatasetRefusal('unknown-stata-version', { version });
	const little = cursor.u8() === 2;
	cursor.little = little;
	cursor.skip(2);
	const count = cursor.u16();
	const rows = cursor.i32();
	cursor.skip(81 + 18);
	const decode = decoderFor(version, encoding);
	const widths: Widths = { name: 33, format: version === 113 ? 12 : 49, label: 81 };
	const types = each(count, () => oldType(cursor.u8()));
	const names = each(count, () => fixed(cursor, widths.name, decode));
	cursor.skip(2 * (count + 1));
	const formats = each(count, () => fixed(cursor, widths.format, decode));
	const tables = each(count, () => fixed(cursor, widths.name, decode));
	const labels = each(count, () => fixed(cursor, widths.label, decode));
	for (;;) {
		const type = cursor.u8();
		const length = cursor.i32();
		if (type === 0 && length === 0) break;
		cursor.skip(length);
	}
	const data = cursor.at;
	const variables = types.map((type, index) => variable(index, type, names, labels, formats, tables));
	const width = variables.reduce((sum, one) => sum + widthOf(one.type), 0);
	return { version, little, variables, rows, data, strls: 0, valueLabels: data + rows * width, decode };
}

function variable(
	index: number,
	type: DtaType,
	names: readonly string[],
	labels: readonly string[],
	formats: readonly string[],
	tables: readonly string[]
): DtaVariable {
	return {
		type,
		name: names[index] ?? '',
		label: labels[index] ?? '',
		format: formats[index] ?? '',
		labels: tables[index] ?? ''
	};
}

function oldType(code: number): DtaType {
	return (
		({ 251: 'byte', 252: 'int', 253: 'long', 254: 'float', 255: 'double' } as const)[code] ?? { text: code }
	);
}

function newType(code: number): DtaType {
	const named = {
		65530: 'byte',
		65529: 'int',
		65528: 'long',
		65527: 'float',
		65526: 'double',
		32768: 'strL'
	} as const;
	return named[code as keyof typeof named] ?? { text: code };
}

/** Bytes of one value. */
export function widthOf(type: DtaType): number {
	if (typeof type === 'object') return type.text;
	return { byte: 1, int: 2, long: 4, float: 4, double: 8, strL: 8 }[type];
}

function tag(cursor: Cursor, name: string): void {
	const start = cursor.at;
	if (asciiAt(cursor.take(name.length + 2), 0, name.length + 2) !== `<${name}>`)
		throw new DatasetRefusal('file-damaged', { byte: start, part: name });
}

/** Formats 117 to 119: parts between tags, with a map of where each begins. */
function newLayout(cursor: Cursor, encoding: string | undefined): DtaFile {
	cursor.skip(NEW_START.length);
	const version = Number(asciiAt(cursor.take(3), 0, 3));
	if (version < 117 || version > 119) throw new DatasetRefusal('unknown-stata-version', { version });
	cursor.skip('</release>'.length);
	tag(cursor, 'byteorder');
	const little = asciiAt(cursor.take(3), 0, 3) === 'LSF';
	cursor.little = little;
	cursor.skip('</byteorder>'.length);
	tag(cursor, 'K');
	const count = version === 119 ? cursor.u32() : cursor.u16();
	if (count > MOST_VARIABLES) throw new DatasetRefusal('file-damaged', { byte: cursor.at, part: 'K' });
	cursor.skip('</K>'.length);
	tag(cursor, 'N');
	const rows = version === 117 ? cursor.u32() : cursor.i64();
	cursor.skip('</N>'.length);
	tag(cursor, 'label');
	cursor.skip(version === 117 ? cursor.u8() : cursor.u16());
	cursor.skip('</label>'.length);
	tag(cursor, 'timestamp');
	cursor.skip(cursor.u8());
	cursor.skip('</timestamp></header>'.length);
	tag(cursor, 'map');
	const map = each(14, () => cursor.i64());
	// The last of them is the length of the file.
	if ((map[13] ?? 0) > cursor.bytes.length) throw new DatasetRefusal('file-truncated', { row: 0, rows });
	const decode = decoderFor(version, encoding);
	const wide: Widths =
		version === 117 ? { name: 33, format: 49, label: 81 } : { name: 129, format: 57, label: 321 };
	const part = (index: number, name: string): void => {
		cursor.at = 0;
		cursor.skip(map[index] ?? 0);
		tag(cursor, name);
	};
	part(2, 'variable_types');
	const types = each(count, () => newType(cursor.u16()));
	part(3, 'varnames');
	const names = each(count, () => fixed(cursor, wide.name, decode));
	part(5, 'formats');
	const formats = each(count, () => fixed(cursor, wide.format, decode));
	part(6, 'value_label_names');
	const tables = each(count, () => fixed(cursor, wide.name, decode));
	part(7, 'variable_labels');
	const labels = each(count, () => fixed(cursor, wide.label, decode));
	part(9, 'data');
	const data = cursor.at;
	return {
		version,
		little,
		rows,
		data,
		decode,
		strls: (map[10] ?? 0) + '<strls>'.length,
		valueLabels: (map[11] ?? 0) + '<value_labels>'.length,
		variables: types.map((type, index) => variable(index, type, names, labels, formats, tables))
	};
}

/** The variables and parts of a Stata file. Throws `DatasetRefusal`: 'unknown-stata-version', 'file-damaged', 'file-truncated'. */
export function readLayout(cursor: Cursor, encoding: string | undefined): DtaFile {
	return cursor.bytes[0] === 60 ? newLayout(cursor, encoding) : oldLayout(cursor, encoding);
}
