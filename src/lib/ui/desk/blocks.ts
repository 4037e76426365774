import type { Speaker, DeskTurn } from '#lib/core/coding/index.ts';
import { paragraphs } from '#lib/core/text/index.ts';

/** A paragraph as it stands on the desk: its words, and who begins to speak there. */
export interface Block {
	start: number;
	end: number;
	/** Position of the turn it belongs to; -1 outside any turn. */
	turn: number;
	/** The first paragraph of its turn: who speaks, and when, hang in the margin beside it. */
	speaker: string | null;
	from: number | null;
	interviewer: boolean;
}

/** The paragraphs of a text that hold words, without the speakers' labels, which the margin shows. */
export function blocksOf(text: string, turns: readonly DeskTurn[], speakers: readonly Speaker[]): Block[] {
	const byId = new Map(speakers.map((s) => [s.id, s]));
	const blocks: Block[] = [];
	let t = 0;
	let lastShown = -1;
	for (const paragraph of paragraphs(text)) {
		while (t < turns.length && (turns[t]?.end ?? 0) <= paragraph.start) t++;
		const turn = turns[t];
		const inside = turn && turn.start < paragraph.end ? turn : undefined;
		const start = inside ? Math.max(paragraph.start, inside.wordsStart) : paragraph.start;
		if (text.slice(start, paragraph.end).trim() === '') continue;
		const speaker = inside?.speakerId ? byId.get(inside.speakerId) : undefined;
		const opens = inside !== undefined && t !== lastShown;
		if (opens) lastShown = t;
		blocks.push({
			start,
			end: paragraph.end,
			turn: inside ? t : -1,
			speaker: opens ? (speaker?.label ?? null) : null,
			from: opens ? inside.timeFrom : null,
			interviewer: speaker?.role === 'interviewer'
		});
	}
	return blocks;
}

/** Index of the block that holds or follows a position; the last one beyond the end. */
export function blockAt(blocks: readonly Block[], position: number): number {
	let low = 0;
	let high = blocks.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((blocks[middle]?.end ?? 0) > position) high = middle;
		else low = middle + 1;
	}
	return low;
}
