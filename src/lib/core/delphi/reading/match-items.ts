/** An item of an earlier round, with every wording it has had. */
export interface KnownItem {
	id: string;
	wordings: readonly string[];
}

export interface ItemMatch {
	/** Place of the new wording among those given. */
	place: number;
	match: 'same' | 'reworded' | 'new';
	/** The item it stands for; null for a new one. */
	id: string | null;
	previousWording: string | null;
	/** Share of words in common, 0 to 1. */
	likeness: number;
	/** Other earlier items that fit about as well: the researcher chooses. */
	rivals: readonly string[];
}

const LEAST_LIKE = 0.5;
/** A rival is as good as the best within this share. */
const AS_GOOD = 0.05;

const normal = (text: string): string =>
	text
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Pairs of neighbouring letters of a text: they survive a word's ending and a change of order. */
function pairsOf(text: string): Map<string, number> {
	const pairs = new Map<string, number>();
	for (const word of normal(text).split(' ')) {
		for (let at = 0; at + 1 < word.length || at === 0; at++) {
			const pair = word.slice(at, at + 2);
			pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
		}
	}
	return pairs;
}

/** How alike two wordings are, 0 to 1: twice their common letter pairs over all of them (Dice 1945). */
export function likeness(a: string, b: string): number {
	const [first, second] = [pairsOf(a), pairsOf(b)];
	let [common, all] = [0, 0];
	for (const [pair, count] of first) {
		common += Math.min(count, second.get(pair) ?? 0);
		all += count;
	}
	for (const count of second.values()) all += count;
	return all === 0 ? 0 : (2 * common) / all;
}

/**
 * Matches the wordings of a new round to earlier items: the same text (but for case, accents and punctuation), or a
 * proposal for a reworded one. One item takes one wording; the most alike are matched first.
 */
export function matchItems(wordings: readonly string[], known: readonly KnownItem[]): ItemMatch[] {
	const matches = new Map<number, ItemMatch>();
	const taken = new Set<string>();
	const exact = new Map(
		known.flatMap((item) => item.wordings.map((wording) => [normal(wording), item] as const))
	);
	wordings.forEach((wording, place) => {
		const item = exact.get(normal(wording));
		if (!item || taken.has(item.id)) return;
		taken.add(item.id);
		matches.set(place, { place, match: 'same', id: item.id, previousWording: null, likeness: 1, rivals: [] });
	});
	const pairs = wordings.flatMap((wording, place) =>
		matches.has(place)
			? []
			: known
					.filter((item) => !taken.has(item.id))
					.map((item) => {
						const scores = item.wordings.map((one) => ({ one, score: likeness(wording, one) }));
						const best = scores.reduce((a, b) => (b.score > a.score ? b : a), { one: '', score: 0 });
						return { place, item, wording: best.one, score: best.score };
					})
					.filter(({ score }) => score >= LEAST_LIKE)
	);
	pairs.sort((a, b) => b.score - a.score || a.place - b.place);
	for (const { place, item, wording, score } of pairs) {
		if (matches.has(place) || taken.has(item.id)) continue;
		const rivals = pairs
			.filter((other) => other.place === place && other.item.id !== item.id && other.score >= score - AS_GOOD)
			.map((other) => other.item.id);
		taken.add(item.id);
		matches.set(place, {
			place,
			match: 'reworded',
			id: item.id,
			previousWording: wording,
			likeness: score,
			rivals
		});
	}
	return wordings.map(
		(_, place) =>
			matches.get(place) ?? { place, match: 'new', id: null, previousWording: null, likeness: 0, rivals: [] }
	);
}
