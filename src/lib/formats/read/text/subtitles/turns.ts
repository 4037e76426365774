import type { TimeMark } from '#lib/core/coding/index.ts';
import type { Cue } from './cues.ts';
import type { Said } from './voices.ts';

export interface SpokenTurn {
	speaker: string | null;
	words: string[];
	from: number;
	to: number;
}

/** Where nobody is named, a silence this long begins a paragraph (ms). */
const silence = 2000;

/**
 * Joins cues into turns, one a speaker until another begins. Words without a name go on with whoever spoke where
 * names are written only at a change; where voices are `tagged`, they are somebody not named.
 */
export function turnsOf(cues: readonly Cue[], said: readonly Said[][], tagged: boolean): SpokenTurn[] {
	const turns: SpokenTurn[] = [];
	cues.forEach((cue, index) => {
		for (const one of said[index] ?? []) {
			const turn = turns.at(-1);
			if (turn && goesOn(turn, one, cue, tagged)) {
				turn.words.push(one.words);
				turn.to = Math.max(turn.to, cue.to);
			} else turns.push({ speaker: one.speaker, words: [one.words], from: cue.from, to: cue.to });
		}
	});
	return turns;
}

function goesOn(turn: SpokenTurn, one: Said, cue: Cue, tagged: boolean): boolean {
	if (one.speaker) return one.speaker === turn.speaker;
	if (one.turn) return false;
	return turn.speaker === null ? cue.from - turn.to < silence : !tagged;
}

/** Writes each turn as a paragraph `Speaker : words`, an empty line between them; its time mark covers all of it. */
export function writeTurns(turns: readonly SpokenTurn[]): { text: string; times: TimeMark[] } {
	const times: TimeMark[] = [];
	const paragraphs: string[] = [];
	let start = 0;
	for (const { speaker, words, from, to } of turns) {
		const said = words.join(' ');
		const paragraph = speaker ? `${speaker} : ${said}` : said;
		const end = start + paragraph.length;
		times.push({ start, end, from, to: to < from ? null : to, ...(speaker ? { speaker } : {}) });
		paragraphs.push(paragraph);
		start = end + 2;
	}
	return { text: paragraphs.join('\n\n'), times };
}
