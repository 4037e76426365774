import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
	check,
	createStudy,
	importDocument,
	openStore,
	perform,
	type Place
} from '#lib/server/actions/index.ts';
import { isBegun, newPlace, onPostgres } from '../home.ts';
import { cli, placeOptions, start, tamis } from '../program.ts';
import { disagreements } from '../replay.ts';
import { changesOf, rowsOf, type Rows } from '../rows.ts';
import { generator } from './generator.ts';

// A server keeps by itself what it has acknowledged: fewer kills show that the program asks it to.
const KILLS = onPostgres ? { imports: 6, codings: 10 } : { imports: 20, codings: 30 };
const vocabulary = 'la nuit on écoute la douleur 🙂 revient e\u0301puisante et l’équipe tient'.split(' ');

function transcript(seed: number, turns: number): string {
	const random = generator(seed);
	const word = (): string => vocabulary[Math.floor(random() * vocabulary.length)] ?? '';
	return Array.from({ length: turns }, (_, i) => {
		const said = Array.from({ length: 25 }, word).join(' ');
		return `${i % 2 ? 'Claire' : 'Enquêtrice'}\u00a0: ${said}.`;
	}).join('\n\n');
}

/**
 * Starts a process, lets it work until a random moment within `reach` milliseconds of the first thing it says (one time
 * in six from its very start), kills it, and returns the whole lines it has said: what it has acknowledged.
 */
async function killed(
	script: string,
	args: string[],
	random: () => number,
	reach: number
): Promise<string[]> {
	const child = start(script, args);
	let said = '';
	const first = new Promise<void>((spoken) => {
		child.stdout?.setEncoding('utf8').on('data', (part: string) => {
			said += part;
			spoken();
		});
	});
	const gone = new Promise<void>((done) => child.on('close', () => done()));
	if (random() < 1 / 6) await wait(random() * 900);
	else {
		await Promise.race([first, gone]);
		await wait(random() * reach);
	}
	child.kill('SIGKILL');
	await gone;
	return said.split('\n').slice(0, -1);
}

/** Opens the store as the server does after a power failure, and looks for anything that should not be. */
async function inspect(place: Place, study: string): Promise<Rows> {
	const store = await openStore(place, { check: true });
	const session = { store, coder: 'Anne Martin' };
	try {
		expect(await check(session)).toEqual([]);
		expect(await disagreements(session, study)).toEqual([]);
		return await rowsOf(session, study);
	} finally {
		await store.close();
	}
}

async function prepared(
	prepare: (session: Parameters<typeof createStudy>[0], study: string) => Promise<void>
) {
	const place = await newPlace();
	const store = await openStore(place);
	const session = { store, coder: 'Anne Martin' };
	const study = await createStudy(session, { name: 'Nuits' });
	await prepare(session, study);
	await store.close();
	return { place, study };
}

it('A store whose very first opening was killed opens', async () => {
	const random = generator(7);
	const script = join(import.meta.dirname, 'apply-codes.ts');
	for (let kill = 0; kill < 10; kill++) {
		const place = await newPlace();
		const child = start(script, [JSON.stringify(place), 'none']);
		const gone = new Promise((done) => child.on('close', done));
		for (let tries = 0; !(await isBegun(place)) && tries < 2000; tries++) await wait(2);
		await wait(random() * 60);
		child.kill('SIGKILL');
		await gone;
		const store = await openStore(place, { check: true });
		const session = { store, coder: 'Anne Martin' };
		const study = await createStudy(session, { name: 'Nuits' });
		expect(await disagreements(session, study)).toEqual([]);
		await store.close();
	}
}, 60_000);

describe('What was acknowledged is there after kill -9, and nothing by halves', () => {
	it.concurrent(
		`during bulk imports, ${KILLS.imports} times`,
		async () => {
			const { place, study } = await prepared(async () => undefined);
			await tamis(place, ['study', 'list']);
			const folder = mkdtempSync(join(tmpdir(), 'tamis-arriving-'));
			for (let i = 0; i < 60 * KILLS.imports; i++)
				writeFileSync(join(folder, `e${1000 + i}.txt`), transcript(i, 8));
			const random = generator(2026);
			const acknowledged = new Set<string>();
			for (let kill = 0; kill < KILLS.imports; kill++) {
				const files = Array.from({ length: 60 }, (_, i) => join(folder, `e${1000 + kill * 60 + i}.txt`));
				const asked = ['import', ...files, '--study', study, ...placeOptions(place)];
				const lines = await killed(cli, asked, random, 250);
				for (const line of lines) acknowledged.add(basename(line.slice(0, line.indexOf(':'))));
				const documents = (await inspect(place, study))['document'] ?? [];
				const texts = new Map(documents.map((row) => [row['sourceName'], row['text']]));
				for (const name of acknowledged)
					expect(texts.get(name)).toBe(readFileSync(join(folder, name), 'utf8'));
			}
			expect(acknowledged.size).toBeGreaterThan(KILLS.imports);
			rmSync(folder, { recursive: true, force: true });
		},
		240_000
	);

	it.concurrent(
		`during bursts of codings, ${KILLS.codings} times`,
		async () => {
			const { place, study } = await prepared(async (session, id) => {
				for (let i = 0; i < 3; i++) {
					await importDocument(session, id, `e${i}.txt`, new TextEncoder().encode(transcript(i, 16)));
				}
				for (const name of vocabulary) {
					await perform(session, id, 'code.create', { name }).catch(() => undefined);
				}
			});
			const script = join(import.meta.dirname, 'apply-codes.ts');
			const random = generator(1848);
			const acknowledged = new Map<string, number>();
			for (let kill = 0; kill < KILLS.codings; kill++) {
				for (const line of await killed(script, [JSON.stringify(place), study, String(kill)], random, 90)) {
					const [id = '', seq] = line.split(' ');
					acknowledged.set(id, Number(seq));
				}
				const rows = await inspect(place, study);
				const codings = new Set(rows['coding']?.map((row) => row['id']));
				const entered = new Map(changesOf(rows).map((one) => [one.change['rowId'], one.entry['seq']]));
				for (const [id, seq] of acknowledged) {
					expect(codings.has(id)).toBe(true);
					expect(entered.get(id)).toBe(seq);
				}
			}
			expect(acknowledged.size).toBeGreaterThan(KILLS.codings);
		},
		240_000
	);
});
