/** How long transcripts take to be read and imported. Prints a table, never fails: `node tests/bench/transcripts.ts`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guessTurnRule, parseTurns } from '#lib/core/coding/index.ts';
import { readText } from '#lib/formats/read/index.ts';
import { createStudy, importDocument, openStore } from '#lib/server/actions/index.ts';
import { generator } from '../faults/generator.ts';

const TRANSCRIPTS = 1000;
const CHARACTERS = 60_000;

const random = generator(1934);
const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const vocabulary =
	'le bac la corde un moulin et la crue des voisins on attend le soir il fait froid après tout nous passons parfois à pied : voilà, deux sacs de farine par jour'.split(
		' '
	);
const sentence = (): string => {
	const words = Array.from({ length: 6 + Math.floor(random() * 20) }, () => one(vocabulary)).join(' ');
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}${one(['.', '.', ' ?', ' !'])}`;
};
const speech = (): string => Array.from({ length: 1 + Math.floor(random() * 6) }, sentence).join(' ');

const clock = (seconds: number, comma = '.'): string => {
	const part = (value: number) => String(Math.floor(value)).padStart(2, '0');
	return `${part(seconds / 3600)}:${part((seconds / 60) % 60)}:${part(seconds % 60)}${comma}000`;
};

/** A way to write what one person says, at a second, and the name of its file. */
type Shape = [extension: string, write: (who: number, at: number, words: string, n: number) => string];
const names = ['Nadia Merle', 'Le Bihan', 'Inès', 'A. Merle'];
const shapes: Shape[] = [
	['txt', (who, _, words) => `${names[who]} : ${words}\n\n`],
	['txt', (who, at, words) => `${names[who]}  ${clock(at).slice(0, 8)}\n${words}\n\n`],
	['txt', (who, _, words) => `${names[who]}\n${words}\n\n`],
	['md', (who, at, words) => `**${names[who]}:** [${clock(at).slice(0, 8)}] ${words}\n\n`],
	[
		'vtt',
		(who, at, words, n) =>
			`${n === 0 ? 'WEBVTT\n\n' : ''}${clock(at)} --> ${clock(at + 9)}\n<v ${names[who]}>${words}\n\n`
	],
	[
		'srt',
		(who, at, words, n) =>
			`${n + 1}\n${clock(at, ',')} --> ${clock(at + 9, ',')}\n[SPEAKER_0${who}]: ${words}\n\n`
	]
];

function transcript([, write]: Shape): Uint8Array {
	let text = '';
	for (let n = 0; text.length < CHARACTERS; n++)
		text += write(n % 2 === 0 ? 0 : 1 + Math.floor(random() * 3), n * 10, speech(), n);
	return new TextEncoder().encode(text);
}

const files = Array.from({ length: TRANSCRIPTS }, (_, i) => {
	const shape = shapes[i % shapes.length] as Shape;
	return { name: `entretien-${i}.${shape[0]}`, bytes: transcript(shape) };
});
const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
console.log(`${TRANSCRIPTS} transcripts, ${(size / 1e6).toFixed(1)} MB`);

/** Seconds of work, which a busy machine does not lengthen, and seconds that went by. */
function measured(): () => string {
	const [begun, before] = [performance.now(), process.cpuUsage()];
	return () => {
		const { user, system } = process.cpuUsage(before);
		return `${((user + system) / 1e6).toFixed(1)} s of computing, ${((performance.now() - begun) / 1000).toFixed(1)} s on the clock`;
	};
}

let spent = measured();
let turns = 0;
for (const { name, bytes } of files) {
	const { text, times } = await readText(name, bytes);
	const rule = guessTurnRule(text, times);
	turns += rule ? parseTurns(text, rule, times).turns.length : 0;
}
console.log(`read, rule found, ${turns} turns parsed: ${spent()}`);

const home = mkdtempSync(join(tmpdir(), 'tamis-bench-'));
const store = await openStore({ home });
const session = { store, coder: 'Anne Martin' };
const study = await createStudy(session, { name: 'Mesures' });
spent = measured();
for (const { name, bytes } of files) await importDocument(session, study, name, bytes);
console.log(`imported into a study: ${spent()}`);
await store.close();
rmSync(home, { recursive: true, force: true });
process.exit(0);
