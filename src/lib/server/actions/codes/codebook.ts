import { pathsOf, PATH_SEPARATOR, type CodeCounts, type CodeTreeLine } from '#lib/core/coding/index.ts';
import { countColumn, textColumn, type Table } from '#lib/core/findings/index.ts';
import {
	mimeTypes,
	tableWriters,
	writeCodebookDocx,
	type CodebookFormat,
	type CodebookInput
} from '#lib/formats/write/index.ts';
import type { Session } from '../action.ts';
import { codeCounts, codeTreeLines } from './tree.ts';

/** Words of a codebook that leaves the study, in the reader's language. */
export interface CodebookWords {
	language: 'fr' | 'en';
	title: string;
	/** Under the title of a document: study, date. */
	details: readonly string[];
	parent: string;
	code: string;
	colour: string;
	/** Names of the twelve hues, in their order. */
	hues: readonly string[];
	definition: string;
	whenToUse: string;
	whenNotToUse: string;
	example: string;
	segments: string;
	codings: string;
	documents: string;
	cases: string;
	overview: string;
	quote(words: string): string;
	counts(counts: Pick<CodeCounts, 'segments' | 'documents' | 'cases'>): string;
}

const NONE: CodeCounts = { segments: 0, codings: 0, documents: 0, cases: 0 };

/** The codebook as a table that imports again: where a code stands, its name, colour and texts, and its counts. */
function codebookTable(
	lines: readonly CodeTreeLine[],
	counted: (line: CodeTreeLine) => CodeCounts,
	words: CodebookWords
): Table {
	const paths = pathsOf(lines);
	return {
		kind: 'table',
		title: words.title,
		columns: [
			textColumn('parent', words.parent),
			textColumn('code', words.code),
			textColumn('colour', words.colour),
			textColumn('definition', words.definition),
			textColumn('whenToUse', words.whenToUse),
			textColumn('whenNotToUse', words.whenNotToUse),
			textColumn('example', words.example),
			countColumn('segments', words.segments),
			countColumn('codings', words.codings),
			countColumn('documents', words.documents),
			countColumn('cases', words.cases)
		],
		rows: lines.map((line) => {
			const { segments, codings, documents, cases } = counted(line);
			return [
				(paths.get(line.id) ?? []).slice(0, -1).join(PATH_SEPARATOR) || null,
				line.name,
				words.hues[line.colour] ?? null,
				line.definition || null,
				line.whenToUse || null,
				line.whenNotToUse || null,
				line.example || null,
				segments,
				codings,
				documents,
				cases
			];
		}),
		notes: []
	};
}

function wordDocument(
	lines: readonly CodeTreeLine[],
	counted: (line: CodeTreeLine) => CodeCounts,
	words: CodebookWords
): CodebookInput {
	// Word's labels stand before the text they name.
	const before = (label: string): string => (words.language === 'fr' ? `${label}\u00a0:` : `${label}:`);
	return {
		language: words.language,
		title: words.title,
		details: words.details,
		entries: lines.map((line) => ({ ...line, ...counted(line) })),
		labels: {
			overview: words.overview,
			code: words.code,
			segments: words.segments,
			documents: words.documents,
			cases: words.cases,
			definition: before(words.definition),
			whenToUse: before(words.whenToUse),
			whenNotToUse: before(words.whenNotToUse),
			example: before(words.example),
			quote: words.quote,
			counts: words.counts
		}
	};
}

/** The codebook as a file. Counts are of each code itself; in Word, of a code with those below it. */
export async function exportCodebook(
	session: Session,
	studyId: string,
	format: CodebookFormat,
	words: CodebookWords
): Promise<{ name: string; mime: string; bytes: Uint8Array }> {
	const lines = await codeTreeLines(session, studyId);
	const counts = await codeCounts(session, studyId);
	const name = `${words.title}.${format}`;
	if (format === 'docx') {
		const bytes = await writeCodebookDocx(wordDocument(lines, ({ id }) => counts[id]?.all ?? NONE, words));
		return { name, mime: mimeTypes.docx, bytes };
	}
	const writer = tableWriters[format];
	const table = codebookTable(lines, ({ id }) => counts[id]?.own ?? NONE, words);
	const bytes = await writer.write(table, { delimiter: words.language === 'fr' ? ';' : ',', bom: true });
	return { name, mime: writer.mime, bytes };
}
