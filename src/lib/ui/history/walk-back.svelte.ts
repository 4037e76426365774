import type { Catalogue } from '#lib/i18n/index.ts';
import { announcer } from '../parts/announcer.svelte.ts';
import { ask, type OpenStudy } from '../study.svelte.ts';

/** Undoes one's own steps one by one, from the last down to a chosen one; stops when asked, or when one is refused. */
export class WalkBack {
	done = $state(0);
	total = $state(0);
	running = $state(false);
	readonly #study: OpenStudy;
	readonly #t: Catalogue;
	#stopped = false;

	constructor(study: OpenStudy, t: Catalogue) {
		this.#study = study;
		this.#t = t;
	}

	stop(): void {
		this.#stopped = true;
	}

	async undo(steps: number): Promise<void> {
		const { history } = this.#t;
		this.done = 0;
		this.total = steps;
		this.running = true;
		this.#stopped = false;
		let refused = '';
		while (this.done < steps && !this.#stopped && refused === '') {
			const answer = await ask(this.#t, `/api/${this.#study.facts.id}/undo`, { json: {} });
			if (answer.ok) this.done++;
			else refused = answer.message;
		}
		this.running = false;
		if (refused === '') announcer.show(history.walked(this.done));
		else announcer.refuse(history.stoppedAt(this.done, refused));
		await this.#study.reload();
	}
}
