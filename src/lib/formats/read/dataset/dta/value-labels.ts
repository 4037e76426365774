import type { Point } from '#lib/core/survey/index.ts';
import { asciiAt, Cursor } from '../cursor.ts';
import { longText } from './values.ts';
import type { DtaFile } from './layout.ts';

/** The tables of value labels, by name; a tagged missing value is called `.a`. */
export function readValueLabels(cursor: Cursor, file: DtaFile): Map<string, Point[]> {
	const tables = new Map<string, Point[]>();
	const nameWidth = file.version >= 118 ? 129 : 33;
	const tagged = file.version >= 117;
	if (file.valueLabels === 0 || file.valueLabels >= cursor.bytes.length) return tables;
	cursor.at = 0;
	cursor.skip(file.valueLabels);
	while (cursor.left > nameWidth + 8) {
		if (tagged) {
			if (asciiAt(cursor.bytes, cursor.at, 5) !== '<lbl>') break;
			cursor.skip(5);
		}
		cursor.i32();
		const written = cursor.take(nameWidth);
		const end = written.indexOf(0);
		const name = file.decode(end < 0 ? written : written.subarray(0, end));
		cursor.skip(3);
		const count = cursor.i32();
		const length = cursor.i32();
		const offsets = cursor.take(4 * count);
		const values = cursor.take(4 * count);
		const texts = cursor.take(length);
		tables.set(name, pointsOf(count, offsets, values, texts, file));
		if (tagged) cursor.skip('</lbl>'.length);
	}
	return tables;
}

function pointsOf(
	count: number,
	offsets: Uint8Array,
	values: Uint8Array,
	texts: Uint8Array,
	file: DtaFile
): Point[] {
	const [at, value] = [new Cursor(offsets), new Cursor(values)];
	at.little = value.little = file.little;
	return Array.from({ length: count }, () => {
		const start = at.u32();
		const end = texts.indexOf(0, start);
		return {
			value: longText(value.i32()),
			label: file.decode(texts.subarray(start, end < 0 ? undefined : end))
		};
	});
}
