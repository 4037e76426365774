import type { Said } from './voices.ts';

/** `Claire : …`, `CLAIRE: …`, `Participant 2 : …`, `Marie de La Tour: …`: words that each begin a name, or a particle. */
const word = "(?:[\\p{Lu}\\d][\\p{L}\\p{M}\\d.'’-]*|de|du|des|la|le|d['’]\\p{L}+|van|von|der|el|al)";
const label = new RegExp(
	`^((?=[\\p{Lu}\\d])${word}(?: ${word}){0,4})[ \\u00a0\\u202f]?:(?!\\d|//)\\s*(?=\\S)`,
	'u'
);
/** `>> ` in captions and `- ` in subtitles: somebody else speaks. */
const changes = /^(?:>>+|[-–—](?=\s|\p{Lu}))\s*/u;

/** Capitalised words that begin a sentence before a colon more often than they name somebody. */
const ordinary = new Set(
	(
		'alors donc bon bien ensuite enfin voilà oui non exemple remarque attention conclusion résultat conséquence ' +
		'so then well now yes no example note remember result also first second finally'
	).split(' ')
);

/**
 * Reads speakers written as labels in the words themselves. A label counts when it comes twice, or when the very
 * first words of the recording carry one; ordinary words (`Donc : …`) only when they come three times.
 */
export function labelled(cues: readonly Said[][]): Said[][] {
	const counts = new Map<string, number>();
	for (const said of cues) for (const { words } of said) count(counts, labelOf(words));
	const opensWithLabel = labelOf(cues.find((said) => said.length > 0)?.[0]?.words ?? '') !== null;
	const counted = (name: string) => {
		const times = counts.get(name) ?? 0;
		return ordinary.has(name.toLowerCase()) ? times > 2 : times > 1 || opensWithLabel;
	};
	return cues.map((said) => said.map((one) => unlabel(one, counted)));
}

function unlabel(one: Said, counted: (name: string) => boolean): Said {
	if (one.speaker) return one;
	const change = changes.exec(one.words);
	const words = change ? one.words.slice(change[0].length) : one.words;
	const name = labelOf(words);
	if (name && counted(name)) return { speaker: name, words: words.replace(label, ''), turn: change !== null };
	return { speaker: null, words, turn: change !== null };
}

function labelOf(words: string): string | null {
	return label.exec(words.replace(changes, ''))?.[1] ?? null;
}

function count(counts: Map<string, number>, name: string | null): void {
	if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
}
