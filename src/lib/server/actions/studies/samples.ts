import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { Refusal } from '../../refusal.ts';
import { programRoot } from '../../work/index.ts';
import type { Session } from '../action.ts';
import { perform } from '../perform.ts';
import { importCases } from '../cases/import.ts';
import { importCodebook } from '../codes/import.ts';
import { importCodings } from '../codings/import.ts';
import { importDocument } from '../documents/import.ts';
import { importMemos } from '../memos/import.ts';
import { createStudy } from './commands.ts';

/** `study.json` of a folder of `corpora/`: the plain files a user would import, in the order she would. */
const shape = v.object({
	name: v.string(),
	description: v.string(),
	language: v.picklist(['fr', 'en']),
	documents: v.array(v.string()),
	cases: v.optional(v.string()),
	/** Types of attributes that their values alone do not tell. */
	types: v.optional(v.record(v.string(), v.picklist(['nominal', 'ordinal', 'numeric', 'date', 'text'])), {}),
	codebook: v.optional(v.string()),
	codings: v.optional(v.array(v.string()), []),
	memos: v.optional(v.string())
});

export interface Sample {
	/** Name of its folder. */
	id: string;
	name: string;
	description: string;
	documents: number;
}

const corpora = (): string => join(programRoot(), 'corpora');

async function readSample(id: string): Promise<v.InferOutput<typeof shape>> {
	const source = await readFile(join(corpora(), basename(id), 'study.json'), 'utf8').catch(() => {
		throw new Refusal('sample-not-found', { name: id });
	});
	return v.parse(shape, JSON.parse(source));
}

/** The sample studies that come with the program, the smallest first. */
export async function listSamples(): Promise<Sample[]> {
	const folders = await readdir(corpora(), { withFileTypes: true }).catch(() => []);
	const samples: Sample[] = [];
	for (const folder of folders) {
		if (!folder.isDirectory()) continue;
		const { name, description, documents } = await readSample(folder.name);
		samples.push({ id: folder.name, name, description, documents: documents.length });
	}
	return samples.sort((a, b) => a.documents - b.documents);
}

/** Begins a study from a sample, by importing its files as a user would. Returns its id. */
export async function openSample(session: Session, id: string): Promise<string> {
	const sample = await readSample(id);
	const file = (name: string): Promise<Uint8Array> => readFile(join(corpora(), basename(id), basename(name)));
	const { name, description, language } = sample;
	const studyId = await createStudy(session, { name, description, language });
	const documents: string[] = [];
	for (const document of sample.documents) {
		const done = await importDocument(session, studyId, document, await file(document));
		if (done.status === 'imported') documents.push(done.id);
	}
	if (sample.cases) {
		const { types } = sample;
		await importCases(session, studyId, sample.cases, await file(sample.cases), { types });
	}
	if (sample.codebook) await importCodebook(session, studyId, sample.codebook, await file(sample.codebook));
	for (const codings of sample.codings) await importCodings(session, studyId, codings, await file(codings));
	if (sample.codings.length > 0) {
		for (const document of documents) {
			await perform(session, studyId, 'document.update', { id: document, status: 'done' });
		}
	}
	if (sample.memos) await importMemos(session, studyId, sample.memos, await file(sample.memos));
	return studyId;
}
