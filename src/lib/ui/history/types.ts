/** A step of the history, as its page loads it. */
export interface HistoryStep {
	seq: number;
	at: string;
	coder: string;
	initials: string;
	kind: 'do' | 'undo' | 'redo';
	action: string;
	params: Readonly<Record<string, string | number>>;
	undone: boolean;
	undoable: boolean;
}
