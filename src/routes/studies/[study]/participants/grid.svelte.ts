import { canonicalValue } from '#lib/core/survey/index.ts';
import { sentence, type Catalogue, type Locale } from '#lib/i18n/index.ts';
import type { ParticipantGrid } from '#lib/server/actions/index.ts';
import { announcer } from '#lib/ui/parts/announcer.svelte.ts';
import { sortRows, type Sort } from '#lib/ui/parts/rows.ts';
import type { OpenStudy } from '#lib/ui/study.svelte.ts';
import { asTyped, folded, shownValue } from './values.ts';

export type GridCase = ParticipantGrid['cases'][number];
export type GridVariable = ParticipantGrid['variables'][number];

/** The first two columns are the name of the case and its documents; variables come after. */
export const NAME = 0;
export const DOCUMENTS = 1;
export const FIRST_VARIABLE = 2;

/** The grid of participants: which cell is active, what is being typed in it, in which order the rows stand. */
export class Grid {
	#data = $state.raw<ParticipantGrid>({ variables: [], cases: [] });
	/** What was typed and is on its way to the disk: case id and column, to the value. */
	#typed = $state.raw<ReadonlyMap<string, string>>(new Map());
	filter = $state('');
	sort = $state.raw<Sort | null>(null);
	/** The active cell: a case, and a column. */
	caseId = $state('');
	column = $state(NAME);
	/** What is being typed in the active cell; null when nobody types. */
	draft = $state<string | null>(null);
	/** Why what is being typed cannot be kept, as a sentence; empty while nothing is wrong. */
	refusal = $state('');
	/** Counts how often the active cell was asked to come into sight. */
	called = $state(0);
	readonly #t: Catalogue;
	readonly #locale: Locale;
	readonly #study: OpenStudy;

	constructor(t: Catalogue, locale: Locale, study: OpenStudy) {
		this.#t = t;
		this.#locale = locale;
		this.#study = study;
	}

	set data(data: ParticipantGrid) {
		this.#data = data;
	}

	get variables(): readonly GridVariable[] {
		return this.#data.variables;
	}

	get cases(): readonly GridCase[] {
		return this.#data.cases;
	}

	readonly columns = $derived(FIRST_VARIABLE + this.#data.variables.length);

	/** The rows in sight: those the filter lets through, sorted as asked. */
	readonly rows: readonly GridCase[] = $derived.by(() => {
		const wanted = folded(this.filter.trim());
		const rows = this.#data.cases.filter(
			(row) => wanted === '' || folded([row.name, ...row.values].join(' ')).includes(wanted)
		);
		if (!this.sort) return rows;
		const { key, direction } = this.sort;
		const at = this.#data.variables.findIndex((variable) => variable.id === key);
		const numeric = this.#data.variables[at]?.type === 'numeric';
		const value = (row: GridCase) => {
			const text = at < 0 ? row.name : (row.values[at] ?? '');
			return numeric && text !== '' ? Number(text) : text;
		};
		return sortRows(rows, value, direction, this.#locale);
	});

	readonly row = $derived(this.rows.findIndex((row) => row.id === this.caseId));
	readonly active = $derived(this.rows[this.row]);

	variableAt(column: number): GridVariable | undefined {
		return this.#data.variables[column - FIRST_VARIABLE];
	}

	/** The value of a cell as stored, with what was just typed. */
	valueOf(row: GridCase, column: number): string {
		if (column === DOCUMENTS) return row.documents.join(', ');
		const typed = this.#typed.get(`${row.id} ${column}`);
		if (typed !== undefined) return typed;
		return column === NAME ? row.name : (row.values[column - FIRST_VARIABLE] ?? '');
	}

	/** The value of a cell as one reads it. */
	shown(row: GridCase, column: number): string {
		return shownValue(this.valueOf(row, column), this.variableAt(column)?.type, this.#locale);
	}

	/** The value of a cell as one types it. */
	typedValue(row: GridCase, column: number): string {
		return asTyped(this.valueOf(row, column), this.variableAt(column)?.type, this.#locale);
	}

	/** Different values of a column, the most frequent first: what one may want to type again. */
	suggestions(column: number): string[] {
		const type = this.variableAt(column)?.type;
		if (type !== 'nominal' && type !== 'ordinal') return [];
		const tally = new Map<string, number>();
		for (const row of this.#data.cases) {
			const value = this.valueOf(row, column);
			if (value !== '') tally.set(value, (tally.get(value) ?? 0) + 1);
		}
		return [...tally]
			.sort(([, a], [, b]) => b - a)
			.map(([value]) => value)
			.slice(0, 50);
	}

	goTo(row: number, column: number): void {
		const to = this.rows[Math.max(0, Math.min(row, this.rows.length - 1))];
		this.caseId = to?.id ?? '';
		this.column = Math.max(0, Math.min(column, this.columns - 1));
		this.draft = null;
		this.refusal = '';
	}

	/** Makes a cell active and brings it into sight: for what was just made. */
	call(caseId: string, variableId?: string): void {
		const at = this.variables.findIndex((variable) => variable.id === variableId);
		this.filter = '';
		this.goTo(
			Math.max(
				0,
				this.rows.findIndex((row) => row.id === caseId)
			),
			at < 0 ? NAME : FIRST_VARIABLE + at
		);
		this.called++;
	}

	/** Begins to type in the active cell, over what is there when `text` is given. */
	edit(text?: string): void {
		const row = this.active;
		if (!row || this.column === DOCUMENTS) return;
		this.draft = text ?? this.typedValue(row, this.column);
		this.refusal = '';
	}

	cancel(): void {
		this.draft = null;
		this.refusal = '';
	}

	/** Keeps what was typed. False, and the cell stays open, when it does not suit the variable. */
	commit(): boolean {
		const { draft, active: row, column } = this;
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
		this.draft = '';
		this.commit();
	}

	async #keep(row: GridCase, column: number, value: string): Promise<void> {
		const key = `${row.id} ${column}`;
		this.#typed = new Map(this.#typed).set(key, value);
		const variable = this.variableAt(column);
		if (variable) await this.#study.act('value.set', { caseId: row.id, variableId: variable.id, value });
		else await this.#study.act('case.rename', { id: row.id, name: value });
		// The page has been loaded again with it, or refused it.
		const rest = new Map(this.#typed);
		if (rest.get(key) === value) rest.delete(key);
		this.#typed = rest;
	}
}
