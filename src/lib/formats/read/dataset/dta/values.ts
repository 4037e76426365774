import type { Cursor } from '../cursor.ts';
import { isoText } from '../sav/instants.ts';
import type { DtaType } from './layout.ts';

/** `.` is an empty cell, `.a` to `.z` are missing values with a name. */
const missingText = (index: number): string => (index === 0 ? '' : `.${String.fromCharCode(96 + index)}`);

const SMALL = Array.from({ length: 1024 }, (_, value) => String(value));
const text = (value: number): string => SMALL[value] ?? String(value);

/** The first value of each type that means "missing"; the 26 named ones follow. */
export const longText = (value: number): string =>
	value >= 2_147_483_621 ? missingText(value - 2_147_483_621) : text(value);

const FIRST_FLOAT = 0x7f000000;
const FLOAT_STEP = 0x800;
const FIRST_DOUBLE = 0x7fe00000;
const DOUBLE_STEP = 0x100;

/**
 * One number of a row: its value, or the name of the missing value it is ('' for `.`). Single precision is widened as it
 * stands, as R does, so that a mean has the same digits.
 */
export function readValue(cursor: Cursor, type: Exclude<DtaType, object | 'strL'>): number | string {
	switch (type) {
		case 'byte': {
			const value = (cursor.u8() << 24) >> 24;
			return value > 100 ? missingText(value - 101) : value;
		}
		case 'int': {
			const value = (cursor.u16() << 16) >> 16;
			return value > 32_740 ? missingText(value - 32_741) : value;
		}
		case 'long': {
			const value = cursor.i32();
			return value > 2_147_483_620 ? missingText(value - 2_147_483_621) : value;
		}
		case 'float': {
			const bits = cursor.u32();
			if (bits >= FIRST_FLOAT && bits < 0x80000000)
				return missingText(Math.floor((bits - FIRST_FLOAT) / FLOAT_STEP));
			return new Float32Array(Uint32Array.of(bits).buffer)[0] ?? NaN;
		}
		case 'double': {
			const start = cursor.at;
			const value = cursor.f64();
			// Beyond the greatest number Stata writes.
			if (!(value >= 8.98846567431158e307)) return value;
			cursor.at = cursor.little ? start + 4 : start;
			const high = cursor.u32();
			cursor.at = start + 8;
			return missingText(Math.floor((high - FIRST_DOUBLE) / DOUBLE_STEP));
		}
	}
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1960, 0, 1);

/** What a display format makes of a number: days, milliseconds, months, … since 1960; null for a plain number. */
export function dtaInstant(format: string): ((value: number) => string) | null {
	const kind = /^%-?(?:t([dcCwmqh])|(d))/.exec(format);
	switch (kind?.[1] ?? kind?.[2]) {
		case 'd':
			return (value) => isoText(EPOCH + value * DAY, false);
		case 'c':
		case 'C':
			return (value) => isoText(EPOCH + value, true);
		case 'w':
			return (value) =>
				isoText(Date.UTC(1960 + Math.floor(value / 52), 0, 1 + 7 * (((value % 52) + 52) % 52)), false);
		case 'm':
			return (value) => isoText(Date.UTC(1960, value, 1), false);
		case 'q':
			return (value) => isoText(Date.UTC(1960, 3 * value, 1), false);
		case 'h':
			return (value) => isoText(Date.UTC(1960, 6 * value, 1), false);
		default:
			return null;
	}
}

export { text as numberText };
