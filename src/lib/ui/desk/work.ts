import type { CodeTreeLine } from '#lib/core/coding/index.ts';
import type { Catalogue } from '#lib/i18n/index.ts';
import { announcer } from '../parts/announcer.svelte.ts';
import type { Desk } from './desk.svelte.ts';
import type { Mark } from './marks.ts';

/** What a memo is written on: the words selected, else the passage shown, else the document. */
export interface MemoAbout {
	segmentId: string | null;
	span: { start: number; end: number } | null;
}

/** What the coder asks of the desk, said to screen readers as it is done. */
export class Work {
	readonly #desk: Desk;
	readonly #t: Catalogue;
	readonly #drafts = new Map<string, string>();

	constructor(desk: Desk, t: Catalogue) {
		this.#desk = desk;
		this.#t = t;
	}

	say(mark: Mark): void {
		const { desk } = this.#t;
		const name = mark.codings.length > 0 ? mark.code.name : desk.uncoded;
		announcer.announce(desk.markLabel(name, mark.initials, mark.segment.quotation.slice(0, 120)));
	}

	/** Puts a code on the words selected. */
	async apply(codeId: string): Promise<void> {
		const code = this.#desk.codes.get(codeId);
		if (!code) return;
		this.#sayApplied(code.name);
		await this.#desk.apply(codeId);
	}

	#sayApplied(name: string): void {
		const { span, text } = this.#desk;
		if (!span) return;
		const words = text.slice(span.start, Math.min(span.end, span.start + 120));
		announcer.announce(this.#t.desk.announceApplied(name, words));
	}

	/** Puts a code in the place of a mark's; of the colleague's only where this coder has none. */
	async replace({ codings }: Mark, code: CodeTreeLine): Promise<void> {
		const coding = this.#desk.mine(codings)[0] ?? codings[0];
		if (!coding || code.id === coding.codeId) return;
		this.#desk.remember(code.id);
		await this.#desk.act('coding.recode', { id: coding.id, codeId: code.id });
	}

	/** Makes a code, and puts it on the words selected when there are any. */
	async create(name: string, parentId: string | null): Promise<void> {
		this.#sayApplied(name);
		if (this.#desk.span) await this.#desk.applyNew(name, parentId);
		else await this.#desk.act('code.create', { name, parentId });
	}

	async star(): Promise<void> {
		const desk = this.#desk;
		const { span, segment } = desk;
		if (span) {
			desk.clear();
			const documentId = desk.data.document.id;
			const done = await desk.act('segment.quote', { documentId, ...span });
			if (done) desk.segmentId = done.segmentId;
		} else if (segment) await desk.act('segment.star', { id: segment.id, starred: !segment.starred });
	}

	/** The words a memo is about; none for the document. */
	quotationOf({ segmentId, span }: MemoAbout): string {
		const { text, segments } = this.#desk;
		const about = span ?? segments.find((s) => s.id === segmentId);
		return about ? text.slice(about.start, about.end) : '';
	}

	/** What was begun of a memo and not saved: closing its dialog loses no words. */
	draftOf(about: MemoAbout): string {
		return this.#drafts.get(JSON.stringify(about)) ?? '';
	}

	keepDraft(about: MemoAbout, body: string): void {
		this.#drafts.set(JSON.stringify(about), body);
	}

	async note(about: MemoAbout, body: string): Promise<void> {
		const { segmentId, span } = about;
		this.keepDraft(about, '');
		if (body.trim() === '') return;
		const desk = this.#desk;
		const documentId = desk.data.document.id;
		if (span) await desk.act('memo.onSpan', { documentId, ...span, body });
		else {
			const targetType = segmentId ? 'segment' : 'document';
			await desk.act('memo.create', { targetType, targetId: segmentId ?? documentId, body });
		}
		desk.clear();
	}
}
