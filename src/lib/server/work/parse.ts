import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadRefusalCode, Refusals } from '#lib/contract/index.ts';
import type { ReadTable, ReadText, ReadTextOptions, TableOptions } from '#lib/formats/read/index.ts';
import { Refusal } from '../refusal.ts';
import { programRoot } from './root.ts';
import { watch, type Bounds } from './watch.ts';

export type ParseJob =
	| { kind: 'text'; name: string; bytes: Uint8Array; options: ReadTextOptions }
	| { kind: 'table'; name: string; bytes: Uint8Array; options: TableOptions };

/** What the reader says, or the watch over it. */
type ParseRefusalCode = ReadRefusalCode | 'too-slow' | 'too-much-memory';

export type ParseReply =
	| { value: ReadText | ReadTable }
	| { refused: { code: ParseRefusalCode; values: Refusals[ParseRefusalCode] } }
	| { failed: string };

const MEGABYTE = 2 ** 20;

/**
 * A file is answered within five seconds where the machine is not too busy: starting, handing over and ending take what
 * computing leaves. The longest real files ask for two thirds (a PDF of 500 full pages, a workbook of a million cells)
 * and for nine tenths of the memory (a Word file of a million characters in 12,500 paragraphs). With the program itself and
 * the largest file, a reading stays under 500 MB.
 */
const USUAL: Bounds = { computing: 3500, waiting: 60_000, idle: 2500, memory: 256 * MEGABYTE };

/** Well above what the watch lets pass: where V8 meets its own limit inside one long step, it may end the whole program. */
const HEAP_MB = 1024;
/** The nursery of a thread would grow several times as large, of garbage, on its own: 100 MB more for the same speed. */
const NURSERY_MB = 16;

let worker: Worker | null = null;
let queue: Promise<unknown> = Promise.resolve();

function start(): Worker {
	const started = new Worker(join(programRoot(), 'src/lib/server/work/parse.worker.ts'), {
		resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: NURSERY_MB }
	});
	// The process may end while the worker waits for work.
	started.unref();
	// One that is being ended may still run out of memory, which must not end the process.
	started.on('error', () => {});
	started.once('exit', () => {
		if (worker === started) worker = null;
	});
	return started;
}

function ask(job: ParseJob, bounds: Bounds): Promise<ParseReply> {
	return new Promise((resolve) => {
		const busy = (worker ??= start());
		const refusal = (code: 'too-slow' | 'too-much-memory'): ParseReply => ({
			refused: { code, values: { name: job.name } }
		});
		const finish = (reply: ParseReply): void => {
			endWatch();
			busy.off('message', finish).off('error', broken).off('exit', broken);
			resolve(reply);
		};
		const giveUp = (code: 'too-slow' | 'too-much-memory'): void => {
			worker = null;
			finish(refusal(code));
			void busy.terminate();
		};
		// Out of memory, most likely: the file is refused, the process goes on with a new worker.
		const broken = (): void => giveUp('too-much-memory');
		// The program holds the file as well.
		const memory = bounds.memory - job.bytes.length;
		const endWatch = watch(busy, { ...bounds, memory }, giveUp);
		busy.on('message', finish).on('error', broken).on('exit', broken);
		busy.ref();
		// A copy that is given away, where posting would make two.
		const bytes = new Uint8Array(job.bytes);
		busy.postMessage({ ...job, bytes }, [bytes.buffer]);
	});
}

async function parse(job: ParseJob, bounds: Bounds): Promise<ReadText | ReadTable> {
	const turn = queue.then(() => ask(job, bounds));
	queue = turn.then(() => worker?.unref());
	const reply = await turn;
	if ('value' in reply) return reply.value;
	if ('refused' in reply) throw new Refusal(reply.refused.code, reply.refused.values);
	throw new Error(reply.failed);
}

/** Reads a text file in a thread of its own. @throws Refusal with the reader's code, `too-slow`, `too-much-memory`. */
export const parseText = (
	name: string,
	bytes: Uint8Array,
	options: ReadTextOptions = {},
	bounds = USUAL
): Promise<ReadText> => parse({ kind: 'text', name, bytes, options }, bounds) as Promise<ReadText>;

/** Reads a table file in a thread of its own. @throws Refusal with the reader's code, `too-slow`, `too-much-memory`. */
export const parseTable = (
	name: string,
	bytes: Uint8Array,
	options: TableOptions = {},
	bounds = USUAL
): Promise<ReadTable> => parse({ kind: 'table', name, bytes, options }, bounds) as Promise<ReadTable>;
