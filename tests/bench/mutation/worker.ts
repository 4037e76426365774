import { parentPort, workerData } from 'node:worker_threads';
import { passedBy, turnOn } from './switch.ts';
import type { Test } from './vitest.ts';

/** What the tests pass by, and how long each computes, in milliseconds. */
export interface Survey {
	atLoad: number[];
	tests: { name: string; ms: number; passed: number[] }[];
}

export interface Order {
	mutant: number;
	/** Positions of the tests to try, in that order. */
	tests: readonly number[];
}

const port = parentPort;
if (!port) throw new Error('a worker');

const { onFromTheStart } = workerData as { onFromTheStart: number };
turnOn(onFromTheStart);

let tests: readonly Test[] = [];
const load = async (): Promise<void> => {
	// The tests define themselves as they are loaded, a mutant that is on from the start with them.
	({ tests } = (await import('virtual:tests')) as { tests: readonly Test[] });
};

async function survey(): Promise<Survey> {
	const atLoad = await passedBy(load);
	const found: Survey['tests'] = [];
	for (const test of tests) {
		const start = process.threadCpuUsage().user;
		const passed = await passedBy(test.run).catch((error: unknown) => {
			throw new Error(`${test.name}: ${String(error)}`);
		});
		found.push({ name: test.name, ms: (process.threadCpuUsage().user - start) / 1000, passed });
	}
	return { atLoad, tests: found };
}

/** The first test that fails, -1 when none does. */
async function tried({ mutant, tests: positions }: Order): Promise<number> {
	turnOn(mutant);
	for (const position of positions) {
		try {
			await tests[position]?.run();
		} catch {
			return position;
		}
	}
	return -1;
}

port.on('message', (order: 'survey' | 'load' | Order) => {
	const done = order === 'survey' ? survey() : order === 'load' ? load() : tried(order);
	void done.then(
		(answer) => port.postMessage(answer),
		// Tests that cannot even be loaded notice the mutant too.
		(error: unknown) => port.postMessage(order === 'survey' ? { error: String(error) } : -2)
	);
});
