import { describe, expect, it } from 'vitest';
import { fromAscii85, fromHex } from '../../../../../src/lib/formats/read/text/pdf/ascii.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (read: Uint8Array) => new TextDecoder().decode(read);
const freely = () => {};

describe('bytes written as letters in a PDF', () => {
	it('are read from hexadecimal digits, up to their end mark, spaces aside', () => {
		expect(text(fromHex(bytes('54 61\n6D69 73>41'), freely))).toBe('Tamis');
	});

	// The digits are those of Python's base64.a85encode.
	it.each([
		['9jqo^', 'Man '],
		['9jqo^BlbD-BleB1DJ+*+F(f,q', 'Man is distinguished'],
		['9jqo^\nB`~>9jqo^', 'Man i'],
		['z9jqo^', '\0\0\0\0Man ']
	])('are read from base 85: %s', (written, meant) => {
		expect(text(fromAscii85(bytes(written), freely))).toBe(meant);
	});

	it('are counted before they are made', () => {
		const tooMuch = (size: number) => {
			if (size > 1000) throw new RangeError(String(size));
		};
		expect(() => fromAscii85(bytes('z'.repeat(300)), tooMuch)).toThrow(RangeError);
		expect(() => fromHex(bytes('20'.repeat(1001)), tooMuch)).toThrow(RangeError);
	});
});
