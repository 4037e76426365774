import * as v from 'valibot';
import { field, type DocumentImported, type DocumentPreview } from '#lib/contract/index.ts';
import { guessTurnRule, parseTurns, type Document, type TurnRule } from '#lib/core/coding/index.ts';
import { countWords } from '#lib/core/text/index.ts';
import { readLimits, type Notice, type ReadText } from '#lib/formats/read/index.ts';
import { Refusal } from '../../refusal.ts';
import {
	change,
	documentNamesTaken,
	documentOfHash,
	newId,
	nextPosition,
	type Said,
	type Writer
} from '../../store/index.ts';
import { parseText } from '../../work/index.ts';
import { parse, type Session } from '../action.ts';
import { hashOf, turnRows } from './commands.ts';
import { sampleOf } from './turn-review.ts';

const options = v.object({
	/** Forces the encoding of a plain text; empty lets the reader decide. */
	encoding: v.optional(v.string()),
	/** The turn rule; absent lets the text decide, null leaves the document without turns. */
	rule: v.optional(v.nullable(field.turnRule)),
	keepRunningHeads: v.optional(v.boolean()),
	language: v.optional(field.language)
});
export type ImportOptions = v.InferInput<typeof options>;

export type Preview = DocumentPreview<Notice>;
export type Imported = DocumentImported<Notice>;

/** No reader takes a larger file, in bytes. */
export const LARGEST_FILE = readLimits.bytes;

const EXCERPT = 1500;

function read(name: string, bytes: Uint8Array, given: v.InferOutput<typeof options>): Promise<ReadText> {
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
	given: ImportOptions = {}
): Promise<Preview> {
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
	given: ImportOptions = {}
): Promise<Imported> {
	const chosen = parse(options, given);
	const text = await read(path, bytes, chosen);
	if (text.text.trim() === '') throw new Refusal('empty', { name: path });
	const textHash = hashOf(text.text);
	const rule = ruleFor(text, chosen.rule);
	const order = { studyId, coder: session.coder, action: 'document.import' } as const;
	const { result } = await change(session.store.db, order, async (writer, say): Promise<Said<Imported>> => {
		const same = await documentOfHash(writer.trx, studyId, textHash);
		if (same) return say({ name: same.name }, { status: 'already-here', ...same });
		const study = await writer.need('study', studyId);
		const document: Document = {
			id: newId(),
			studyId,
			name: await freeName(writer, baseName(path)),
			kind: 'transcript',
			status: 'todo',
			text: text.text,
			textHash,
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
	});
	return result;
}
