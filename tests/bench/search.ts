/** How long a search over 50 MB of transcripts takes to be answered. Prints a table, never fails: `node tests/bench/search.ts`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStudy, importDocument, openStore, search } from '#lib/server/actions/index.ts';
import { generator } from '../faults/generator.ts';

const DOCUMENTS = 250;
const CHARACTERS = 200_000;
const RUNS = 7;

const random = generator(1857);
const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

// Common words as French has them, then words made of its syllables: rank r is said about 1/r as often as the first.
const common =
	'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec été on mais nous aussi cette tout même c’est d’un l’équipe douleur patient soin écoute temps travail médecin fatigue nuit garde santé question maison fois jour moment qu’on être fait j’ai n’est'.split(
		' '
	);
const syllables = 'ba ca dé fi gu lo ma né pi ra sou té vi chan tion ment pré con dou reu pla sé'.split(' ');
const rare = Array.from(
	{ length: 20_000 },
	() => one(syllables) + one(syllables) + one(syllables) + one(syllables)
);
const vocabulary = [...common, ...rare];
const word = (): string => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'de';

function transcript(): string {
	const turns: string[] = [];
	for (let length = 0; length < CHARACTERS;) {
		const said = Array.from({ length: 20 + Math.floor(random() * 80) }, word).join(' ');
		const phrase = random() < 1 / 400 ? ' une fleur du mal' : '';
		const turn = `${turns.length % 2 ? 'Participante 1' : 'Enquêtrice'} : ${said}${phrase}.`;
		turns.push(turn);
		length += turn.length + 2;
	}
	return turns.join('\n\n');
}

const home = mkdtempSync(join(tmpdir(), 'tamis-bench-'));
const store = await openStore({ home });
const session = { store, coder: 'Anne Martin' };
const study = await createStudy(session, { name: 'Mesures' });
let bytes = 0;
const begun = performance.now();
for (let i = 0; i < DOCUMENTS; i++) {
	const text = new TextEncoder().encode(transcript());
	bytes += text.length;
	await importDocument(session, study, `entretien-${i}.txt`, text);
}
const seconds = ((performance.now() - begun) / 1000).toFixed(1);
console.log(`${DOCUMENTS} documents, ${(bytes / 1e6).toFixed(1)} MB, imported in ${seconds} s`);

const asked = [
	['a phrase', '"fleur du mal"'],
	['a rare word', one(rare)],
	['a word in capitals, without accents', 'EQUIPE'],
	['a word with its apostrophe', "l'équipe"],
	['a prefix', 'méde*'],
	['two words', 'douleur fatigue'],
	['the commonest word', 'de'],
	['the two commonest words', 'de la'],
	['the two commonest words in one paragraph', 'de + la'],
	['one letter', 'e*'],
	['what nobody says', 'anticonstitutionnellement']
] as const;
console.log('\nquery | hits | documents | median ms | slowest ms | processor ms');
for (const [what, query] of asked) {
	const times: number[] = [];
	let found = await search(session, study, query);
	const worked = process.cpuUsage();
	for (let run = 0; run < RUNS; run++) {
		const from = performance.now();
		found = await search(session, study, query);
		times.push(performance.now() - from);
	}
	times.sort((a, b) => a - b);
	const [median = 0, slowest = 0] = [times[RUNS >> 1], times.at(-1)];
	// What the processor worked, whatever else the machine was doing.
	const { user, system } = process.cpuUsage(worked);
	const work = (user + system) / 1000 / RUNS;
	const figures = [found.total, found.documents, ...[median, slowest, work].map((ms) => ms.toFixed(0))];
	console.log(`${what}: ${query} | ${figures.join(' | ')}`);
}
await store.close();
rmSync(home, { recursive: true, force: true });
