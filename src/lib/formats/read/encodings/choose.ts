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
/** Signs that stand beside letters when letters are read in a wrong encoding. */
const ODD = /\p{L}[¤¦¬¯²³´¶¸¹¼½¾±¨ˇ˘˛˙˝¢¥§†‡‰]|[¤¦¬¯³´¶¸¹¼½¾¨ˇ˘˛˙˝¢¥†‡]\p{L}/gu;

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);

interface Reading extends Likely {
	text: string;
}

/** One reading for each way the bytes can be read, without those that show what no text has, where others do not. */
function readings(bytes: Uint8Array): Reading[] {
	const sample = telling(bytes);
	const all = likelyEncodings(bytes).map((likely) => ({ ...likely, text: decode(sample, likely.encoding) }));
	const possible = all.filter(({ text }) => !IMPOSSIBLE.test(text));
	const found = new Map<string, Reading>();
	for (const reading of possible.length > 0 ? possible : all) {
		const same = found.get(reading.text);
		if (!same || reading.encoding === USUAL)
			found.set(reading.text, { ...reading, confidence: same?.confidence ?? reading.confidence });
	}
	const odd = ({ text }: Reading) =>
		(text.match(ODD)?.length ?? 0) / Math.max(1, text.match(/[^\0-\x7f]/g)?.length ?? 1);
	return [...found.values()]
		.map((reading) => ({
			...reading,
			confidence: reading.confidence * (1 - 0.5 * Math.min(1, odd(reading)))
		}))
		.sort((a, b) => b.confidence - a.confidence);
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
	if (few && best.confidence < LITTLE && usual && usual.confidence >= 0.5 * best.confidence)
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
