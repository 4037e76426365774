import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip } from '#lib/formats/read/zip.ts';
import { readLimits } from '#lib/formats/read/limits.ts';
import { ReadRefusal } from '#lib/formats/read/refusal.ts';
import { refusalOf } from './refusal.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a zip', () => {
	it('gives its entries, stored, deflated or empty', () => {
		const zip = openZip(
			zipSync({ 'a/récit.txt': utf8('bonjour'.repeat(99)), b: [utf8('x'), { level: 0 }], c: utf8('') }),
			readLimits
		);
		expect(zip.names).toEqual(['a/récit.txt', 'b', 'c']);
		expect(zip.read('a/récit.txt')).toEqual(utf8('bonjour'.repeat(99)));
		expect(zip.read('b')).toEqual(utf8('x'));
		expect(zip.read('c')).toEqual(utf8(''));
		expect(zip.read('d')).toBeNull();
	});

	it('of zeros is stopped on the way, by size and by ratio', async () => {
		const bomb = zipSync({ z: new Uint8Array(2 ** 24) });
		expect((await refusalOf(() => openZip(bomb, { ...readLimits, inflated: 2 ** 21 }).read('z'))).code).toBe(
			'inflates-too-far'
		);
		expect((await refusalOf(() => openZip(bomb, { ...readLimits, inflated: 2 ** 30 }).read('z'))).code).toBe(
			'inflates-too-far'
		);
	});

	it('counts all its entries together', async () => {
		const zip = openZip(zipSync({ a: utf8('a'.repeat(700)), b: utf8('b'.repeat(700)) }), {
			...readLimits,
			inflated: 1000
		});
		expect(zip.read('a')).toHaveLength(700);
		expect((await refusalOf(() => zip.read('b'))).code).toBe('inflates-too-far');
	});

	it('with more entries than allowed is refused, whatever number it declares', async () => {
		const many = zipSync(Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`e${n}`, utf8('')])));
		many[many.length - 12] = 1;
		expect((await refusalOf(() => openZip(many, { ...readLimits, entries: 49 }))).code).toBe(
			'too-many-entries'
		);
	});

	it('that declares a smaller size than it holds is damaged', async () => {
		const zip = zipSync({ a: utf8('abcdef'.repeat(50)) });
		const directory = new DataView(zip.buffer).getUint32(zip.length - 6, true);
		new DataView(zip.buffer).setUint32(directory + 24, 10, true);
		expect((await refusalOf(() => openZip(zip, readLimits).read('a'))).code).toBe('damaged');
	});

	it('with one byte of content changed is damaged, by its checksum', async () => {
		const zip = zipSync({ a: [utf8('Participant 2 : oui'), { level: 0 }] });
		zip[35] = 0x41;
		expect((await refusalOf(() => openZip(zip, readLimits).read('a'))).code).toBe('damaged');
	});

	it('cut anywhere is refused with a reason', () => {
		const zip = zipSync({ a: utf8('abc'.repeat(40)), b: utf8('def') });
		for (let length = 0; length < zip.length; length++)
			expect(() => {
				const cut = openZip(zip.slice(0, length), readLimits);
				cut.names.forEach((name) => cut.read(name));
			}).toThrow(ReadRefusal);
	});
});
