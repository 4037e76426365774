/**
 * The coding desk in a real Chromium: from click to readable, from Enter to paint, scrolling. Prints a table, never
 * fails. Run after a build: `node tests/bench/desk.ts`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { createStudy, findAction, importDocument, openStore, perform } from '#lib/server/actions/index.ts';

const PORT = 28_471;
const vocabulary =
	'la douleur chronique revient souvent pendant la consultation et nous prenons du temps pour écouter ce que la personne raconte avec ses mots son corps sa fatigue et parfois sa colère contre les soins'.split(
		' '
	);

/** Deterministic numbers: the same transcript each time. */
function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
		return state / 4_294_967_296;
	};
}

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
const store = await openStore(home);
const session = { store, coder: 'Anne Martin' };
const studyId = await createStudy(session, { name: 'Mesures' });

async function prepare(name: string, words: number, codings: number): Promise<string> {
	const done = await importDocument(
		session,
		studyId,
		`${name}.txt`,
		new TextEncoder().encode(transcript(words))
	);
	const action = findAction('coding.autocode');
	if (!action || done.status !== 'imported') throw new Error('the bench could not prepare its study');
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
		await perform(session, studyId, action, { newCode: { name: `${name} ${c + 1}` }, spans });
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
const row = (what: string, figure: string): void => console.log(`${what.padEnd(60)} ${figure}`);
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

const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
const opens: number[] = [];
for (let i = 0; i < 7; i++) opens.push(await open(page, coded));
row('open 30,000 words, 2,000 codings: click to readable', `${median(opens).toFixed(0)} ms`);
const longs: number[] = [];
for (let i = 0; i < 5; i++) longs.push(await open(page, long));
row('open 200,000 words: click to readable', `${median(longs).toFixed(0)} ms`);

await open(page, coded);
await page.waitForTimeout(800);
const paints: number[] = [];
const writes: number[] = [];
for (let i = 0; i < 15; i++) {
	await page.focus('[role=document]');
	for (let k = 0; k < 3; k++) await page.keyboard.press('ArrowRight');
	await page.keyboard.press('c');
	await page.waitForSelector('[role=combobox]');
	const timed = page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				addEventListener(
					'keydown',
					() => {
						const start = performance.now();
						requestAnimationFrame(() => requestAnimationFrame((at) => resolve(at - start)));
					},
					{ once: true, capture: true }
				);
			})
	);
	const answered = page.waitForResponse((r) => r.url().endsWith('coding.apply'));
	await page.keyboard.press('Enter');
	paints.push(await timed);
	const timing = (await answered).request().timing();
	await (await answered).finished();
	writes.push(timing.responseStart - timing.requestStart);
	await page.keyboard.press('Escape');
	await page.waitForTimeout(250);
}
row('apply a code: key to painted frame', `${median(paints).toFixed(0)} ms`);
row('apply a code: the write, request to answer', `${median(writes).toFixed(1)} ms`);

const frames = await page.evaluate(
	() =>
		new Promise<number[]>((resolve) => {
			const scroller = document.querySelector('[data-start]')?.closest('.scroller');
			const lengths: number[] = [];
			let last = performance.now();
			const tick = (now: number): void => {
				lengths.push(now - last);
				last = now;
				if (scroller) scroller.scrollTop += 60;
				if (lengths.length < 240) requestAnimationFrame(tick);
				else resolve(lengths.slice(2));
			};
			requestAnimationFrame(tick);
		})
);
const sorted = frames.toSorted((a, b) => b - a);
row('scroll 240 frames: median frame', `${median(frames).toFixed(1)} ms`);
row('scroll 240 frames: 95th percentile', `${(sorted[Math.floor(frames.length * 0.05)] ?? 0).toFixed(1)} ms`);
row('scroll 240 frames: longest', `${(sorted[0] ?? 0).toFixed(1)} ms`);

await browser.close();
server.kill('SIGTERM');
rmSync(home, { recursive: true, force: true });
process.exit(0);
