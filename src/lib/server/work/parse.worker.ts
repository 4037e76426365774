import { parentPort } from 'node:worker_threads';
import { ReadRefusal, readTable, readText } from '#lib/formats/read/index.ts';
import type { ParseJob, ParseReply } from './parse.ts';

// One job at a time, answered in order: the pool sends the next one only after the answer.
parentPort?.on('message', (job: ParseJob) => {
	void answer(job).then((reply) => parentPort?.postMessage(reply));
});

async function answer(job: ParseJob): Promise<ParseReply> {
	try {
		const value =
			job.kind === 'text'
				? await readText(job.name, job.bytes, { ...job.options, mayTakeBytes: true })
				: await readTable(job.bytes, job.options);
		return { value };
	} catch (error) {
		if (error instanceof ReadRefusal) return { refused: { code: error.code, values: error.values } };
		return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}
