/**
 * Advance widths of Source Sans 3 in em, from the `hmtx` table of SourceSans3_400Regular.ttf and SourceSans3_600SemiBold.ttf
 * (1000 units per em). Charts are laid out without a browser, so they measure text themselves.
 */
const regular: Readonly<Record<string, string>> = {
	'0.12': '\u202f',
	'0.2': ' \u00a0\u2009',
	'0.25': "',.:;’·iljI|",
	'0.3': '!()[]{}-f',
	'0.346': 'rt/\\',
	'0.424': '?z"sc*«»“”°',
	'0.46': 'vyJYx',
	'0.497': '#$+0123456789<=>^~−–_egakLFX',
	'0.545': 'AETZVohunb`dpq',
	'0.575': 'BCPRK&',
	'0.63': 'DGUNHOQ',
	'0.72': 'wM',
	'0.83': 'mW%@œæ—ŒÆ',
	'0.948': '…'
};

const widths = new Map(
	Object.entries(regular).flatMap(([width, characters]) =>
		[...characters].map((character) => [character, Number(width)] as const)
	)
);

/** Scripts Source Sans does not draw are set in square glyphs. */
const SQUARE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Emoji_Presentation}/u;
const ORDINARY = 0.55;
/** Semibold is wider by some 3 % over running French text. */
const SEMIBOLD = 1.03;

/** Width of one line of text in pixels at `size` pixels. An estimate: within a few percent on words and numbers. */
export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
	let em = 0;
	for (const character of text.normalize('NFD')) {
		if (/\p{M}/u.test(character)) continue;
		em += widths.get(character) ?? (SQUARE.test(character) ? 1 : ORDINARY);
	}
	return em * size * (weight === 600 ? SEMIBOLD : 1);
}

/** `text`, or its beginning and an ellipsis when it is wider than `width` pixels. Never cuts inside a character as read. */
export function fitText(text: string, width: number, size: number, weight: 400 | 600 = 400): string {
	if (textWidth(text, size, weight) <= width) return text;
	let kept = '';
	for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
		if (textWidth(`${kept}${segment}…`, size, weight) > width) break;
		kept += segment;
	}
	return `${kept.trimEnd()}…`;
}

/**
 * `text` in lines no wider than `width` pixels, broken at spaces; a word that is wider alone, and what is left after
 * `most` lines, ends in an ellipsis. At least one line.
 */
export function wrapText(
	text: string,
	width: number,
	size: number,
	{ most = Infinity, weight = 400 }: { most?: number; weight?: 400 | 600 } = {}
): string[] {
	const lines: string[] = [];
	// Only plain spaces and tabs break a line: a no-break space holds its neighbours together.
	const words = text.split(/[ \t\n]+/).filter((word) => word !== '');
	let line = '';
	for (const [index, word] of words.entries()) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line === '' || textWidth(longer, size, weight) <= width) {
			line = longer;
			continue;
		}
		if (lines.length + 1 >= most) {
			line = [line, ...words.slice(index)].join(' ');
			break;
		}
		lines.push(fitText(line, width, size, weight));
		line = word;
	}
	return [...lines, fitText(line, width, size, weight)];
}
