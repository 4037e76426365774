/** A heading of a matrix question, cut into its stem and the item it stands for. */
export interface ItemHeader {
	/** The question over the whole matrix, empty when the heading is the item alone. */
	stem: string;
	item: string;
	/** The number a survey tool put in front: `11.4`, `2.10.a`. */
	number: string;
}

const NUMBER = /^\s*((?:\d{1,3}|[A-Za-z])(?:\.(?:\d{1,3}|[A-Za-z]))*)\.\s+/;

/**
 * Cuts the heading of a column: `Stem [item]` (LimeSurvey), `Stem - item` after a stem that other columns share
 * (Qualtrics, `sharedStem`), `11.4. item` (Online surveys). Line breaks become spaces.
 */
export function itemHeader(heading: string, sharedStem = ''): ItemHeader {
	const text = heading.replaceAll('\ufeff', '').replaceAll(/\s+/g, ' ').trim();
	const number = NUMBER.exec(text)?.[1] ?? '';
	const bare = number === '' ? text : text.replace(NUMBER, '');
	if (bare.endsWith(']')) {
		const open = openingOf(bare);
		if (open > 0) return { stem: bare.slice(0, open).trim(), item: bare.slice(open + 1, -1).trim(), number };
	}
	if (sharedStem !== '' && bare.startsWith(sharedStem)) {
		const item = bare
			.slice(sharedStem.length)
			.replace(/^\s*[-–—:>|]+\s*/, '')
			.trim();
		if (item !== '') return { stem: sharedStem.replace(/\s*[-–—:>|]+\s*$/, '').trim(), item, number };
	}
	return { stem: '', item: bare, number };
}

/** Where the bracket that closes at the end of a text was opened; brackets inside it may nest. -1 when nowhere. */
function openingOf(text: string): number {
	let depth = 0;
	for (let at = text.length - 1; at >= 0; at--) {
		if (text[at] === ']') depth++;
		else if (text[at] === '[' && --depth === 0) return at;
	}
	return -1;
}

/** The longest beginning, up to a dash or a colon, that at least two of some headings share; `''` when there is none. */
export function sharedStem(headings: readonly string[], heading: string): string {
	const ends = [...heading.matchAll(/\s[-–—:>|]\s|:\s/g)].map((match) => match.index + match[0].length);
	for (const end of ends.reverse()) {
		const stem = heading.slice(0, end);
		if (headings.filter((other) => other.startsWith(stem)).length > 1) return stem;
	}
	return '';
}
