export interface Toast {
	id: number;
	text: string;
	/** One thing to do about it: undo, most often. */
	action?: { label: string; run: () => void } | undefined;
	/** A refusal stays until it is closed. */
	error: boolean;
}

const STAYS = 8000;

/** What the program says in passing. Of the browser only: on the server nothing is ever said. */
class Announcer {
	toasts = $state<Toast[]>([]);
	/** For screen readers alone. */
	said = $state('');
	#next = 1;

	/** Says `text` to screen readers, politely, and shows nothing: for what the eye sees anyway. */
	announce(text: string): void {
		this.said = '';
		// A region that gets the same words twice stays silent the second time unless it was empty in between.
		setTimeout(() => (this.said = text), 60);
	}

	/** Shows `text` for eight seconds; screen readers say it. */
	show(text: string, action?: Toast['action']): void {
		const id = this.#add(text, false, action);
		setTimeout(() => this.close(id), STAYS);
	}

	/** Shows a refusal until it is closed. */
	refuse(text: string): void {
		this.#add(text, true);
	}

	close(id: number): void {
		this.toasts = this.toasts.filter((toast) => toast.id !== id);
	}

	#add(text: string, error: boolean, action?: Toast['action']): number {
		const id = this.#next++;
		this.toasts = [...this.toasts.filter((toast) => toast.text !== text), { id, text, action, error }].slice(
			-3
		);
		return id;
	}
}

export const announcer = new Announcer();
