import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Span } from '#lib/core/text/index.ts';
import { Refusal } from '../refusal.ts';
import { programRoot } from './root.ts';

export interface FindJob {
	source: string;
	matchCase: boolean;
	texts: readonly string[];
	/** No more hits than this. */
	most: number;
}

/** A pattern that has not read the texts after this long is given up, in milliseconds. */
const PATIENCE = 5000;
const MEMORY_MB = 512;

/**
 * The hits of a regular expression in some texts, in a thread of its own that is stopped when it takes too long: a
 * pattern can be written so that it never ends.
 * @throws Refusal `bad-pattern`
 */
export function findPattern(job: FindJob, patience = PATIENCE): Promise<Span[][]> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(join(programRoot(), 'src/lib/server/work/find.worker.ts'), {
			workerData: job,
			resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB }
		});
		const refuse = (): void => {
			clearTimeout(timer);
			void worker.terminate();
			reject(new Refusal('bad-pattern'));
		};
		const timer = setTimeout(refuse, patience);
		worker.once('message', (hits: Span[][]) => {
			clearTimeout(timer);
			resolve(hits);
		});
		worker.once('error', refuse);
	});
}
