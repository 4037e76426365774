import { DatasetRefusal } from './codes.ts';

/** How far a reading is, and whether it may go on. */
export interface Progress {
	/** Called as bytes are read; false stops the reading. */
	onBytes?(read: number, size: number | null): boolean | void;
	signal?: AbortSignal;
}

/** Throws `DatasetRefusal`: 'reading-cancelled'. */
export function report(progress: Progress | undefined, read: number, size: number | null): void {
	const stopped = progress?.onBytes?.(read, size) === false || progress?.signal?.aborted === true;
	if (stopped) throw new DatasetRefusal('reading-cancelled', {});
}
