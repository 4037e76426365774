import { hexDigit } from '../hex-digit.ts';

interface RtfHandler {
	openGroup(): void;
	closeGroup(): void;
	/** A control word, with its number or null. */
	word(word: string, value: number | null): void;
	/** A control symbol: `\*`, `\~`, `\-`… */
	symbol(symbol: string): void;
	/** A byte of text, written as itself or as `\'hh`. */
	byte(byte: number): void;
}

const longestWord = 32;
const longestNumber = 11;

/**
 * Hands over the pieces of an RTF file in order, up to the brace that closes its first group.
 * Returns whether that brace was found.
 */
export function scanRtf(bytes: Uint8Array, handler: RtfHandler): boolean {
	const text = (from: number, to: number) => {
		let word = '';
		for (let index = from; index < to; index++) word += String.fromCharCode(bytes[index] ?? 0);
		return word;
	};
	let at = Math.max(bytes.indexOf(0x7b), 0);
	let depth = 0;

	function symbol(): void {
		const mark = text(at, ++at);
		if (mark !== "'") return '\\{}'.includes(mark) ? handler.byte(mark.charCodeAt(0)) : handler.symbol(mark);
		const [high, low] = [hexDigit(bytes[at]), hexDigit(bytes[at + 1])];
		if (high < 0 || low < 0) return;
		at += 2;
		handler.byte(high * 16 + low);
	}

	function control(): void {
		const start = at;
		while (at - start < longestWord && isLetter(bytes[at])) at++;
		if (at === start) return symbol();
		const word = text(start, at);
		const signed = bytes[at] === 0x2d && isDigit(bytes[at + 1]);
		const numberStart = at;
		if (signed) at++;
		while (at - numberStart < longestNumber && isDigit(bytes[at])) at++;
		const value = at > numberStart ? Number(text(numberStart, at)) : null;
		if (bytes[at] === 0x20) at++;
		handler.word(word, value);
		if (word === 'bin') at += Math.max(0, value ?? 0);
	}

	while (at < bytes.length) {
		const byte = bytes[at++];
		if (byte === 0x7b) {
			depth++;
			handler.openGroup();
		} else if (byte === 0x7d) {
			handler.closeGroup();
			if (--depth === 0) return true;
		} else if (byte === 0x5c) control();
		else if (byte !== undefined && byte !== 0x0d && byte !== 0x0a) handler.byte(byte);
	}
	return false;
}

function isLetter(byte: number | undefined): boolean {
	return byte !== undefined && ((byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90));
}

function isDigit(byte: number | undefined): boolean {
	return byte !== undefined && byte >= 48 && byte <= 57;
}
