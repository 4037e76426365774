/** How much of a file is looked at. */
const SAMPLE = 65_536;

/**
 * UTF-16 without a mark: in Latin letters nearly every other byte is NUL, the second of each pair or the first; in other
 * scripts one of the two ways to pair the bytes gives the letters of one script, with line ends or spaces among them.
 */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const even = bytes.subarray(0, Math.min(SAMPLE, bytes.length & ~1));
	if (even.length < 4) return null;
	const pairs = even.length >> 1;
	let first = 0;
	let second = 0;
	for (let at = 0; at < even.length; at += 2) {
		if (even[at] === 0) first++;
		if (even[at + 1] === 0) second++;
	}
	if (second > pairs * 0.5 && first < pairs * 0.05) return 'utf-16le';
	if (first > pairs * 0.5 && second < pairs * 0.05) return 'utf-16be';
	if (first + second === 0 || bytes.length % 2 === 1) return null;
	const [little, big] = [oneScript(even, 'utf-16le'), oneScript(even, 'utf-16be')];
	if (Math.max(little, big) < 0.9 || Math.abs(little - big) < 0.2) return null;
	return little > big ? 'utf-16le' : 'utf-16be';
}

const SCRIPTS =
	/(?<latin>[\p{sc=Latin}])|(?<greek>\p{sc=Greek})|(?<cyrillic>\p{sc=Cyrillic})|(?<hebrew>\p{sc=Hebrew})|(?<arabic>\p{sc=Arabic})|(?<thai>\p{sc=Thai})|(?<devanagari>\p{sc=Devanagari})|(?<korean>\p{sc=Hangul})|(?<eastern>[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu;
/** What a text of letters never holds. */
const IMPOSSIBLE = /[\p{Cn}\p{Co}\p{Cs}\u0000-\u0008\u000e-\u001f]/gu;
const LETTERS = 4000;

/** The share of letters in the script that has most of them; 0 where there is what no text holds. */
function oneScript(bytes: Uint8Array, encoding: string): number {
	const text = new TextDecoder(encoding).decode(bytes).slice(0, LETTERS);
	if ((text.match(IMPOSSIBLE)?.length ?? 0) > 0.002 * text.length || !/[\n\r ]/.test(text)) return 0;
	const counts = new Map<string, number>();
	let all = 0;
	for (const { groups = {} } of text.matchAll(SCRIPTS)) {
		const script = Object.keys(groups).find((name) => groups[name] !== undefined) ?? '';
		counts.set(script, (counts.get(script) ?? 0) + 1);
		all++;
	}
	// Letters of the Latin script stand in texts of any other one.
	const most = Math.max(0, ...[...counts].filter(([script]) => script !== 'latin').map(([, count]) => count));
	return all === 0 ? 0 : (most + (counts.get('latin') ?? 0)) / all;
}
