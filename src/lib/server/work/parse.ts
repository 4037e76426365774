import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadTable, ReadText, ReadTextOptions, TableOptions } from '#lib/formats/read/index.ts';
import { Refusal } from '../refusal.ts';
import { programRoot } from './root.ts';

export type ParseJob =
	| { kind: 'text'; name: string; bytes: Uint8Array; options: ReadTextOptions }
	| { kind: 'table'; name: string; bytes: Uint8Array; options: TableOptions };

export type ParseReply =
	| { value: ReadText | ReadTable }
	| { refused: { code: string; values: Record<string, string | number> } }
	| { failed: string };

/** A file that is still being read after this long is given up. */
const PATIENCE = 120_000;
const MEMORY_MB = 1024;

let worker: Worker | null = null;
let queue: Promise<unknown> = Promise.resolve();

function start(): Worker {
	const started = new Worker(join(programRoot(), 'src/lib/server/work/parse.worker.ts'), {
		resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB }
	});
	// The process may end while the worker waits for work.
	started.unref();
	return started;
}

function ask(job: ParseJob): Promise<ParseReply> {
	return new Promise((resolve) => {
		const busy = (worker ??= start());
		const refusal = (code: string): ParseReply => ({ refused: { code, values: { name: job.name } } });
		const finish = (reply: ParseReply): void => {
			clearTimeout(timer);
			busy.off('message', finish).off('error', broken).off('exit', broken);
			resolve(reply);
		};
		const giveUp = (code: string): void => {
			worker = null;
			finish(refusal(code));
			void busy.terminate();
		};
		// Out of memory, most likely: the file is refused, the process goes on with a new worker.
		const broken = (): void => giveUp('too-much-memory');
		const timer = setTimeout(() => giveUp('too-slow'), PATIENCE);
		busy.on('message', finish).on('error', broken).on('exit', broken);
		busy.ref();
		busy.postMessage(job);
	});
}

async function parse(job: ParseJob): Promise<ReadText | ReadTable> {
	const turn = queue.then(() => ask(job));
	queue = turn.then(() => worker?.unref());
	const reply = await turn;
	if ('value' in reply) return reply.value;
	if ('refused' in reply) throw new Refusal(reply.refused.code, reply.refused.values);
	throw new Error(reply.failed);
}

/** Reads a text file in a thread of its own. @throws Refusal with the reader's code. */
export const parseText = (
	name: string,
	bytes: Uint8Array,
	options: ReadTextOptions = {}
): Promise<ReadText> => parse({ kind: 'text', name, bytes, options }) as Promise<ReadText>;

/** Reads a table file in a thread of its own. @throws Refusal with the reader's code. */
export const parseTable = (name: string, bytes: Uint8Array, options: TableOptions = {}): Promise<ReadTable> =>
	parse({ kind: 'table', name, bytes, options }) as Promise<ReadTable>;
