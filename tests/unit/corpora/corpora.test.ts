import { beforeAll, describe, expect, it } from 'vitest';
import { splitPath, turnAt } from '#lib/core/coding/index.ts';
import { countWords } from '#lib/core/text/index.ts';
import { bytesOf, documentsOf, rowsOf, studyOf, type Row, type SampleDocument } from './sample.ts';

interface Placed {
	document: SampleDocument;
	start: number;
	end: number;
	code: string;
	coder: string;
}

/** Where each row of a table of codings stands; a row that stands nowhere or in several places is left out. */
function place(rows: readonly Row[], documents: readonly SampleDocument[]): Placed[] {
	return rows.flatMap(({ document: name, quotation = '', code = '', coder = '' }) => {
		const document = documents.find((one) => one.name === name);
		const [at, second] = document?.locate(quotation) ?? [];
		return document && at && !second ? [{ document, ...at, code, coder }] : [];
	});
}

const spanOf = ({ document, start, end }: Placed): string => `${document.name} ${start} ${end}`;
const spansOf = (codings: readonly Placed[]): Set<string> => new Set(codings.map(spanOf));
const meet = (a: Placed, b: Placed): boolean =>
	a.document === b.document && a.start < b.end && b.start < a.end;

describe.each(['douleur-chronique', 'premiers-pas'])('The sample study %s', (study) => {
	it('says that it is fictional, in both languages, in its README', () => {
		const readme = new TextDecoder().decode(bytesOf(study, 'README.md'));
		expect(readme).toMatch(/fictif/i);
		expect(readme).toMatch(/fictional/i);
	});

	it('says so in every interview too', async () => {
		for (const { file, text } of await documentsOf(study)) {
			// A note of a subtitle file is no part of its text.
			const written = file.endsWith('.vtt') ? new TextDecoder().decode(bytesOf(study, file)) : text;
			expect(written).toContain('Entretien fictif');
		}
	});

	it('gives every participant one interview, matched by name', async () => {
		const documents = await documentsOf(study);
		const people = await rowsOf(study, studyOf(study).cases);
		expect(people).toHaveLength(documents.length);
		for (const [i, { participant = '' }] of people.entries()) {
			const plain = participant.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
			expect(documents[i]?.name).toContain(plain);
		}
	});

	it('finds every coded quotation exactly once, within one turn of the participant', async () => {
		const documents = await documentsOf(study);
		const rows = await rowsOf(study, 'codings.csv');
		const placed = place(rows, documents);
		expect(placed).toHaveLength(rows.length);
		for (const { document, start, end } of placed) {
			const turn = turnAt(document.parsed.turns, start);
			const speaker = document.parsed.speakers.find(({ label }) => label === turn?.speaker);
			expect(speaker?.role).toBe('participant');
			expect(end).toBeLessThanOrEqual(turn?.end ?? 0);
		}
	});
});

describe('Soigner la douleur chronique', () => {
	const study = 'douleur-chronique';
	let documents: SampleDocument[];
	let codings: Placed[];

	beforeAll(async () => {
		documents = await documentsOf(study);
		codings = place(await rowsOf(study, 'codings.csv'), documents);
	});

	it('has eight interviews of 1,200 to 2,000 words, in the files a user would have', () => {
		expect(documents.map(({ file }) => file.split('.')[1])).toEqual(
			'docx txt txt vtt docx txt vtt docx'.split(' ')
		);
		for (const { text } of documents) {
			expect(text.split(/\s+/).length).toBeGreaterThan(1200);
			expect(countWords(text)).toBeGreaterThan(1200);
			expect(countWords(text)).toBeLessThan(2000);
		}
	});

	it.each([
		['01-odile', 'Intervieweuse', 'Odile'],
		['02-karim', 'LB', 'Karim'],
		['03-veronique', 'ENQ', 'P3'],
		['04-thibaut', 'Lucas', 'Thibaut'],
		['05-nadia', 'Chercheuse', 'Nadia'],
		['06-florence', 'Q', 'R'],
		['07-jerome', 'Anne', 'Jérôme'],
		['08-monique', 'Enquêtrice', 'Monique']
	])('knows who asks and who answers in %s', (name, asks, answers) => {
		const { parsed } = documents.find((one) => one.name === name) ?? { parsed: { speakers: [], turns: [] } };
		expect(parsed.speakers.map(({ label, role }) => [label, role])).toEqual([
			[asks, 'interviewer'],
			[answers, 'participant']
		]);
		// A question, then an answer, to the end.
		const said = parsed.turns.filter(({ speaker }) => speaker !== null);
		expect(said.map(({ speaker }) => speaker)).toEqual(said.map((_, i) => (i % 2 === 0 ? asks : answers)));
	});

	it('keeps the times of the stamped interview and of the subtitles', () => {
		for (const name of ['03-veronique', '04-thibaut', '07-jerome']) {
			const turns = documents.find((one) => one.name === name)?.parsed.turns ?? [];
			const from = turns.flatMap(({ speaker, timeFrom }) => (speaker === null ? [] : [timeFrom ?? -1]));
			expect(from[0]).toBe(4000);
			expect(from).toEqual(from.toSorted((a, b) => a - b));
		}
	});

	it('has one attribute that nobody gave', async () => {
		const people = await rowsOf(study, 'participants.csv');
		const missing = people.flatMap((row) =>
			Object.entries(row).flatMap(([name, value]) => (value === '' ? [`${row['participant']} ${name}`] : []))
		);
		expect(missing).toEqual(['Monique ancienneté']);
	});

	it('has 26 codes under 4 themes, each defined, delimited and with words it is put on as example', async () => {
		const book = await rowsOf(study, 'codebook.csv');
		const themes = book.filter((row) => splitPath(row['chemin'] ?? '').length === 1);
		const codes = book.filter((row) => splitPath(row['chemin'] ?? '').length === 2);
		expect([themes.length, codes.length, book.length]).toEqual([4, 26, 30]);
		for (const row of codes) {
			expect(themes.map((theme) => theme['chemin'])).toContain(splitPath(row['chemin'] ?? '')[0]);
			for (const column of ['définition', "quand l'employer", "quand ne pas l'employer"]) {
				expect(row[column]).not.toBe('');
			}
			const example = (row['exemple'] ?? '').replace(/\.$/, '');
			const found = documents.flatMap((document) =>
				document.locate(example).map((at) => ({ document, ...at, code: '', coder: '' }))
			);
			expect(found).toHaveLength(1);
			const coded = codings.filter((coding) => found.some((one) => meet(one, coding)));
			expect(coded.map(({ code }) => code)).toContain(row['chemin']);
		}
		const used = new Set(codings.map(({ code }) => code));
		expect([...used].sort()).toEqual(codes.map((row) => row['chemin']).sort());
	});

	it('has 240 segments by the first coder and 60 by the second', () => {
		const by = (name: string) => codings.filter(({ coder }) => coder === name);
		expect(spansOf(by('Anne Martin')).size).toBe(240);
		expect(by('Anne Martin')).toHaveLength(260);
		expect(spansOf(by('Lucas Bernard')).size).toBe(60);
		expect(by('Lucas Bernard')).toHaveLength(60);
		expect(new Set(codings.map(({ coder }) => coder)).size).toBe(2);
	});

	it('agrees imperfectly: 41 alike, 11 with other edges, 8 with another code, none where she coded nothing', () => {
		const first = codings.filter(({ coder }) => coder === 'Anne Martin');
		const kinds = { alike: 0, edges: 0, code: 0, elsewhere: 0 };
		for (const coding of codings.filter(({ coder }) => coder === 'Lucas Bernard')) {
			const same = first.filter((one) => spanOf(one) === spanOf(coding));
			const near = first.filter((one) => meet(one, coding) && one.code === coding.code);
			if (same.some(({ code }) => code === coding.code)) kinds.alike++;
			else if (same.length > 0) kinds.code++;
			else if (near.length > 0) kinds.edges++;
			else kinds.elsewhere++;
		}
		expect(kinds).toEqual({ alike: 41, edges: 11, code: 8, elsewhere: 0 });
	});

	it('has 60 of the 240 coded again, all but three of those of two interviews', () => {
		const second = codings.filter(({ coder }) => coder === 'Lucas Bernard');
		expect(new Set(second.map(({ document }) => document.name))).toEqual(
			new Set(['03-veronique', '05-nadia'])
		);
		const first = codings.filter(
			({ coder, document }) => coder === 'Anne Martin' && second.some((one) => one.document === document)
		);
		const again = first.filter((one) => second.some((other) => meet(one, other)));
		expect(spansOf(first).size).toBe(63);
		expect(spansOf(again).size).toBe(60);
	});

	it('codes passages that can be read alone, and has no dustbin among its codes', () => {
		const first = codings.filter(({ coder }) => coder === 'Anne Martin');
		for (const { document, start, end } of codings) {
			const words = document.text.slice(start, end).split(/\s+/).length;
			expect(words).toBeGreaterThan(5);
			expect(words).toBeLessThan(80);
		}
		const counts = Map.groupBy(first, ({ code }) => code);
		// An even share of 260 codings among 26 codes is ten.
		for (const [, { length }] of counts) {
			expect(length).toBeGreaterThan(4);
			expect(length).toBeLessThan(20);
		}
	});

	it('has a dozen memos, each on something that is there', async () => {
		const memos = await rowsOf(study, 'memos.csv');
		const names = (await rowsOf(study, 'participants.csv')).map((row) => row['participant']);
		const paths = (await rowsOf(study, 'codebook.csv')).map((row) => row['chemin']);
		expect(memos).toHaveLength(12);
		const on = (about: string) => memos.filter((memo) => memo['about'] === about).length;
		expect(['study', 'document', 'case', 'code', 'segment'].map(on)).toEqual([2, 2, 2, 3, 3]);
		for (const { about, document = '', target = '', body } of memos) {
			expect(body).not.toBe('');
			const owner = documents.find(({ name }) => name === document);
			if (about === 'document') expect(owner?.name).toBe(target);
			if (about === 'case') expect(names).toContain(target);
			if (about === 'code') expect(paths).toContain(target);
			if (about === 'segment') {
				const spans = owner?.locate(target).map(({ start, end }) => `${document} ${start} ${end}`);
				expect(spans).toHaveLength(1);
				expect(spansOf(codings)).toContain(spans?.[0]);
			}
		}
	});
});

describe('Premiers pas', () => {
	it('is two interviews of 200 to 300 words and ten codings, four codes under two themes', async () => {
		const documents = await documentsOf('premiers-pas');
		expect(documents.map(({ file }) => file)).toEqual(['sonia.txt', 'paul.docx']);
		for (const { text } of documents) {
			expect(countWords(text)).toBeGreaterThan(200);
			expect(countWords(text)).toBeLessThan(300);
		}
		const codings = await rowsOf('premiers-pas', 'codings.csv');
		const paths = [...new Set(codings.map((row) => row['code'] ?? ''))];
		expect([codings.length, paths.length]).toEqual([10, 4]);
		expect(new Set(paths.map((path) => splitPath(path)[0])).size).toBe(2);
	});
});
