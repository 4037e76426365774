import { fold } from '#lib/core/text/index.ts';
import type { OpenStudy } from '../study.svelte.ts';
import { dropped, nudge, outline, topmost, type Destination, type OutlineRow } from './outline.ts';
import type { CodeTreeLine } from '#lib/core/coding/index.ts';

export type CodeRow = OutlineRow<CodeTreeLine>;
/** A line on screen: a code, or the field of a code being created. */
export type Line = { top: number; height: number } & (
	{ key: string; row: CodeRow } | { key: 'draft'; row: null; depth: number }
);

const ROW = 28;
/** Air above a theme. */
const AIR = 8;

/** What is counted of a code, as columns show it. */
export type Counted = 'segments' | 'documents' | 'cases';

/** What a page knows of its codes. */
export interface TreeSource {
	/** From top to bottom. */
	readonly codes: readonly CodeTreeLine[];
	/** How often a code is used, with those below it; undefined while it is being counted. */
	countsOf(id: string): Readonly<Partial<Record<Counted, number>>> | undefined;
}

/** What of the code tree is folded, chosen and being written; asks the study for the changes. */
export class CodeTree {
	query = $state('');
	folded = $state.raw<ReadonlySet<string>>(new Set());
	/** Codes chosen; some may be gone since: see `chosen`. */
	selected = $state.raw<ReadonlySet<string>>(new Set());
	renaming = $state<string | null>(null);
	/** Under which code a new one is being written; undefined when none is. */
	draft = $state.raw<{ parentId: string | null } | undefined>(undefined);
	/** What is done with the chosen codes in a dialog. */
	dialog = $state<'merge' | 'split' | 'move' | 'delete' | null>(null);
	readonly study: OpenStudy;
	readonly #source: TreeSource;
	#active = $state<string | null>(null);
	#anchor: string | null = null;

	constructor(study: OpenStudy, source: TreeSource) {
		this.study = study;
		this.#source = source;
	}

	get codes(): readonly CodeTreeLine[] {
		return this.#source.codes;
	}

	countsOf(id: string): Readonly<Partial<Record<Counted, number>>> | undefined {
		return this.#source.countsOf(id);
	}

	/** The line the keys speak of. */
	get active(): string | null {
		return this.#active !== null && this.byId.has(this.#active) ? this.#active : null;
	}
	set active(id: string | null) {
		this.#active = id;
	}

	readonly byId = $derived.by(() => new Map(this.codes.map((code) => [code.id, code])));
	readonly rows: readonly CodeRow[] = $derived.by(() => outline(this.codes, this.folded, this.query));
	readonly chosen: readonly CodeTreeLine[] = $derived.by(() =>
		this.codes.filter((code) => this.selected.has(code.id))
	);
	readonly lines: readonly Line[] = $derived.by(() => {
		const lines: Line[] = [];
		let top = 0;
		let above = 0;
		const add = (
			depth: number,
			line: { key: string; row: CodeRow } | { key: 'draft'; row: null; depth: number }
		) => {
			// Air between themes, not between codes that have none yet.
			const parts = depth === 0 && lines.length > 0 && (above > 0 || line.row?.hasChildren);
			const height = ROW + (parts ? AIR : 0);
			lines.push({ ...line, top, height } as Line);
			top += height;
			above = depth;
		};
		const at = this.#draftAt();
		this.rows.forEach((row, i) => {
			add(row.depth, { key: row.code.id, row });
			if (at?.after === i) add(at.depth, { key: 'draft', row: null, depth: at.depth });
		});
		if (at && at.after < 0) add(at.depth, { key: 'draft', row: null, depth: at.depth });
		return lines;
	});

	/** After which row the field of a new code stands, -1 for below an empty tree. */
	#draftAt(): { after: number; depth: number } | undefined {
		if (!this.draft) return undefined;
		const { parentId } = this.draft;
		if (parentId === null) return { after: this.rows.length - 1, depth: 0 };
		const at = this.rows.findIndex((row) => row.code.id === parentId);
		const depth = (this.rows[at]?.depth ?? -1) + 1;
		let after = at;
		while ((this.rows[after + 1]?.depth ?? -1) >= depth) after++;
		return { after, depth };
	}

	/** The names above a code, from its theme down. */
	above(code: CodeTreeLine): string[] {
		const names: string[] = [];
		for (let up = this.byId.get(code.parentId ?? ''); up; up = this.byId.get(up.parentId ?? '')) {
			names.unshift(up.name);
		}
		return names;
	}

	// --- choosing

	choose(id: string, how: 'only' | 'toggle' | 'range' = 'only'): void {
		this.active = id;
		if (how === 'range' && this.#anchor !== null) {
			const from = this.rows.findIndex((r) => r.code.id === this.#anchor);
			const to = this.rows.findIndex((r) => r.code.id === id);
			if (from >= 0) {
				const range = this.rows.slice(Math.min(from, to), Math.max(from, to) + 1);
				this.selected = new Set(range.map((r) => r.code.id));
				return;
			}
		}
		this.#anchor = id;
		if (how === 'toggle') {
			const next = new Set(this.selected);
			if (!next.delete(id)) next.add(id);
			this.selected = next;
		} else this.selected = new Set([id]);
	}

	/** Chooses the active line, unless it is one of several chosen: what a command is about. */
	chooseActive(): void {
		if (this.active !== null && !this.selected.has(this.active)) this.choose(this.active);
	}

	chooseAll(): void {
		this.selected = new Set(this.rows.map((r) => r.code.id));
	}

	fold(id: string, isFolded: boolean): void {
		const next = new Set(this.folded);
		if (isFolded) next.add(id);
		else next.delete(id);
		this.folded = next;
	}

	/** Unfolds whatever hides a code, and chooses it. */
	reveal(id: string): void {
		const next = new Set(this.folded);
		for (let up = this.byId.get(id); up; up = this.byId.get(up.parentId ?? '')) {
			if (up.id !== id) next.delete(up.id);
		}
		this.folded = next;
		this.choose(id);
	}

	/** The next line after the active one whose name begins with what is typed, going round. */
	typed(letters: string): string | undefined {
		const looked = fold(letters);
		const at = this.rows.findIndex((r) => r.code.id === this.active);
		// One letter typed again goes on to the next; more letters may still mean the line one is on.
		const from = letters.length > 1 ? at : at + 1;
		for (let step = 0; step < this.rows.length; step++) {
			const row = this.rows[(from + step + this.rows.length) % this.rows.length];
			if (row && fold(row.code.name).startsWith(looked)) return row.code.id;
		}
		return undefined;
	}

	// --- changing

	async create(name: string, parentId: string | null): Promise<string | undefined> {
		const made = await this.study.act('code.create', { name, parentId });
		if (made) this.reveal(made.id);
		return made?.id;
	}

	async rename(id: string, name: string): Promise<void> {
		this.renaming = null;
		const code = this.byId.get(id);
		const trimmed = name.trim();
		if (code && trimmed !== '' && trimmed !== code.name) {
			await this.study.act('code.update', { id, name: trimmed });
		}
	}

	async recolour(ids: readonly string[], colour: number): Promise<void> {
		await this.study.act('code.recolour', { ids: [...ids], colour });
	}

	async move(to: Destination | undefined, chosen: ReadonlySet<string> = this.selected): Promise<void> {
		const ids = topmost(this.codes, chosen).map((c) => c.id);
		if (!to || ids.length === 0) return;
		if (to.parentId !== null) this.fold(to.parentId, false);
		await this.study.act('code.move', { ids, ...to });
	}

	/** Puts the chosen codes under a new one, which stands where they stood: under their parent, if they share it. */
	async group(newParent: string): Promise<void> {
		const codes = topmost(this.codes, this.selected);
		const [above = null, ...others] = new Set(codes.map((c) => c.parentId));
		await this.study.act('code.move', {
			ids: codes.map((c) => c.id),
			parentId: others.length === 0 ? above : null,
			position: 0,
			newParent
		});
	}

	nudge(key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'): Promise<void> {
		return this.move(nudge(this.codes, this.selected, key));
	}

	/** Where the codes being dragged would go on a line. */
	destination(on: CodeRow, where: 'before' | 'into' | 'after', dragged: ReadonlySet<string>) {
		return dropped(this.codes, dragged, on, where);
	}
}
