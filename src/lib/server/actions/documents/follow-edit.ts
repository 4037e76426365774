import {
	followEdits,
	followTurns,
	pusher,
	type Document,
	type Edit,
	type Segment,
	type Speaker,
	type TimeMark,
	type Turn,
	type TurnRule
} from '#lib/core/coding/index.ts';
import {
	segmentsOfDocument,
	speakersOfDocument,
	turnsOfDocument,
	writeEdits,
	type Writer
} from '../../store/index.ts';
import { turnRows } from './commands.ts';

/** An edit of a document, worked out. */
interface Edited {
	document: Document;
	edits: readonly Edit[];
	/** The text after. */
	text: string;
	times: Record<'before' | 'after', TimeMark[]>;
}

type Placement<Row> = { id: string; patch: Partial<Row> };

/** The segments that do more than go along with the words before them. Words that vanish leave orphans. */
function turnedSegments({ edits, text }: Edited, segments: readonly Segment[]): Placement<Segment>[] {
	const push = pusher(edits);
	const placed = new Map(followEdits(segments, edits, text).map((one) => [one.id, one]));
	return segments.flatMap((segment) => {
		const by = push(segment);
		const { id, ...patch } = placed.get(segment.id) ?? segment;
		const isPushed =
			by !== undefined &&
			patch.start === segment.start + by &&
			patch.end === segment.end + by &&
			patch.quotation === segment.quotation &&
			patch.orphan === segment.orphan;
		return isPushed ? [] : [{ id, patch }];
	});
}

const samePlace = (a: Turn | undefined, b: Turn | undefined): boolean =>
	a?.start === b?.start && a?.end === b?.end && a?.wordsStart === b?.wordsStart;

const sameSaying = (a: Turn | undefined, b: Turn | undefined): boolean =>
	a?.speakerId === b?.speakerId && a?.timeFrom === b?.timeFrom && a?.timeTo === b?.timeTo;

const sameTurn = (a: Turn | undefined, b: Turn | undefined): boolean => samePlace(a, b) && sameSaying(a, b);

/** A turn where the edits push it; undefined when they touch it. */
function pushed(push: ReturnType<typeof pusher>, turn: Turn): Turn | undefined {
	const by = push(turn);
	if (by === undefined) return undefined;
	return { ...turn, start: turn.start + by, end: turn.end + by, wordsStart: turn.wordsStart + by };
}

/** The turns after an edit, those that were there under their ids as far as it goes. */
function nextTurns(
	{ document, edits, text, times }: Edited,
	turns: readonly Turn[],
	known: readonly Speaker[]
): { turns: Turn[]; speakers: Speaker[] } {
	const rule = document.turnRule === null ? null : (JSON.parse(document.turnRule) as TurnRule);
	const texts = { before: document.text, after: text };
	const places = rule && followTurns(texts, edits, turns, rule, times);
	if (places) return { turns: turns.map((turn, i) => ({ ...turn, ...places[i] })), speakers: [] };

	const push = pusher(edits);
	const moved = turns.map((turn) => pushed(push, turn));
	const next = turnRows({ ...document, text }, rule, times.after, known);
	const shorter = Math.min(turns.length, next.turns.length);
	let head = 0;
	while (head < shorter && sameTurn(moved[head], next.turns[head])) head++;
	let tail = 0;
	while (tail < shorter - head && sameTurn(moved.at(-1 - tail), next.turns.at(-1 - tail))) tail++;
	const idAt = (at: number): string | undefined => {
		const fromEnd = next.turns.length - at;
		if (fromEnd <= tail) return turns.at(-fromEnd)?.id;
		return at < turns.length - tail ? turns[at]?.id : undefined;
	};
	return {
		turns: next.turns.map((turn, at) => ({ ...turn, id: idAt(at) ?? turn.id })),
		// A speaker who says nothing any more keeps her row: her role and case come back with her words.
		speakers: next.speakers.filter((speaker) => !known.some(({ id }) => id === speaker.id))
	};
}

/**
 * Writes an edit of a text and all that follows from it: turns, speakers, segments. Returns how many segments have lost
 * their words.
 */
export async function followEdit(writer: Writer, edited: Edited): Promise<number> {
	const { document, edits, times } = edited;
	const { trx } = writer;
	const segments = turnedSegments(edited, await segmentsOfDocument(trx, document.id));
	const turns = await turnsOfDocument(trx, document.id);
	const next = nextTurns(edited, turns, await speakersOfDocument(trx, document.id));
	const now = new Map(next.turns.map((turn) => [turn.id, turn]));
	const push = pusher(edits);
	const apart = turns.filter((turn) => {
		const to = pushed(push, turn);
		return !to || !samePlace(to, now.get(turn.id));
	});
	await writeEdits(writer, document, {
		edits,
		times: times.after,
		apart: [...segments, ...apart].map(({ id }) => id)
	});
	await writer.update('document', document.id, { updatedAt: writer.at });
	await writer.updateMany('segment', segments);
	await writer.insertMany('speaker', next.speakers);
	const gone = turns.filter(({ id }) => !now.has(id));
	await writer.removeMany(
		'turn',
		gone.map(({ id }) => id)
	);
	const before = new Map(turns.map((turn) => [turn.id, turn]));
	const isApart = new Set(apart);
	const fresh: Turn[] = [];
	const changed: Placement<Turn>[] = [];
	for (const turn of next.turns) {
		const old = before.get(turn.id);
		if (!old) fresh.push(turn);
		else if (isApart.has(old) || old.position !== turn.position || !sameSaying(old, turn))
			changed.push({ id: turn.id, patch: turn });
	}
	await writer.updateMany('turn', changed);
	await writer.insertMany('turn', fresh);
	return segments.filter(({ patch }) => patch.orphan === 1).length;
}
