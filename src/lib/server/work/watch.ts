import type { Worker } from 'node:worker_threads';

/** What reading one file may cost. */
export interface Bounds {
	/** Computing, in milliseconds. What a busy machine makes it wait is not counted. */
	computing: number;
	/** From the question to the answer, in milliseconds, on however busy a machine. */
	waiting: number;
	/** Without computing, looked at and looked at again for so many milliseconds: for a thread that waits for what never comes. */
	idle: number;
	/** Heap and buffers of the thread, in bytes. V8's own limit for a worker knows nothing of buffers. */
	memory: number;
}

export type Breach = 'too-slow' | 'too-much-memory';

/** Milliseconds from one look to the next: time enough to take some hundred megabytes, and no more. */
const pause = 25;
/** Answering a look takes a thread less than this, in milliseconds. */
const answering = 1;

/** Looks after a worker while it works and tells, once, when it passes a bound. Hands back what ends the watch. */
export function watch(worker: Worker, bounds: Bounds, onBreach: (breach: Breach) => void): () => void {
	let next: NodeJS.Timeout | undefined;
	let before: NodeJS.CpuUsage | undefined;
	let computed = 0;
	let idleLooks = 0;
	let over = false;
	const end = (): void => {
		over = true;
		clearTimeout(next);
		clearTimeout(patience);
	};
	const breach = (code: Breach): void => {
		if (over) return;
		end();
		onBreach(code);
	};
	const patience = setTimeout(() => breach('too-slow'), bounds.waiting);
	const look = async (): Promise<void> => {
		const [spent, heap] = await Promise.all([worker.cpuUsage(before), worker.getHeapStatistics()]);
		before ??= spent;
		const now = before === spent ? 0 : (spent.user + spent.system) / 1000;
		idleLooks = now - computed > answering ? 0 : idleLooks + 1;
		computed = now;
		if (heap.total_heap_size + heap.external_memory > bounds.memory) breach('too-much-memory');
		else if (computed > bounds.computing || idleLooks * pause > bounds.idle) breach('too-slow');
	};
	const lookAgain = (): void => {
		next = setTimeout(() => {
			// A worker that has not begun yet, or has ended, cannot be asked.
			void look()
				.catch(() => {})
				.then(() => over || lookAgain());
		}, pause);
	};
	lookAgain();
	return end;
}
