import {
	lanes,
	type Code,
	type Coder,
	type Coding,
	type DeskData,
	type Memo,
	type Segment
} from '#lib/core/coding/index.ts';
import { nextEnd, previousStart, unitAt, type Unit } from '#lib/core/text/index.ts';
import type { OpenStudy } from '../study.svelte.ts';
import { blockAt, blocksOf, type Block } from './blocks.ts';
import { marksOf, type Mark } from './marks.ts';

export interface Selection {
	/** Where it was begun, and where it is extended from. */
	anchor: number;
	focus: number;
}

type Applied = { segmentId: string; codeId: string; codingId: string | null };

const RECENT = 9;

/** The coding desk of one document: what is shown, what is selected, and what is asked of the server. */
export class Desk {
	data = $state.raw({} as DeskData);
	segments = $state.raw<readonly Segment[]>([]);
	codings = $state.raw<readonly Coding[]>([]);
	selection = $state.raw<Selection | null>(null);
	/** The segment the inspector shows. */
	segmentId = $state<string | null>(null);
	/** The code whose passages stand out. */
	focusCodeId = $state<string | null>(null);
	/** Coders whose codings are hidden. */
	hiddenCoders = $state.raw<ReadonlySet<string>>(new Set());
	paletteOpen = $state(false);
	recent = $state.raw<readonly string[]>([]);
	readonly #study: OpenStudy;

	constructor(study: OpenStudy, data: DeskData) {
		this.#study = study;
		this.load(data);
	}

	/** Takes what the server knows; what is selected stays when it still is. */
	load(data: DeskData): void {
		if (data.document.id === this.data.document?.id && data.head < this.#study.newest) {
			// Read before this coder's last change, and overtaken by it.
			void this.#study.reload();
			return;
		}
		const moved = this.data.document?.id !== data.document.id;
		this.data = data;
		const { text } = data.document;
		this.segments = data.segments.map((s) =>
			s.orphan ? s : { ...s, quotation: text.slice(s.start, s.end) }
		);
		this.codings = data.codings;
		if (moved) {
			this.selection = null;
			this.segmentId = null;
			this.paletteOpen = false;
		}
		if (this.segmentId && !data.segments.some((s) => s.id === this.segmentId)) this.segmentId = null;
	}

	readonly text = $derived(this.data.document.text);
	readonly blocks: readonly Block[] = $derived(blocksOf(this.text, this.data.turns, this.data.speakers));
	readonly codes: ReadonlyMap<string, Code> = $derived(new Map(this.data.codes.map((c) => [c.id, c])));
	readonly coders: ReadonlyMap<string, Coder> = $derived(new Map(this.data.coders.map((c) => [c.id, c])));
	readonly marks: readonly Mark[] = $derived(
		marksOf(
			this.segments,
			this.codings.filter((c) => !this.hiddenCoders.has(c.coderId)),
			this.codes,
			this.coders
		)
	);
	/** The lane of each bracket: no two in a lane touch. */
	readonly laneOf: ReadonlyMap<string, number> = $derived.by(() => {
		const lane = lanes(this.marks);
		return new Map(this.marks.map((mark, i) => [mark.key, lane[i] ?? 0]));
	});
	readonly laneCount = $derived(Math.max(1, ...[...this.laneOf.values()].map((l) => l + 1)));
	/** Marks by the index of each block they reach into. */
	readonly marksIn: ReadonlyMap<number, readonly Mark[]> = $derived.by(() => {
		const into = new Map<number, Mark[]>();
		for (const mark of this.marks) {
			for (let b = blockAt(this.blocks, mark.start); b < this.blocks.length; b++) {
				const block = this.blocks[b];
				if (!block || block.start >= mark.end) break;
				const list = into.get(b);
				if (list) list.push(mark);
				else into.set(b, [mark]);
			}
		}
		return into;
	});
	readonly segment = $derived(this.segments.find((s) => s.id === this.segmentId) ?? null);
	readonly orphans = $derived(this.segments.filter((s) => s.orphan));
	readonly span = $derived(
		this.selection && {
			start: Math.min(this.selection.anchor, this.selection.focus),
			end: Math.max(this.selection.anchor, this.selection.focus)
		}
	);
	/** Codes under another, in their order; `null` for the themes. */
	readonly childrenOf: ReadonlyMap<string | null, readonly Code[]> = $derived(
		Map.groupBy(this.data.codes, (c) => c.parentId)
	);

	memosOf(type: Memo['targetType'], id: string): readonly Memo[] {
		return this.data.memos.filter((m) => m.targetType === type && m.targetId === id);
	}

	/** `Theme › Code`, without the code itself. */
	pathAbove(code: Code): string {
		const above: string[] = [];
		for (let up = this.codes.get(code.parentId ?? ''); up; up = this.codes.get(up.parentId ?? '')) {
			above.unshift(up.name);
		}
		return above.join(' › ');
	}

	// --- selecting

	select(anchor: number, focus: number): void {
		this.selection = anchor === focus ? null : { anchor, focus };
		if (this.selection) this.segmentId = null;
	}

	clear(): void {
		this.selection = null;
		this.paletteOpen = false;
	}

	/** Moves the selection by a unit, or with `extend` its far end. */
	move(unit: Unit, way: 1 | -1, extend: boolean, from: number): void {
		const { text } = this;
		const at = this.selection;
		if (extend && at) {
			const focus = way > 0 ? nextEnd(text, at.focus, unit) : previousStart(text, at.focus, unit);
			this.select(at.anchor, focus);
			return;
		}
		const start = at ? (way > 0 ? Math.max(at.anchor, at.focus) : Math.min(at.anchor, at.focus)) : from;
		const edge = way > 0 ? nextEnd(text, start, unit) : previousStart(text, start, unit);
		const whole = unitAt(text, way > 0 ? Math.max(0, edge - 1) : edge, unit);
		if (whole) this.select(whole.start, whole.end);
	}

	// --- changing

	/** The change is drawn at once; the server's answer follows. */
	async apply(codeId: string): Promise<void> {
		const span = this.span;
		const code = this.codes.get(codeId);
		if (!span || !code) return;
		this.remember(codeId);
		const before = { segments: this.segments, codings: this.codings };
		const there = this.segments.find((s) => s.start === span.start && s.end === span.end && !s.orphan);
		const drawn = this.#drawn(span, there);
		const coding = this.#coding(drawn.id, codeId);
		if (!there) this.segments = [...this.segments, drawn];
		if (
			!this.codings.some(
				(c) => c.segmentId === drawn.id && c.codeId === codeId && c.coderId === coding.coderId
			)
		) {
			this.codings = [...this.codings, coding];
		}
		this.clear();
		const done = await this.#study.act<Applied>(
			'coding.apply',
			{ documentId: this.data.document.id, ...span, codeId },
			{ refresh: this.data.me === '' }
		);
		if (!done) {
			this.segments = before.segments;
			this.codings = before.codings;
			return;
		}
		this.segments = this.segments.map((s) => (s.id === drawn.id ? { ...s, id: done.segmentId } : s));
		this.codings = this.codings.map((c) =>
			c.segmentId === drawn.id
				? { ...c, segmentId: done.segmentId, id: c.id === coding.id ? (done.codingId ?? c.id) : c.id }
				: c
		);
		this.data = {
			...this.data,
			counts: { ...this.data.counts, [codeId]: (this.data.counts[codeId] ?? 0) + 1 }
		};
		this.segmentId = done.segmentId;
	}

	async applyNew(name: string, parentId: string | null): Promise<void> {
		const span = this.span;
		if (!span) return;
		this.clear();
		const done = await this.#study.act<Applied>('coding.apply', {
			documentId: this.data.document.id,
			...span,
			newCode: { name, parentId }
		});
		if (!done) return;
		this.remember(done.codeId);
		this.segmentId = done.segmentId;
	}

	act = <R>(action: string, input: unknown): Promise<R | undefined> => this.#study.act<R>(action, input);

	remember(codeId: string): void {
		this.recent = [codeId, ...this.recent.filter((id) => id !== codeId)].slice(0, RECENT);
	}

	/** Moves an edge of the shown segment by a word. */
	async nudge(edge: 'start' | 'end', way: 1 | -1): Promise<void> {
		const { segment, text } = this;
		if (!segment) return;
		let { start, end } = segment;
		if (edge === 'end') {
			end = way > 0 ? nextEnd(text, end, 'word') : this.#endBefore(end);
		} else {
			start = way > 0 ? this.#startAfter(start) : previousStart(text, start, 'word');
		}
		if (start < end) await this.resize(segment.id, start, end);
	}

	async resize(id: string, start: number, end: number): Promise<void> {
		const done = await this.#study.act<{ segmentId: string }>('segment.resize', { id, start, end });
		if (done) this.segmentId = done.segmentId;
	}

	/** The next or previous bracket of the focused code, or of all codes. */
	step(way: 1 | -1, from: number): Mark | null {
		const all = this.focusCodeId
			? this.marks.filter((m) => this.isUnder(m.code, this.focusCodeId ?? ''))
			: this.marks;
		const at = this.segment?.start ?? from;
		const place = all.findIndex((m) => m.segment.id === this.segmentId);
		const next =
			place >= 0
				? way > 0
					? all.slice(place).find((m) => m.segment.id !== this.segmentId)
					: all.slice(0, place).findLast((m) => m.segment.id !== this.segmentId)
				: way > 0
					? all.find((m) => m.start >= at)
					: all.findLast((m) => m.start < at);
		if (!next) return null;
		this.selection = null;
		this.segmentId = next.segment.id;
		return next;
	}

	/** The code, or one above it. */
	isUnder(code: Code, ancestorId: string): boolean {
		for (let up: Code | undefined = code; up; up = this.codes.get(up.parentId ?? '')) {
			if (up.id === ancestorId) return true;
		}
		return false;
	}

	#endBefore(end: number): number {
		const last = unitAt(this.text, end - 1, 'word');
		const start = last?.start ?? end;
		const before = unitAt(this.text, Math.max(0, previousStart(this.text, start, 'word')), 'word');
		return before?.end ?? end;
	}

	#startAfter(start: number): number {
		const first = unitAt(this.text, start, 'word');
		const next = nextEnd(this.text, first?.end ?? start, 'word');
		return unitAt(this.text, next - 1, 'word')?.start ?? start;
	}

	#drawn(span: { start: number; end: number }, there: Segment | undefined): Segment {
		return (
			there ?? {
				id: `drawn-${span.start}-${span.end}`,
				studyId: this.data.document.studyId,
				documentId: this.data.document.id,
				...span,
				quotation: this.text.slice(span.start, span.end),
				starred: 0,
				orphan: 0,
				coderId: this.data.me,
				createdAt: ''
			}
		);
	}

	#coding(segmentId: string, codeId: string): Coding {
		return {
			id: `drawn-${segmentId}-${codeId}`,
			studyId: this.data.document.studyId,
			segmentId,
			codeId,
			coderId: this.data.me,
			createdAt: ''
		};
	}
}
