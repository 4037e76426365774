import type { Span } from '#lib/core/text/index.ts';
import type { Edit } from './edit.ts';

/** An edit, and where its text stands afterwards. */
export interface PlacedEdit {
	edit: Edit;
	/** In the text after. */
	start: number;
	end: number;
}

/** The edits of a text with the places of what they wrote, for questions about many spans. */
export class EditedText {
	readonly after: string;
	private readonly placed: readonly PlacedEdit[];

	constructor(edits: readonly Edit[], after: string) {
		this.after = after;
		let shift = 0;
		this.placed = edits.map((edit) => {
			const start = edit.start + shift;
			shift += edit.text.length - (edit.end - edit.start);
			return { edit, start, end: start + edit.text.length };
		});
	}

	/** The edits that take something out of a span of the text before, or write within it. */
	within(span: Span): PlacedEdit[] {
		const found: PlacedEdit[] = [];
		for (let at = this.firstWhere(({ edit }) => edit.end > span.start); at < this.placed.length; at++) {
			const one = this.placed[at];
			if (!one || one.edit.start >= span.end) break;
			found.push(one);
		}
		return found;
	}

	/** Whether an edit wrote some of a span of the text after, or took something out within it. */
	isChanged(span: Span): boolean {
		const one = this.placed[this.firstWhere(({ end }) => end > span.start)];
		return one !== undefined && one.start < span.end;
	}

	private firstWhere(holds: (placed: PlacedEdit) => boolean): number {
		let low = 0;
		let high = this.placed.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			const one = this.placed[middle];
			if (one && holds(one)) high = middle;
			else low = middle + 1;
		}
		return low;
	}
}

/** How many letters and digits a text holds. */
export const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
