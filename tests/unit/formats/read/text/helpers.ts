import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import type { Notice } from '#lib/contract/index.ts';
import { readText, type ReadText } from '#lib/formats/read/index.ts';

export const utf8 = strToU8;

export function fixture(name: string): Uint8Array {
	return readFileSync(new URL(`../../../../fixtures/texts/${name}`, import.meta.url));
}

/** Reads what a text of that name would hold; a string stands for its UTF-8 bytes, a list for the bytes themselves. */
export function read(name: string, content: string | readonly number[]): Promise<ReadText> {
	return readText(name, typeof content === 'string' ? utf8(content) : Uint8Array.from(content));
}

export const codes = (notices: readonly Notice[]) => notices.map(({ code }) => code);

/** The values of the notices with one code. */
export const told = (notices: readonly Notice[], code: string) =>
	notices.filter((notice) => notice.code === code).map(({ values }) => values);
