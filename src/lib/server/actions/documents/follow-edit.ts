import {
	followEdits,
	followTurns,
	pusher,
	type Document,
	type Edit,
	type Placed,
	type Speaker,
	type TimeMark,
	type Turn,
	type TurnRule
} from '#lib/core/coding/index.ts';
import { paragraphAt } from '#lib/core/text/index.ts';
import {
	segmentsTouching,
	speakersOfDocument,
	stretchOf,
	turnsOfDocument,
	turnsTouching,
	writeEdits,
	type Followed,
	type Writer
} from '../../store/index.ts';
import { turnRows } from './commands.ts';

/** An edit of a document, worked out. */
export interface Edited {
	document: Document;
	edits: readonly Edit[];
	/** The text after. */
	text: string;
	times: Record<'before' | 'after', readonly TimeMark[]>;
}

type Push = ReturnType<typeof pusher>;
type Pushed = Followed['segment'][number];
type Place = Pick<Turn, 'id' | 'start' | 'end' | 'wordsStart'>;

/** What becomes of segments that edits may touch. Words that vanish leave orphans. */
function partSegments(
	{ edits, text }: Edited,
	push: Push,
	segments: readonly Placed[]
): { pushed: Pushed[]; turned: Placed[] } {
	const placed = new Map(followEdits(segments, edits, text).map((one) => [one.id, one]));
	const pushed: Pushed[] = [];
	const turned: Placed[] = [];
	for (const segment of segments) {
		const { id, start, end, quotation, orphan } = segment;
		const by = push(segment);
		const to = placed.get(id) ?? segment;
		const isPushed =
			by !== undefined &&
			to.start === start + by &&
			to.end === end + by &&
			to.quotation === quotation &&
			to.orphan === orphan;
		if (isPushed) pushed.push({ id, by });
		else turned.push(to);
	}
	return { pushed, turned };
}

const isAt = (by: number | undefined, before: Place, after: Place): by is number =>
	by !== undefined &&
	after.start === before.start + by &&
	after.end === before.end + by &&
	after.wordsStart === before.wordsStart + by;

const saysTheSame = (a: Turn, b: Turn): boolean =>
	a.speakerId === b.speakerId && a.timeFrom === b.timeFrom && a.timeTo === b.timeTo;

/** What becomes of the turns of a text: rows to update, to take out and to insert, and who has not spoken before. */
interface PartedTurns {
	pushed: Pushed[];
	/** The ids of those that are not pushed. */
	apart: string[];
	turned: { id: string; patch: Partial<Turn> }[];
	gone: string[];
	fresh: Turn[];
	speakers: Speaker[];
}

const ruleOf = ({ turnRule }: Document): TurnRule | null =>
	turnRule === null ? null : (JSON.parse(turnRule) as TurnRule);

/** Turns that edits may touch and that go along with them; undefined when the text must be parsed again. */
function alongTurns(edited: Edited, push: Push, turns: readonly Place[]): PartedTurns | undefined {
	const { document, edits, text, times } = edited;
	const rule = ruleOf(document);
	const places = rule && followTurns({ before: document.text, after: text }, edits, turns, rule, times);
	if (!places) return undefined;
	const parted: PartedTurns = { pushed: [], apart: [], turned: [], gone: [], fresh: [], speakers: [] };
	for (const [i, turn] of turns.entries()) {
		const { id } = turn;
		const to = { id, ...places[i] } as Place;
		const by = push(turn);
		if (isAt(by, turn, to)) parted.pushed.push({ id, by });
		else {
			parted.apart.push(id);
			parted.turned.push({ id, patch: to });
		}
	}
	return parted;
}

/** The turns of a text that was parsed again, those that were there under their ids as far as it goes. */
function withIds(push: Push, turns: readonly Turn[], parsed: readonly Turn[]): Turn[] {
	const same = (before: Turn | undefined, after: Turn | undefined): boolean =>
		before !== undefined &&
		after !== undefined &&
		isAt(push(before), before, after) &&
		saysTheSame(before, after);
	const shorter = Math.min(turns.length, parsed.length);
	let head = 0;
	while (head < shorter && same(turns[head], parsed[head])) head++;
	let tail = 0;
	while (tail < shorter - head && same(turns.at(-1 - tail), parsed.at(-1 - tail))) tail++;
	return parsed.map((turn, at) => {
		const fromEnd = parsed.length - at;
		const old = fromEnd <= tail ? turns.at(-fromEnd) : at < turns.length - tail ? turns[at] : undefined;
		return old ? { ...turn, id: old.id } : turn;
	});
}

/** Turns of the text after, as parsing it tells. */
function parsedTurns(
	{ document, edits, text, times }: Edited,
	push: Push,
	turns: readonly Turn[],
	known: readonly Speaker[]
): PartedTurns {
	const { end: last } = stretchOf(edits);
	const parsed = turnRows({ ...document, text }, ruleOf(document), times.after, known);
	const next = new Map(withIds(push, turns, parsed.turns).map((turn) => [turn.id, turn]));
	const parted: PartedTurns = {
		pushed: [],
		apart: [],
		turned: [],
		gone: [],
		fresh: [],
		// A speaker who says nothing any more keeps her row: her role and case come back with her words.
		speakers: parsed.speakers.filter((speaker) => !known.some(({ id }) => id === speaker.id))
	};
	for (const turn of turns) {
		const { id, start, position } = turn;
		const by = push(turn);
		const to = next.get(id);
		next.delete(id);
		if (!to || !isAt(by, turn, to)) {
			parted.apart.push(id);
			if (to) parted.turned.push({ id, patch: to });
			else parted.gone.push(id);
		} else {
			// What stands behind the last edit is pushed without being named.
			if (start <= last) parted.pushed.push({ id, by });
			if (to.position === position && saysTheSame(turn, to)) continue;
			const { speakerId, timeFrom, timeTo } = to;
			parted.turned.push({ id, patch: { position: to.position, speakerId, timeFrom, timeTo } });
		}
	}
	parted.fresh = [...next.values()];
	return parted;
}

/**
 * Writes an edit of a text and all that follows from it: turns, speakers, segments. Returns how many segments have lost
 * their words.
 */
export async function followEdit(writer: Writer, edited: Edited): Promise<number> {
	const { document, edits, text, times } = edited;
	const { trx } = writer;
	const { id } = document;
	const push = pusher(edits);
	const stretch = stretchOf(edits);
	const line = { ...stretch, start: paragraphAt(document.text, stretch.start).start };
	const before = await segmentsTouching(trx, id, stretch);
	const segments = partSegments(edited, push, before);
	const turns =
		alongTurns(edited, push, await turnsTouching(trx, id, line)) ??
		parsedTurns(edited, push, await turnsOfDocument(trx, id), await speakersOfDocument(trx, id));
	const apart = [...segments.turned.map((segment) => segment.id), ...turns.apart];
	const followed = { segment: segments.pushed, turn: turns.pushed, apart };
	await writeEdits(writer, document, edits, { text, times: times.after }, followed);
	await writer.updateMany(
		'segment',
		segments.turned.map((patch) => ({ id: patch.id, patch }))
	);
	await writer.insertMany('speaker', turns.speakers);
	await writer.removeMany('turn', turns.gone);
	await writer.updateMany('turn', turns.turned);
	await writer.insertMany('turn', turns.fresh);
	const lost = new Set(before.filter(({ orphan }) => orphan === 1).map((segment) => segment.id));
	return segments.turned.filter(({ id: segment, orphan }) => orphan === 1 && !lost.has(segment)).length;
}
