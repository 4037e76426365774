import { likelyEncodings, telling, type Likely } from './detect.ts';

/** The encoding letters speak for; `others` are those that nearly as well fit, when it is not sure. */
export interface Choice {
	encoding: string;
	sure: boolean;
	others: string[];
}

const USUAL = 'windows-1252';
/** Under this likelihood letters say nothing. */
const NOTHING = 0.03;
/** With fewer bytes beyond ASCII, and under this likelihood, the usual encoding is taken when it fits half as well. */
const FEW = 12;
const LITTLE = 0.1;
/** Another reading this near to the best leaves it in doubt. */
const NEAR = 0.94;
/** Controls of ISO 6429 that no text has, and what could not be decoded: a wrong encoding shows them. */
const IMPOSSIBLE = /[\u0080-\u009f\ufffd]/;
/** Signs beside letters, capitals within words, words of two scripts: letters read in a wrong encoding. */
const ODD =
	/¤|\p{L}[¦¬¯²³´¶¸¹¼½¾±¨ˇ˘˛˙˝¢¥§†‡‰]|[¦¬¯³´¶¸¹¼½¾¨ˇ˘˛˙˝¢¥†‡]\p{L}|\p{L}[¡¿]|\p{Ll}\p{Lu}\p{Ll}|Ÿ\p{Ll}|[A-Za-z][\u0370-\u06ff\u0e00-\u0e7f]|[\u0370-\u06ff\u0e00-\u0e7f][A-Za-z]/gu;

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);

interface Reading extends Likely {
	text: string;
	/** The share of letters beyond ASCII that look misread. */
	odd: number;
}

const oddIn = (text: string): number =>
	Math.min(1, (text.match(ODD)?.length ?? 0) / Math.max(1, text.match(/[^\0-\x7f]/g)?.length ?? 1));

/** One reading for each way the bytes can be read, without those that show what no text has, where others do not. */
function readings(bytes: Uint8Array): Reading[] {
	const sample = telling(bytes);
	const all = likelyEncodings(bytes).map((likely) => ({ ...likely, text: decode(sample, likely.encoding) }));
	const possible = all.filter(({ text }) => !IMPOSSIBLE.test(text));
	const found = new Map<string, Reading>();
	for (const reading of possible.length > 0 ? possible : all) {
		const same = found.get(reading.text);
		if (same && reading.encoding !== USUAL) continue;
		const odd = oddIn(reading.text);
		const confidence = same?.confidence ?? reading.confidence * (1 - odd / 2);
		found.set(reading.text, { ...reading, odd, confidence });
	}
	return [...found.values()].sort((a, b) => b.confidence - a.confidence);
}

/**
 * The encoding of bytes that are not UTF-8, by the letters they would be. Windows-1252 where letters say nothing; not
 * sure where another reading is nearly as likely.
 */
export function chooseEncoding(bytes: Uint8Array): Choice {
	const found = readings(bytes);
	const [best] = found;
	const usual = found.find(({ encoding }) => encoding === USUAL);
	const others = (taken: string) =>
		found
			.filter(({ encoding }) => encoding !== taken)
			.slice(0, 3)
			.map(({ encoding }) => encoding);
	if (!best || best.confidence < NOTHING) return { encoding: USUAL, sure: false, others: others(USUAL) };
	const few = bytes.reduce((count, byte) => count + Number(byte > 127), 0) < FEW;
	if (few && best.confidence < LITTLE && usual?.odd === 0 && usual.confidence >= 0.5 * best.confidence)
		return { encoding: USUAL, sure: false, others: others(USUAL) };
	const near = found.filter((one) => one !== best && one.confidence >= NEAR * best.confidence);
	const sure = near.length === 0 && best.confidence >= LITTLE;
	return { encoding: best.encoding, sure, others: sure ? [] : others(best.encoding) };
}

/** The ways some bytes can be read, likeliest first, each with the beginning of what they would say. */
export function encodingChoices(bytes: Uint8Array, letters = 160): { encoding: string; sample: string }[] {
	const found = readings(bytes).map(({ encoding, text }) => ({
		encoding,
		sample: text.trim().slice(0, letters).toWellFormed()
	}));
	const utf8 = {
		encoding: 'utf-8',
		sample: decode(telling(bytes), 'utf-8').trim().slice(0, letters).toWellFormed()
	};
	return [utf8, ...found].slice(0, 8);
}
