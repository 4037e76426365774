import { walkXml } from '../xml.ts';
import type { Zip } from '../zip.ts';
import type { TableLimits } from './types.ts';
import { localName } from './xlsx-strings.ts';

/** Built-in number formats that show a date or a time (ISO/IEC 29500-1, 18.8.30). */
const builtIn = (id: number) =>
	(id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
/** The longest format that Excel accepts. */
const LONGEST_FORMAT = 255;

/** The indexes of the cell styles that show a number as a date or a time. Throws `ReadRefusal`. */
export function readDateStyles(zip: Zip, part: string | null, limits: TableLimits): Set<number> {
	const formats: number[] = [];
	const own = new Map<number, boolean>();
	let ofCells = false;
	const isDate = (id: number) => own.get(id) ?? builtIn(id);
	if (part !== null)
		walkXml(zip, part, limits, {
			open: ({ name, attributes }) => {
				const local = localName(name);
				if (local === 'numFmt')
					own.set(Number(attributes['numFmtId']), isDateFormat(attributes['formatCode'] ?? ''));
				else if (local === 'cellXfs') ofCells = true;
				else if (local === 'xf' && ofCells) formats.push(Number(attributes['numFmtId'] ?? 0));
			},
			close: ({ name }) => {
				if (localName(name) === 'cellXfs') ofCells = false;
			}
		});
	return new Set(formats.flatMap((id, style) => (isDate(id) ? [style] : [])));
}

/**
 * Whether a number format shows a date or a time. `[h]` is elapsed time; other brackets hold colours and conditions; quoted and
 * escaped letters are literal text.
 */
function isDateFormat(code: string): boolean {
	const format = code.slice(0, LONGEST_FORMAT);
	if (/\[(?:h+|m+|s+)\]/i.test(format)) return true;
	const bare = format.replace(/\[[^\]]*\]|"[^"]*"|\\.|[*_]./g, '');
	return /[ydhs]|m{3}|am\/pm|a\/p/i.test(bare);
}
