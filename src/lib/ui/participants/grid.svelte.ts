import { BY_NAME, type GridRow, type GridVariable, type GridWindow } from '#lib/contract/index.ts';
import { canonicalValue } from '#lib/core/survey/index.ts';
import type { Direction } from '#lib/core/text/index.ts';
import { sentence, type Catalogue, type Locale } from '#lib/i18n/index.ts';
import { announcer } from '../parts/announcer.svelte.ts';
import { Pages, type Page } from '../parts/pages.svelte.ts';
import { ask, type OpenStudy } from '../study.svelte.ts';
import { asTyped, shownValue } from './values.ts';

/** What the page was loaded with: the columns, and the first rows in the order of the cases. */
export interface GridData {
	variables: readonly GridVariable[];
	window: GridWindow;
}

/** The first two columns are the name of the case and its documents; variables come after. */
export const NAME = 0;
export const DOCUMENTS = 1;
export const FIRST_VARIABLE = 2;

/** Milliseconds without a key after which a filter is asked for. */
const TYPED = 150;
const FIRST_ROWS = 60;

/** A window as a page of rows. */
const pageOf = ({ found, from, rows }: GridWindow): Page<GridRow> => ({ total: found, from, rows });

/** A filter and an order that are asked for, as the address of the request says them; '' for none. */
interface Answer {
	query: string;
	/** The window the page had when it was asked: a newer one tells that something has changed. */
	loaded: GridWindow;
	page: Page<GridRow>;
}

/** The grid of participants: its rows as they come from the server, the active cell, and what is typed in it. */
export class Grid {
	filter = $state('');
	sort = $state.raw<{ key: string; direction: Direction } | null>(null);
	/** The active cell; row -1 while there is none. */
	row = $state(-1);
	column = $state(NAME);
	/** What is being typed in the active cell; null when nobody types. */
	draft = $state<string | null>(null);
	/** Why what is being typed cannot be kept, as a sentence; empty while nothing is wrong. */
	refusal = $state('');
	/** Values of the active column that one may want to type again. */
	suggestions = $state.raw<readonly string[]>([]);
	/** Counts how often the active cell was asked to come into sight. */
	called = $state(0);
	/** Another filter or order is on its way. */
	asking = $state(false);
	#answer = $state.raw<Answer | null>(null);
	/** What was typed since the page was loaded, by case and variable: the rows are not loaded again for it. */
	#typed = $state.raw<{ loaded: GridWindow; values: ReadonlyMap<string, string> } | null>(null);
	/** The row that is being typed in, also when other rows come in the meantime. */
	#typing: GridRow | null = null;
	readonly #data: () => GridData;
	readonly #t: Catalogue;
	readonly #locale: Locale;
	readonly #study: OpenStudy;
	readonly rows: Pages<GridRow>;

	constructor(t: Catalogue, locale: Locale, study: OpenStudy, data: () => GridData) {
		this.#t = t;
		this.#locale = locale;
		this.#study = study;
		this.#data = data;
		this.rows = new Pages(
			() => this.#first,
			async (from, limit, signal) => {
				const window = await this.#ask(`from=${from}&limit=${limit}${this.#query}`, signal);
				return window && pageOf(window);
			}
		);
	}

	readonly #window = $derived.by(() => this.#data().window);
	readonly #loaded = $derived(pageOf(this.#window));
	get #first(): Page<GridRow> {
		return this.#query === '' ? this.#loaded : (this.#answer?.page ?? this.#loaded);
	}

	/** How many participants there are, whatever the filter. */
	get cases(): number {
		return this.#window.cases;
	}
	get variables(): readonly GridVariable[] {
		return this.#data().variables;
	}
	/** How many columns there are. */
	get columns(): number {
		return FIRST_VARIABLE + this.variables.length;
	}
	readonly active = $derived.by(() => (this.row < 0 ? undefined : this.rows.at(this.row)));

	// --- which rows, in which order

	readonly #query = $derived.by(() => {
		const params = new URLSearchParams();
		if (this.filter.trim() !== '') params.set('filter', this.filter.trim());
		if (this.sort) params.set('sort', this.sort.key);
		if (this.sort?.direction === 'descending') params.set('descending', '1');
		return params.size === 0 ? '' : `&${params}`;
	});

	/** Sorts by a variable or, with `BY_NAME`, by the names; once more the same way: as the cases stand. */
	sortBy(key: string, direction: Direction): void {
		const again = this.sort?.key === key && this.sort.direction === direction;
		this.sort = again ? null : { key, direction };
	}

	/** Asks for the rows of a filter and an order. For an effect; returns what calls it off. */
	look(): (() => void) | undefined {
		const query = this.#query;
		const loaded = this.#window;
		if (query === '' || (this.#answer?.query === query && this.#answer.loaded === loaded)) {
			this.asking = false;
			return undefined;
		}
		const off = new AbortController();
		this.asking = true;
		const timer = setTimeout(() => {
			void this.#ask(`from=0&limit=${FIRST_ROWS}${query}`, off.signal).then((window) => {
				if (!window) return;
				if (this.#answer?.query !== query) this.row = Math.min(this.row, 0);
				this.#answer = { query, loaded, page: pageOf(window) };
				this.asking = false;
			});
		}, TYPED);
		return () => {
			clearTimeout(timer);
			off.abort();
		};
	}

	async #ask(params: string, signal?: AbortSignal): Promise<GridWindow | undefined> {
		const path = `/api/${this.#study.facts.id}/cases?${params}`;
		const answer = await ask<GridWindow>(this.#t, path, signal ? { signal } : {}).catch((error: unknown) => {
			if (!signal?.aborted) throw error;
		});
		if (answer?.ok === false) announcer.refuse(answer.message);
		return answer?.ok ? answer.result : undefined;
	}

	// --- what stands in a cell

	variableAt(column: number): GridVariable | undefined {
		return this.variables[column - FIRST_VARIABLE];
	}

	#key(row: GridRow, column: number): string {
		return `${row.id} ${this.variableAt(column)?.id ?? BY_NAME}`;
	}

	/** The value of a cell as stored, with what was just typed. */
	valueOf(row: GridRow, column: number): string {
		if (column === DOCUMENTS) return row.documents.join(', ');
		const typed = this.#typed?.loaded === this.#window ? this.#typed.values : undefined;
		const stored = column === NAME ? row.name : (row.values[column - FIRST_VARIABLE] ?? '');
		return typed?.get(this.#key(row, column)) ?? stored;
	}

	/** The value of a cell as one reads it. */
	shown(row: GridRow, column: number): string {
		return shownValue(this.valueOf(row, column), this.variableAt(column)?.type, this.#locale);
	}

	/** The value of a cell as one types it. */
	typedValue(row: GridRow, column: number): string {
		return asTyped(this.valueOf(row, column), this.variableAt(column)?.type, this.#locale);
	}

	// --- the active cell

	goTo(row: number, column: number): void {
		this.row = Math.max(0, Math.min(row, this.rows.total - 1));
		this.column = Math.max(0, Math.min(column, this.columns - 1));
		this.cancel();
	}

	/** Makes a cell active and brings it into sight: for what was just made. */
	async call(caseId: string | undefined, variableId?: string): Promise<void> {
		const at = this.variables.findIndex((variable) => variable.id === variableId);
		this.filter = '';
		this.sort = null;
		const window = caseId === undefined ? undefined : await this.#ask(`limit=1&around=${caseId}`);
		this.goTo(window?.from ?? 0, at < 0 ? NAME : FIRST_VARIABLE + at);
		this.called++;
	}

	/** Begins to type in the active cell, over what is there when `text` is given. */
	edit(text?: string): void {
		const row = this.active;
		if (!row || this.column === DOCUMENTS) return;
		this.#typing = row;
		this.draft = text ?? this.typedValue(row, this.column);
		this.refusal = '';
		this.suggestions = [];
		void this.#suggest(this.column);
	}

	async #suggest(column: number): Promise<void> {
		const variable = this.variableAt(column);
		if (variable?.type !== 'nominal' && variable?.type !== 'ordinal') return;
		const values = (await this.useOf(variable.id))?.values ?? [];
		if (this.column === column && this.draft !== null) this.suggestions = values;
	}

	/** How a variable is used in the whole study. */
	async useOf(variableId: string): Promise<{ count: number; values: string[] } | undefined> {
		const path = `/api/${this.#study.facts.id}/variables/${variableId}`;
		const answer = await ask<{ count: number; values: string[] }>(this.#t, path);
		return answer.ok ? answer.result : undefined;
	}

	cancel(): void {
		this.draft = null;
		this.refusal = '';
	}

	/** Keeps what was typed. False, and the cell stays open, when it does not suit the variable. */
	commit(): boolean {
		const { draft, column } = this;
		const row = this.#typing;
		if (draft === null || !row) return true;
		const variable = this.variableAt(column);
		const value = variable ? canonicalValue(variable.type, draft) : draft.trim();
		if (value === null || (column === NAME && value === '')) {
			this.refusal = variable
				? sentence(this.#t.errors, {
						code: 'bad-value',
						values: { value: draft, type: variable.type, variable: variable.name }
					})
				: sentence(this.#t.errors, { code: 'bad-input', values: { field: '', problem: 'empty' } });
			return false;
		}
		this.cancel();
		if (value !== this.valueOf(row, column)) void this.#keep(row, column, value);
		return true;
	}

	/** Keeps what was typed, or says why not where the eye can find it once the cell is closed. */
	leave(): void {
		if (this.draft === null || this.commit()) return;
		announcer.refuse(this.refusal);
		this.cancel();
	}

	/** Empties the active cell. */
	clear(): void {
		if (this.column < FIRST_VARIABLE) return;
		this.edit('');
		this.commit();
	}

	/** The cell shows the value at once; of the page, only the bottom line is loaded again. */
	async #keep(row: GridRow, column: number, value: string): Promise<void> {
		const before = this.#typed?.loaded === this.#window ? this.#typed.values : new Map<string, string>();
		this.#typed = { loaded: this.#window, values: new Map(before).set(this.#key(row, column), value) };
		const variable = this.variableAt(column);
		const drawn = { refresh: false };
		if (variable) {
			const input = { caseId: row.id, variableId: variable.id, value };
			await this.#study.act('value.set', input, drawn);
		} else await this.#study.act('case.rename', { id: row.id, name: value }, drawn);
	}
}
