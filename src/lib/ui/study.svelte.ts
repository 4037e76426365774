import { getContext, setContext } from 'svelte';
import type { ActionName, InputOf, RefusalCode, ResultOf, Step } from '#lib/contract/index.ts';
import { sentence, type Catalogue } from '#lib/i18n/index.ts';
import { announcer } from './parts/announcer.svelte.ts';

/** What the layout of a study loads: enough for the bar and the bottom line. */
export interface StudyFacts {
	id: string;
	name: string;
	head: number;
	undo: Step | null;
	redo: Step | null;
}

/** What the server answered: the result, or the sentence of a refusal. */
export type Answer<R> = { ok: true; result: R } | { ok: false; code: RefusalCode; message: string };

const noAnswer = (t: Catalogue): string => sentence(t.errors, { code: 'no-answer' });

/** Asks the server; a refusal, or a server that is not there, comes back as a sentence. */
export async function ask<R>(
	t: Catalogue,
	path: string,
	init: RequestInit & { json?: unknown } = {}
): Promise<Answer<R>> {
	const { json, ...rest } = init;
	// Without a content type SvelteKit takes a request for one without a body.
	const untyped = rest.body instanceof Blob && rest.body.type === '';
	try {
		const response = await fetch(path, {
			...rest,
			...(untyped ? { headers: { 'content-type': 'application/octet-stream' } } : {}),
			...(json === undefined
				? {}
				: { method: 'POST', body: JSON.stringify(json), headers: { 'content-type': 'application/json' } })
		});
		const body: unknown = await response.json().catch(() => null);
		if (response.ok) return { ok: true, result: body as R };
		const said = (body ?? {}) as { code?: RefusalCode; message?: string };
		return { ok: false, code: said.code ?? 'unexpected', message: said.message ?? noAnswer(t) };
	} catch (error) {
		if (error instanceof DOMException && error.name === 'AbortError') throw error;
		return { ok: false, code: 'no-answer', message: noAnswer(t) };
	}
}

/** Asks the server for one change of a study. */
export const askAction = <N extends ActionName>(
	t: Catalogue,
	studyId: string,
	action: N,
	input: InputOf<N>
): Promise<Answer<{ result: ResultOf<N>; seq: number | null }>> =>
	ask(t, `/api/${studyId}/${action}`, { json: input });

/** How a page loads again: the bar and bottom line only, or everything. */
export interface Refresh {
	facts: () => Promise<void>;
	all: () => Promise<void>;
}

/** The open study on a page: asks for changes, tells what can be undone, and notices what others have done. */
export class OpenStudy {
	facts = $state.raw<StudyFacts>({ id: '', name: '', head: 0, undo: null, redo: null });
	/** Seq of the newest change asked for here: what a page loaded before it is out of date. */
	newest = 0;
	/** A change is on its way to the disk. */
	saving = $state(0);
	/** Opens the list of keys, on a page that has keys of its own. */
	listKeys = $state.raw<(() => void) | null>(null);
	readonly #t: Catalogue;
	readonly #refresh: Refresh;
	#before: Promise<unknown> = Promise.resolve();

	constructor(t: Catalogue, refresh: Refresh) {
		this.#t = t;
		this.#refresh = refresh;
	}

	/** The sentence of a step of the history. */
	words(step: Step): string {
		return sentence(this.#t.actions, { code: step.action, values: step.params });
	}

	/**
	 * Asks for one change. A refusal is shown in words and gives `undefined`. `refresh: false` leaves the page's data
	 * as they are: for what the page has already drawn itself.
	 */
	async act<N extends ActionName>(
		action: N,
		input: InputOf<N>,
		options: { refresh?: boolean } = {}
	): Promise<ResultOf<N> | undefined> {
		this.saving++;
		try {
			const answer = await askAction(this.#t, this.facts.id, action, input);
			if (!answer.ok) {
				announcer.refuse(answer.message);
				await this.#refresh.all();
				return undefined;
			}
			this.newest = Math.max(this.newest, answer.result.seq ?? 0);
			await (options.refresh === false ? this.#refresh.facts() : this.#refresh.all());
			return answer.result.result;
		} finally {
			this.saving--;
		}
	}

	/** Asks for one change and hands the answer back: for a form that shows a refusal beside its field. */
	async attempt<N extends ActionName>(action: N, input: InputOf<N>): Promise<Answer<ResultOf<N>>> {
		this.saving++;
		try {
			const answer = await askAction(this.#t, this.facts.id, action, input);
			if (!answer.ok) return answer;
			await this.#refresh.all();
			return { ok: true, result: answer.result.result };
		} finally {
			this.saving--;
		}
	}

	/** Loads everything again. */
	reload(): Promise<void> {
		return this.#refresh.all();
	}

	/** Does one thing after the other, for what speaks of what the one before has made, or undoes it. */
	inTurn<R>(work: () => Promise<R>): Promise<R> {
		const done = this.#before.then(work);
		this.#before = done.catch(() => undefined);
		return done;
	}

	undo(): Promise<void> {
		return this.inTurn(() => this.#turn('undo'));
	}

	redo(): Promise<void> {
		return this.inTurn(() => this.#turn('redo'));
	}

	async #turn(way: 'undo' | 'redo'): Promise<void> {
		this.saving++;
		try {
			const answer = await ask<Step>(this.#t, `/api/${this.facts.id}/${way}`, { json: {} });
			if (!answer.ok) announcer.refuse(answer.message);
			else {
				const said = this.words(answer.result);
				announcer.announce(way === 'undo' ? this.#t.common.undone(said) : this.#t.common.redone(said));
			}
			await this.#refresh.all();
		} finally {
			this.saving--;
		}
	}

	/** Looks again whenever somebody (another tab, the command line) has changed the study. Returns how to stop. */
	follow(): () => void {
		const source = new EventSource(`/api/${this.facts.id}/changes`);
		source.onmessage = (event) => {
			if (this.saving === 0 && Number(event.data) > this.facts.head) void this.#refresh.all();
		};
		return () => source.close();
	}
}

const key = Symbol('study');
export const setStudy = (study: OpenStudy): OpenStudy => setContext(key, study);
export const useStudy = (): OpenStudy => getContext<OpenStudy>(key);
