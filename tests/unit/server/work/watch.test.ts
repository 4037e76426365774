import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { watch, type Bounds, type Breach } from '#lib/server/work/watch.ts';

const ample: Bounds = { computing: 600_000, waiting: 600_000, idle: 600_000, memory: 2 ** 31 };

/** What the watch says of a thread that runs this. */
async function breachOf(program: string, bounds: Partial<Bounds>): Promise<Breach> {
	const worker = new Worker(program, { eval: true });
	const breach = await new Promise<Breach>((resolve) => watch(worker, { ...ample, ...bounds }, resolve));
	await worker.terminate();
	return breach;
}

describe('the watch over a reading', () => {
	it('ends one that computes for too long', async () => {
		expect(await breachOf('for (;;);', { computing: 100 })).toBe('too-slow');
	});

	it('ends one that waits for what never comes', async () => {
		expect(await breachOf('setTimeout(() => {}, 600000)', { idle: 100 })).toBe('too-slow');
	});

	it('ends one that heaps up buffers', async () => {
		const program = 'const all = []; setInterval(() => all.push(new Uint8Array(2 ** 20).fill(1)), 1)';
		expect(await breachOf(program, { memory: 60 * 2 ** 20 })).toBe('too-much-memory');
	});

	it('does not take a thread that computes for one that waits', async () => {
		expect(await breachOf('for (;;);', { idle: 300, computing: 1000, waiting: 600_000 })).toBe('too-slow');
	});

	it('says nothing once it is ended', async () => {
		const worker = new Worker('for (;;);', { eval: true });
		let told = 0;
		const end = watch(worker, { ...ample, waiting: 50 }, () => told++);
		end();
		await new Promise((resolve) => setTimeout(resolve, 200));
		await worker.terminate();
		expect(told).toBe(0);
	});
});
