/**
 * The coding desk in a real Chromium: from click to readable, from Enter to paint, scrolling; with the CSS Custom
 * Highlights it tints with, and with the flat spans it falls back on. Prints a table, never fails. Run after a build:
 * `node tests/bench/desk.ts`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { generator } from '../faults/generator.ts';
import { createStudy, importDocument, openStore, perform } from '#lib/server/actions/index.ts';

const PORT = 28_471;
const vocabulary =
	'la douleur chronique revient souvent pendant la consultation et nous prenons du temps pour écouter ce que la personne raconte avec ses mots son corps sa fatigue et parfois sa colère contre les soins'.split(
		' '
	);

function transcript(words: number): string {
	const random = generator(7);
	const turns: string[] = [];
	for (let made = 0; made < words; made += 72) {
		const said = Array.from({ length: 72 }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(
			' '
		);
		turns.push(`${turns.length % 2 ? 'Participante 1' : 'Enquêtrice'} : ${said}.`);
	}
	return turns.join('\n\n');
}

const home = mkdtempSync(join(tmpdir(), 'tamis-bench-'));
const store = await openStore({ home });
const session = { store, coder: 'Anne Martin' };
const studyId = await createStudy(session, { name: 'Mesures' });

async function prepare(name: string, words: number, codings: number): Promise<string> {
	const done = await importDocument(
		session,
		studyId,
		`${name}.txt`,
		new TextEncoder().encode(transcript(words))
	);
	if (done.status !== 'imported') throw new Error('the bench could not prepare its study');
	const { text } = await store.db
		.selectFrom('document')
		.select('text')
		.where('id', '=', done.id)
		.executeTakeFirstOrThrow();
	const random = generator(11);
	for (let c = 0; c < 20 && codings > 0; c++) {
		const spans = Array.from({ length: codings / 20 }, () => {
			const start = Math.floor(random() * (text.length - 900));
			return { documentId: done.id, start, end: start + 40 + Math.floor(random() * 700) };
		});
		await perform(session, studyId, 'coding.autocode', { newCode: { name: `${name} ${c + 1}` }, spans });
	}
	return done.id;
}

const coded = await prepare('30 000 mots', 30_000, 2_000);
const long = await prepare('200 000 mots', 200_000, 0);
await store.close();

const server = spawn(process.execPath, ['src/cli/serve.ts', '--port', String(PORT), '--home', home], {
	stdio: ['ignore', 'pipe', 'inherit']
});
await new Promise<void>((resolve) =>
	server.stdout.on('data', (d) => String(d).includes(String(PORT)) && resolve())
);

const browser = await chromium.launch({
	executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
	args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage']
});
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
const address = (id: string): string => `/studies/${studyId}/documents/${id}`;

/** From the click on its link to the frame in which its first words are painted. */
async function open(page: Page, id: string): Promise<number> {
	await page.goto(`http://127.0.0.1:${PORT}/studies/${studyId}/documents`);
	await page.waitForSelector(`a[href$="${id}"]`);
	await page.waitForTimeout(300);
	return page.evaluate(
		(href) =>
			new Promise<number>((resolve) => {
				const start = performance.now();
				const look = (): void => {
					if (document.querySelector('[data-start]'))
						requestAnimationFrame(() => resolve(performance.now() - start));
					else requestAnimationFrame(look);
				};
				look();
				document.querySelector<HTMLAnchorElement>(`a[href$="${href}"]`)?.click();
			}),
		address(id)
	);
}

/** Opens a document some times, the first to warm up: median milliseconds. */
async function opening(page: Page, id: string, times: number): Promise<number> {
	const taken: number[] = [];
	for (let i = 0; i <= times; i++) taken.push(await open(page, id));
	return median(taken.slice(1));
}

/** Milliseconds from the request of the last coding to its answer, once it is there. */
const kept = async (): Promise<number> => {
	for (;;) {
		const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
		const entry = entries.find((e) => e.name.endsWith('coding.apply'));
		if (entry) return entry.responseStart - entry.requestStart;
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
};

/** From the key that applies a code to the frame that shows it, and how long the server took to write it. */
async function applying(page: Page, times: number): Promise<{ paint: number; most: number; write: number }> {
	let most = 0;
	const paints: number[] = [];
	const writes: number[] = [];
	for (let i = 0; i < times; i++) {
		await page.focus('[role=document]');
		for (let k = 0; k < 3; k++) await page.keyboard.press('ArrowRight');
		await page.keyboard.press('c');
		await page.waitForSelector('[role=combobox]');
		// The listener stands before the key is pressed.
		await page.evaluate(() => {
			performance.clearResourceTimings();
			Object.assign(globalThis, {
				painted: new Promise<{ paint: number; frames: number }>((resolve) => {
					const pressed = (): void => {
						const start = performance.now();
						// Posted in a frame, a message is heard once that frame has been drawn.
						const drawn = new MessageChannel();
						let frames = 0;
						const frame = (): void => {
							frames++;
							const there = document.querySelector('.label.shown') !== null;
							drawn.port1.onmessage = () => {
								if (there) resolve({ paint: performance.now() - start, frames });
								else requestAnimationFrame(frame);
							};
							drawn.port2.postMessage('');
						};
						requestAnimationFrame(frame);
					};
					addEventListener('keydown', pressed, { once: true, capture: true });
				})
			});
		});
		await page.keyboard.press('Enter');
		const { paint, frames } = await page.evaluate(
			() => (globalThis as unknown as { painted: Promise<{ paint: number; frames: number }> }).painted
		);
		most = Math.max(most, frames);
		const write = await page.evaluate(kept);
		paints.push(paint);
		writes.push(write);
		await page.keyboard.press('Escape');
		await page.waitForTimeout(250);
	}
	return { paint: median(paints), most, write: median(writes) };
}

/** Scrolls by 60 px a frame: the length of each frame, longest first. */
const scrolling = (page: Page): Promise<number[]> =>
	page.evaluate(
		() =>
			new Promise<number[]>((resolve) => {
				const scroller = document.querySelector('[data-start]')?.closest('.scroller');
				const lengths: number[] = [];
				let last = performance.now();
				const tick = (now: number): void => {
					lengths.push(now - last);
					last = now;
					if (scroller) scroller.scrollTop += 60;
					if (lengths.length < 302) requestAnimationFrame(tick);
					else resolve(lengths.slice(2).sort((a, b) => b - a));
				};
				requestAnimationFrame(tick);
			})
	);

type Tints = 'highlights' | 'spans';

/** A page of a browser that has no tints by highlights, when spans are measured. */
async function freshPage(tints: Tints): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
	if (tints === 'spans') await context.addInitScript('delete globalThis.Highlight');
	return context.newPage();
}

async function measure(tints: Tints): Promise<Record<string, string>> {
	const page = await freshPage(tints);
	const coding = await opening(page, coded, 9);
	const longer = await opening(page, long, 5);
	await page.context().close();
	const desk = await freshPage(tints);
	await open(desk, coded);
	await desk.waitForTimeout(1500);
	const frames = await scrolling(desk);
	const { paint, most, write } = await applying(desk, 15);
	await desk.context().close();
	return {
		'open 30,000 words, 2,000 codings: click to readable': `${coding.toFixed(0)} ms`,
		'open 200,000 words: click to readable': `${longer.toFixed(0)} ms`,
		'apply a code: frames until it is painted, the most of 15': String(most),
		'apply a code: key to painted frame': `${paint.toFixed(0)} ms`,
		'apply a code: the write, request to answer': `${write.toFixed(1)} ms`,
		'scroll 300 frames: median': `${median(frames).toFixed(1)} ms`,
		'scroll 300 frames: longest': `${(frames[0] ?? NaN).toFixed(1)} ms`,
		'scroll 300 frames: over 20 ms (under 50 a second)': String(frames.filter((f) => f > 20).length)
	};
}

await open(await freshPage('highlights'), coded);
const highlights = await measure('highlights');
const spans = await measure('spans');
console.table(
	Object.fromEntries(
		Object.entries(highlights).map(([what, figure]) => [what, { highlights: figure, spans: spans[what] }])
	)
);

await browser.close();
server.kill('SIGTERM');
rmSync(home, { recursive: true, force: true });
process.exit(0);
