import { pathNames } from '#lib/core/coding/index.ts';
import { writeCodedDocument, type CodedDocumentInput } from '#lib/formats/write/index.ts';
import type { Session } from '../action.ts';
import { openDesk } from './desk.ts';
import { getStudy } from '../studies/overview.ts';

/** What the details and the last line of a coded document may tell. */
export interface CodedDocumentFacts {
	study: string;
	/** Names of the cases that own the document or speak in it. */
	cases: readonly string[];
	source: string;
	turns: number;
	codings: number;
	coders: readonly string[];
}

/** The words of the page, in the reader's language. */
export interface CodedDocumentLabels extends Pick<
	CodedDocumentInput['labels'],
	'codes' | 'margin' | 'codings'
> {
	/** A place in the recording, from milliseconds. */
	clock(milliseconds: number): string;
	details(facts: CodedDocumentFacts): readonly string[];
	footer(facts: CodedDocumentFacts): string;
}

/** One document with its codings as a standalone HTML page. @throws Refusal `document-not-found`. */
export async function exportCodedDocument(
	session: Session,
	studyId: string,
	documentId: string,
	labels: CodedDocumentLabels
): Promise<{ name: string; html: string }> {
	const study = await getStudy(session, studyId);
	const { document, turns, speakers, cases, codes, segments, codings, coders } = await openDesk(
		session,
		studyId,
		documentId
	);
	const speakerOf = new Map(speakers.map((s) => [s.id, s]));
	const placed = new Map(segments.filter((s) => s.orphan === 0).map((s) => [s.id, s]));
	const names = Map.groupBy(codes, (code) => code.name);
	const paths = pathNames(codes);
	/** A code's own name, or its path where two share a name. */
	const nameOf = new Map(
		codes.map(({ id, name }) => [id, names.get(name)?.length === 1 ? name : (paths.get(id) ?? name)])
	);
	const colours = new Map(codes.map((c) => [c.id, c.colour]));
	const initials = new Map(coders.map((c) => [c.id, c.initials]));
	const shown = codings.flatMap(({ segmentId, codeId, coderId }) => {
		const segment = placed.get(segmentId);
		if (!segment) return [];
		return {
			start: segment.start,
			end: segment.end,
			code: nameOf.get(codeId) ?? '',
			colour: colours.get(codeId) ?? 0,
			coder: initials.get(coderId) ?? ''
		};
	});
	const owners = new Set([document.caseId, ...speakers.map((s) => s.caseId)]);
	const facts: CodedDocumentFacts = {
		study: study.name,
		cases: cases.filter((c) => owners.has(c.id)).map((c) => c.name),
		source: document.sourceName,
		turns: turns.length,
		codings: shown.length,
		coders: coders.filter((c) => codings.some((one) => one.coderId === c.id)).map((c) => c.name)
	};
	const html = writeCodedDocument({
		language: document.language,
		title: document.name,
		details: labels.details(facts),
		text: document.text,
		turns: turns.map((turn) => {
			const speaker = speakerOf.get(turn.speakerId ?? '');
			return {
				start: turn.start,
				end: turn.end,
				wordsStart: turn.wordsStart,
				speaker: speaker?.label ?? '',
				time: turn.timeFrom === null ? '' : labels.clock(turn.timeFrom),
				interviewer: speaker?.role === 'interviewer'
			};
		}),
		codings: shown,
		labels: {
			codes: labels.codes,
			margin: labels.margin,
			codings: (count) => labels.codings(count),
			footer: labels.footer(facts)
		}
	});
	return { name: document.name, html };
}
