import type { InferOutput } from 'valibot';
import {
	imports,
	type DocumentImport,
	type DocumentPreview,
	type ImportOptions
} from '#lib/contract/index.ts';
import { guessTurnRule, parseTurns, type Document, type TurnRule } from '#lib/core/coding/index.ts';
import { countWords } from '#lib/core/text/index.ts';
import { readLimits, type ReadText } from '#lib/formats/read/index.ts';
import { Refusal } from '../../refusal.ts';
import {
	change,
	documentNamesTaken,
	documentOfHash,
	newId,
	nextPosition,
	type Said,
	textHash,
	type Writer
} from '../../store/index.ts';
import { parseText } from '../../work/index.ts';
import { parse, type Session } from '../action.ts';
import { turnRows } from './commands.ts';
import { sampleOf } from './turn-review.ts';

const { options } = imports.document;

/** No reader takes a larger file, in bytes. */
export const LARGEST_FILE = readLimits.bytes;

const EXCERPT = 1500;

function read(name: string, bytes: Uint8Array, given: InferOutput<typeof options>): Promise<ReadText> {
	return parseText(name, bytes, {
		...(given.encoding ? { encoding: given.encoding } : {}),
		...(given.keepRunningHeads ? { keepRunningHeads: true } : {})
	});
}

const ruleFor = (text: ReadText, given: TurnRule | null | undefined): TurnRule | null =>
	given === undefined ? guessTurnRule(text.text, text.times) : given;

/** Reads a file as an import would, and keeps nothing. @throws Refusal of the reader. */
export async function previewDocument(
	name: string,
	bytes: Uint8Array,
	given: ImportOptions<'document'> = {}
): Promise<DocumentPreview> {
	const chosen = parse(options, given);
	const text = await read(name, bytes, chosen);
	const rule = ruleFor(text, chosen.rule);
	const parsed = rule ? parseTurns(text.text, rule, text.times) : { turns: [], speakers: [] };
	return {
		name,
		format: text.format,
		encoding: text.encoding,
		characters: text.text.length,
		words: countWords(text.text),
		excerpt: text.text.slice(0, EXCERPT),
		notices: text.notices,
		rule,
		turns: parsed.turns.length,
		speakers: parsed.speakers,
		sample: sampleOf(text.text, parsed.turns)
	};
}

async function freeName(writer: Writer, wanted: string): Promise<string> {
	const names = await documentNamesTaken(writer.trx, writer.studyId);
	let name = wanted;
	for (let n = 2; names.has(name); n++) name = `${wanted} (${n})`;
	return name;
}

const baseName = (path: string): string =>
	(path.split(/[\\/]/).pop() ?? path).replace(/\.[a-z0-9]{1,5}$/i, '').trim() || path;

/** Reads one file into the study, as one change. A text that is there already is left alone. */
export async function importDocument(
	session: Session,
	studyId: string,
	path: string,
	bytes: Uint8Array,
	given: ImportOptions<'document'> = {}
): Promise<DocumentImport> {
	const chosen = parse(options, given);
	const text = await read(path, bytes, chosen);
	if (text.text.trim() === '') throw new Refusal('empty');
	const hash = textHash(text.text);
	const rule = ruleFor(text, chosen.rule);
	const order = { studyId, coder: session.coder, action: 'document.import' } as const;
	const { result } = await change(
		session.store.db,
		order,
		async (writer, say): Promise<Said<DocumentImport>> => {
			const same = await documentOfHash(writer.trx, studyId, hash);
			if (same) return say({ name: same.name }, { status: 'already-here', ...same });
			const study = await writer.need('study', studyId);
			const document: Document = {
				id: newId(),
				studyId,
				name: await freeName(writer, baseName(path)),
				kind: 'transcript',
				status: 'todo',
				text: text.text,
				textHash: hash,
				sourceName: path.split(/[\\/]/).pop() ?? path,
				format: text.format,
				encoding: text.encoding,
				language: chosen.language ?? study.language,
				notices: JSON.stringify(text.notices),
				turnRule: rule && JSON.stringify(rule),
				times: JSON.stringify(text.times),
				caseId: null,
				position: await nextPosition(writer.trx, 'document', studyId),
				createdAt: writer.at,
				updatedAt: writer.at
			};
			const { speakers, turns } = turnRows(document, rule, text.times);
			await writer.insertMany('document', [document]);
			await writer.insertMany('speaker', speakers);
			await writer.insertMany('turn', turns);
			const { id, name } = document;
			const counts = { turns: turns.length, speakers: speakers.length };
			return say({ name }, { status: 'imported', id, name, ...counts, notices: text.notices });
		}
	);
	return result;
}
