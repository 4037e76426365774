import type { ActionName, InputOf, ResultOf } from '#lib/contract/index.ts';
import {
	codedShare,
	lanes,
	type CodeTreeLine,
	type Coder,
	type DeskCoding,
	type DeskData,
	type Memo,
	type DeskSegment
} from '#lib/core/coding/index.ts';
import { nextEnd, previousStart, unitAt, type Unit } from '#lib/core/text/index.ts';
import type { OpenStudy } from '../study.svelte.ts';
import { blocksOf, type Block } from './blocks.ts';
import { KeptIds } from './kept-ids.ts';
import { keptMarks, marksByBlock, marksOf, type Mark } from './marks.ts';
import { nudged } from './nudged.ts';
import { segmentCounts } from './segment-counts.ts';
import { shownText } from './shown-text.ts';

export interface Selection {
	/** Where it was begun, and where it is extended from. */
	anchor: number;
	focus: number;
}

/** What the next passage chosen is for, when it is not to be coded. */
export type Errand =
	{ kind: 'copy'; segmentId: string } | { kind: 'place'; segmentId: string } | { kind: 'recode'; mark: Mark };

type Applied = ResultOf<'coding.apply'>;
type Applying = Omit<InputOf<'coding.apply'>, 'documentId'>;

const RECENT = 9;
/** Before the id of what is drawn and not yet kept. */
const DRAWN = 'drawn-';

/** The coding desk of one document: what is shown, what is selected, and what is asked of the server. */
export class Desk {
	selection = $state.raw<Selection | null>(null);
	/** The segment the inspector shows; it may be gone since: see `segment`. */
	segmentId = $state<string | null>(null);
	/** The code whose passages stand out. */
	focusCodeId = $state<string | null>(null);
	/** Coders whose codings are hidden. */
	hiddenCoders = $state.raw<ReadonlySet<string>>(new Set());
	paletteOpen = $state(false);
	/** Paragraphs show their numbers. */
	numbered = $state(false);
	errand = $state.raw<Errand | null>(null);
	/** Counted up when fonts have come: the margin is measured anew. */
	measured = $state(0);
	/** Share of the words said that are coded, 0 to 1; null while it is being counted. */
	share = $state<number | null>(null);
	/** Segments of the other documents that carry each code or one below it; null while they are counted. */
	elsewhere = $state.raw<Readonly<Record<string, number>> | null>(null);
	/** Where the last selection was, for the keys to go on from. */
	caret: number | null = null;
	recent = $state.raw<readonly string[]>([]);
	readonly #study: OpenStudy;
	readonly #source: () => DeskData;
	readonly #ids = new KeptIds();
	#taken: DeskData | undefined;

	constructor(study: OpenStudy, source: () => DeskData) {
		this.#study = study;
		this.#source = source;
	}

	/** What the server knows of the document. What it knew before this coder's last change is out of date: see `isOvertaken`. */
	readonly data: DeskData = $derived.by(() => {
		const loaded = this.#source();
		if (!this.#taken || loaded.head >= this.#study.newest) this.#taken = loaded;
		return this.#taken;
	});
	/** What has been loaded last was read before this coder's last change: it is to be loaded again. */
	get isOvertaken(): boolean {
		return this.#source() !== this.data;
	}

	/** As the server knows them, and with what is drawn here at once, until the server is asked again. */
	segments: readonly DeskSegment[] = $derived.by(() => {
		const { document, segments } = this.data;
		return segments.map((s) => (s.orphan ? s : { ...s, quotation: document.text.slice(s.start, s.end) }));
	});
	codings: readonly DeskCoding[] = $derived.by(() => this.data.codings);

	readonly text = $derived(this.data.document.text);
	readonly blocks: readonly Block[] = $derived(blocksOf(this.text, this.data.turns, this.data.speakers));
	readonly #shown = $derived(shownText(this.text, this.blocks));
	readonly codes: ReadonlyMap<string, CodeTreeLine> = $derived(
		new Map(this.data.codes.map((c) => [c.id, c]))
	);
	readonly coders: ReadonlyMap<string, Coder> = $derived(new Map(this.data.coders.map((c) => [c.id, c])));
	#lastMarks: readonly Mark[] = [];
	readonly marks: readonly Mark[] = $derived.by(() => {
		const marks = marksOf(this.segments, this.codings, this.codes, this.coders, this.hiddenCoders);
		return (this.#lastMarks = keptMarks(marks, this.#lastMarks));
	});
	/** One mark of each segment that the keys walk through: of the focused code, or all. */
	readonly passages: readonly Mark[] = $derived.by(() => {
		const focus = this.focusCodeId;
		const seen = new Set<string>();
		return this.marks.filter(({ segment, code }) => {
			if (seen.has(segment.id) || (focus !== null && !this.isUnder(code, focus))) return false;
			seen.add(segment.id);
			return true;
		});
	});
	/** With one coder alone, nothing says each time who it was. */
	readonly severalCoders = $derived(new Set(this.codings.map((c) => c.coderId)).size > 1);
	/** The lane of each bracket: no two in a lane touch. */
	readonly laneOf: ReadonlyMap<string, number> = $derived.by(() => {
		const lane = lanes(this.marks);
		return new Map(this.marks.map((mark, i) => [mark.key, lane[i] ?? 0]));
	});
	#lastMarksIn: ReadonlyMap<number, readonly Mark[]> = new Map();
	/** Marks by the index of each block they reach into. */
	readonly marksIn: ReadonlyMap<number, readonly Mark[]> = $derived.by(
		() => (this.#lastMarksIn = marksByBlock(this.marks, this.blocks, this.#lastMarksIn))
	);
	readonly segment = $derived(this.segments.find((s) => s.id === this.segmentId) ?? null);
	readonly orphans = $derived(this.segments.filter((s) => s.orphan));
	readonly span = $derived(
		this.selection && {
			start: Math.min(this.selection.anchor, this.selection.focus),
			end: Math.max(this.selection.anchor, this.selection.focus)
		}
	);
	/** How many segments of the study carry each code or one below it; null while they are counted. */
	readonly counts: ReadonlyMap<string, number> | null = $derived(
		this.elsewhere && segmentCounts(this.elsewhere, this.codes, this.segments, this.codings)
	);

	memosOf(type: Memo['targetType'], id: string): readonly Memo[] {
		return this.data.memos.filter((m) => m.targetType === type && m.targetId === id);
	}

	/** `Theme › Code`, without the code itself. */
	pathAbove(code: CodeTreeLine): string {
		const above: string[] = [];
		for (let up = this.codes.get(code.parentId ?? ''); up; up = this.codes.get(up.parentId ?? '')) {
			above.unshift(up.name);
		}
		return above.join(' › ');
	}

	// --- selecting

	select(anchor: number, focus: number): void {
		this.selection = anchor === focus ? null : { anchor, focus };
		if (!this.selection) return;
		this.segmentId = null;
		this.caret = Math.min(anchor, focus);
	}

	clear(): void {
		this.selection = null;
		this.paletteOpen = false;
	}

	/** Lets go of everything, the last thing taken up first; false when there was nothing. */
	release(): boolean {
		if (this.errand) this.errand = null;
		else if (this.selection) this.clear();
		else if (this.segment) this.segmentId = null;
		else if (this.focusCodeId) this.focusCodeId = null;
		else return false;
		return true;
	}

	/** Moves the selection, or the shown passage, by a unit; with `extend` its far end. Without either it begins at `from`. */
	move(unit: Unit, way: 1 | -1, extend: boolean, from: number): void {
		const shown = this.#shown;
		const at = this.selection ?? (this.segment && { anchor: this.segment.start, focus: this.segment.end });
		if (extend && at) {
			const reach = (position: number) =>
				way > 0 ? nextEnd(shown, position, unit) : previousStart(shown, position, unit);
			const focus = reach(at.focus);
			// Where nothing would be left, it grows the other way: from one sentence back to the one before it.
			if (focus === at.anchor) this.select(at.focus, reach(at.anchor));
			else this.select(at.anchor, focus);
			return;
		}
		const start = at ? (way > 0 ? Math.max(at.anchor, at.focus) : Math.min(at.anchor, at.focus)) : from;
		let edge = way > 0 ? nextEnd(shown, start, unit) : previousStart(shown, start, unit);
		let whole = this.unitAt(way > 0 ? Math.max(0, edge - 1) : edge, unit);
		// From what has just been coded the reading goes on: a sentence of which only the full stop is left is behind.
		if (way > 0 && !this.selection && at && whole && whole.start < at.focus) {
			edge = nextEnd(shown, edge, unit);
			whole = this.unitAt(edge - 1, unit);
		}
		if (whole) this.select(whole.start, whole.end);
	}

	/** The word, sentence or paragraph at a position, of what is shown. */
	unitAt(position: number, unit: Unit): { start: number; end: number } | undefined {
		return unitAt(this.#shown, position, unit);
	}

	// --- changing

	/** The change is drawn at once; the server's answer follows. */
	async apply(codeId: string): Promise<void> {
		const span = this.span;
		if (!span || !this.codes.has(codeId)) return;
		this.remember(codeId);
		const drawn = this.#draw(span);
		const coding = this.#coding(drawn.id, codeId);
		const isNew = !this.codings.some(
			(c) => c.segmentId === drawn.id && c.codeId === codeId && c.coderId === coding.coderId
		);
		if (isNew) this.codings = [...this.codings, coding];
		const done = await this.#applied({ ...span, codeId }, drawn, { refresh: this.data.me === '' });
		if (!done) {
			this.codings = this.codings.filter((c) => c.id !== coding.id);
			return;
		}
		this.#ids.set(coding.id, done.codingId);
		this.segments = this.segments.map((s) => (s.id === drawn.id ? { ...s, id: done.segmentId } : s));
		this.codings = this.codings.map((c) =>
			c.segmentId === drawn.id
				? { ...c, segmentId: done.segmentId, id: c.id === coding.id ? done.codingId : c.id }
				: c
		);
		// Read anew by another change meanwhile, before this one was kept.
		if (!this.codings.some((c) => c.segmentId === done.segmentId && c.codeId === codeId)) {
			await this.#study.reload();
		}
	}

	/** The same with a code that is made for it: until it is there, its words are drawn without. */
	async applyNew(name: string, parentId: string | null): Promise<void> {
		const span = this.span;
		if (!span) return;
		const done = await this.#applied({ ...span, newCode: { name, parentId } }, this.#draw(span));
		if (done) this.remember(done.codeId);
	}

	/** Puts a code on words that are drawn already, and knows them from then on by the id that they have been given. */
	async #applied(what: Applying, drawn: DeskSegment, options = {}): Promise<Applied | undefined> {
		const input = { documentId: this.data.document.id, ...what };
		const asked = this.#study.act('coding.apply', input, options);
		// It speaks of words, and waits for nothing; what speaks of it waits.
		void this.#study.inTurn(() => asked);
		const done = await asked;
		if (done) this.#ids.set(drawn.id, done.segmentId);
		else if (drawn.id.startsWith(DRAWN)) this.segments = this.segments.filter((s) => s.id !== drawn.id);
		if (this.segmentId === drawn.id) {
			this.segmentId = done?.segmentId ?? (drawn.id.startsWith(DRAWN) ? null : drawn.id);
		}
		return done;
	}

	/** Asks for a change, once what it may speak of is on the disk. */
	act = <N extends ActionName>(action: N, input: InputOf<N>): Promise<ResultOf<N> | undefined> =>
		this.#study.inTurn(() => this.#study.act(action, this.#known(input)));

	#known = <I>(input: I): I =>
		this.#ids.in(input, (id) => !id.startsWith(DRAWN) && this.segments.some((s) => s.id === id));

	remember(codeId: string): void {
		this.recent = [codeId, ...this.recent.filter((id) => id !== codeId)].slice(0, RECENT);
	}

	/** Does with a passage what it was asked for: takes the codes copied, or the orphan. */
	async land(span: { start: number; end: number }): Promise<void> {
		const { errand } = this;
		this.errand = null;
		this.clear();
		if (errand?.kind === 'place') await this.resize(errand.segmentId, span.start, span.end);
		if (errand?.kind !== 'copy') return;
		const done = await this.act('coding.copy', {
			segmentId: errand.segmentId,
			documentId: this.data.document.id,
			start: span.start,
			end: span.end
		});
		if (done) this.segmentId = done.segmentId;
	}

	/** Removes the shown segment; what other coders have put on it, seen or not, stays theirs. */
	async remove(segment: DeskSegment): Promise<void> {
		const all = this.codings.filter((c) => c.segmentId === segment.id);
		const mine = this.mine(all);
		const shared = this.data.blind || mine.length < all.length;
		if (!shared || (mine.length === 0 && !this.data.blind)) {
			await this.act('segment.remove', { id: segment.id });
		} else if (mine.length > 0) await this.act('coding.remove', { ids: mine.map((c) => c.id) });
		else if (segment.starred) await this.act('segment.star', { id: segment.id, starred: false });
	}

	/** Those of some codings that this coder has made. */
	mine(codings: readonly DeskCoding[]): readonly DeskCoding[] {
		return codings.filter((c) => c.coderId === this.data.me);
	}

	/** Counts the share coded. Takes 10 ms in a long transcript, so it follows what is drawn. */
	count(): void {
		const interviewers = new Set(this.data.speakers.filter((s) => s.role === 'interviewer').map((s) => s.id));
		const turns = this.data.turns.map((turn) => ({
			...turn,
			interviewer: turn.speakerId !== null && interviewers.has(turn.speakerId)
		}));
		this.share = codedShare(
			this.text,
			this.marks.filter((m) => m.codings.length > 0),
			turns
		).share;
	}

	/** Moves an edge of the shown segment by a word. */
	nudge(edge: 'start' | 'end', way: 1 | -1): Promise<void> {
		return this.#study.inTurn(async () => {
			const { segment } = this;
			const next = segment && nudged(this.#shown, segment, edge, way);
			if (next) await this.#resize(segment.id, next.start, next.end);
		});
	}

	resize(id: string, start: number, end: number): Promise<void> {
		return this.#study.inTurn(() => this.#resize(id, start, end));
	}

	async #resize(id: string, start: number, end: number): Promise<void> {
		const asked = this.#known({ id, start, end });
		const done = await this.#study.act('segment.resize', asked);
		if (!done) return;
		this.#ids.set(asked.id, done.segmentId);
		this.segmentId = done.segmentId;
	}

	/** The next or previous passage of the focused code, or of all; `from` where none is shown. */
	step(way: 1 | -1, from: number): Mark | null {
		const all = this.passages;
		const place = all.findIndex((m) => m.segment.id === this.segmentId);
		const at = this.segment?.start ?? from;
		const near =
			place >= 0
				? all[place + way]
				: way > 0
					? all.find((m) => m.start >= at)
					: all.findLast((m) => m.start < at);
		// After the last comes the first again.
		const next = near ?? all.at(way > 0 ? 0 : -1);
		if (!next) return null;
		this.selection = null;
		this.segmentId = next.segment.id;
		return next;
	}

	/** The code, or one above it. */
	isUnder(code: CodeTreeLine, ancestorId: string): boolean {
		for (let up: CodeTreeLine | undefined = code; up; up = this.codes.get(up.parentId ?? '')) {
			if (up.id === ancestorId) return true;
		}
		return false;
	}

	/** The segment of some words, drawn when it is not there yet; it is shown. */
	#draw(span: { start: number; end: number }): DeskSegment {
		const there = this.segments.find((s) => s.start === span.start && s.end === span.end && !s.orphan);
		const drawn = there ?? {
			id: `${DRAWN}${span.start}-${span.end}`,
			...span,
			quotation: this.text.slice(span.start, span.end),
			starred: 0,
			orphan: 0,
			coderId: this.data.me
		};
		if (!there) this.segments = [...this.segments, drawn];
		this.clear();
		this.segmentId = drawn.id;
		return drawn;
	}

	#coding(segmentId: string, codeId: string): DeskCoding {
		return {
			id: `${DRAWN}${segmentId}-${codeId}`,
			segmentId,
			codeId,
			coderId: this.data.me,
			createdAt: ''
		};
	}
}
