import {
	createStudy,
	importCases,
	importDocument,
	perform,
	type Session
} from '#lib/server/actions/index.ts';
import { generator } from '../faults/generator.ts';

const vocabulary =
	'la douleur chronique revient souvent pendant la consultation et nous prenons du temps pour écouter ce que la personne raconte avec ses mots son corps sa fatigue et parfois sa colère contre les soins'.split(
		' '
	);

type Random = () => number;
const upTo = (random: Random, most: number): number => Math.floor(random() * most);

/** Turns of a fictional interview, `words` words long, with four speakers. */
function transcript(random: Random, words: number): string {
	const turns: string[] = [];
	for (let made = 0; made < words; made += 50) {
		const said = Array.from({ length: 50 }, () => vocabulary[upTo(random, vocabulary.length)]).join(' ');
		turns.push(`${turns.length % 2 ? `Participante ${1 + (turns.length % 4)}` : 'Enquêtrice'} : ${said}.`);
	}
	return turns.join('\n\n');
}

async function addDocument(session: Session, study: string, name: string, text: string): Promise<string> {
	const done = await importDocument(session, study, `${name}.txt`, new TextEncoder().encode(text));
	if (done.status !== 'imported') throw new Error(`${name} was not imported`);
	return done.id;
}

/** A study of `documents` interviews whose passages carry `codes` codes, 100 codings each. Returns its id. */
export async function codedStudy(
	session: Session,
	name: string,
	size: { documents: number; codes: number }
): Promise<string> {
	const random = generator(1857);
	const study = await createStudy(session, { name });
	const documents: { id: string; length: number }[] = [];
	for (let i = 0; i < size.documents; i++) {
		const text = transcript(random, 15_000);
		documents.push({
			id: await addDocument(session, study, `${name} ${i + 1}`, text),
			length: text.length - 60
		});
	}
	let theme: string | null = null;
	for (let i = 0; i < size.codes; i++) {
		const parentId: string | null = i % 20 === 0 ? null : theme;
		const name: string = parentId === null ? `Thème ${i / 20 + 1}` : `Code ${i}`;
		const { id: codeId }: { id: string } = (await perform(session, study, 'code.create', { name, parentId }))
			.result;
		if (parentId === null) theme = codeId;
		const spans = Array.from({ length: 100 }, () => {
			const { id, length } = documents[upTo(random, documents.length)] ?? { id: '', length: 0 };
			const start = upTo(random, length - 400);
			return { documentId: id, start, end: start + 20 + upTo(random, 300) };
		});
		await perform(session, study, 'coding.autocode', { codeId, spans });
	}
	return study;
}

/** A table of `rows` participants with `columns` variables, of few values, numbers and words. */
export function participants(rows: number, columns: number): string {
	const random = generator(1794);
	const cell = (column: number): string => {
		if (column % 3 === 0) return `${['jamais', 'parfois', 'souvent', 'toujours'][upTo(random, 4)]}`;
		if (column % 3 === 1) return String(upTo(random, 100));
		return `${vocabulary[upTo(random, vocabulary.length)]} ${vocabulary[upTo(random, vocabulary.length)]}`;
	};
	const head = ['participant', ...Array.from({ length: columns }, (_, i) => `question ${i + 1}`)];
	const lines = Array.from({ length: rows }, (_, row) =>
		[`P${String(row + 1).padStart(5, '0')}`, ...Array.from({ length: columns }, (_, c) => cell(c))].join(',')
	);
	return [head.join(','), ...lines].join('\n');
}

/** A study with one interview of 15,000 words and as many participants as asked. Returns its id and the document's. */
export async function peopleStudy(
	session: Session,
	name: string,
	size: { cases: number; variables: number }
): Promise<{ study: string; document: string }> {
	const study = await createStudy(session, { name });
	const document = await addDocument(session, study, 'entretien', transcript(generator(1830), 15_000));
	const table = new TextEncoder().encode(participants(size.cases, size.variables));
	await importCases(session, study, 'participants.csv', table);
	return { study, document };
}
