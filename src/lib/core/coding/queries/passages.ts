import type { Coding } from '../model.ts';
import { inTreeOrder, codeTree, withDescendants } from '../tree.ts';
import { caseFilter } from './attributes.ts';
import type { Condition } from './attributes.ts';
import type { CorpusIndex, Passage } from './corpus.ts';
import { coverOf } from './cover.ts';

export type PassageOrder = 'document' | 'code' | 'case' | 'length' | 'date';

/** Which passages are wanted: all that is given must hold, what is left out does not matter. */
export interface PassageQuery {
	codes?: {
		/** The passage has one of these codes. */
		any?: readonly string[];
		/** It has one of these codes, and each of the others lies on it or on words it shares. */
		all?: readonly string[];
		/** No such code lies on any of its words. */
		none?: readonly string[];
		/** A code stands for all codes below it too. */
		withChildren?: boolean;
	};
	documents?: readonly string[];
	/** Null for words that are no case's. */
	cases?: readonly (string | null)[];
	where?: readonly Condition[];
	/** Only what these coders coded counts, as if the others had not. */
	coders?: readonly string[];
	starred?: boolean;
	/** Document order unless told; `length` the longest first, `date` the newest first. */
	order?: PassageOrder;
}

const chosen = <T>(list: readonly T[] | undefined) => (list === undefined ? undefined : new Set(list));

/** The codes each of the wanted ones stands for. */
function meaning(
	index: CorpusIndex,
	ids: readonly string[] | undefined,
	withChildren = false
): Set<string>[] {
	return (ids ?? []).map((id) => (withChildren ? withDescendants(index.corpus.codes, [id]) : new Set([id])));
}

const carries = (codings: readonly Coding[], codes: ReadonlySet<string>) =>
	codings.some((coding) => codes.has(coding.codeId));

function spansWith(passages: readonly Passage[], codes: ReadonlySet<string>) {
	return coverOf(passages.filter(({ codings }) => carries(codings, codes)).map(({ segment }) => segment));
}

/** The tests on codes that a passage must pass. */
function codeTests(
	index: CorpusIndex,
	passages: readonly Passage[],
	{ any, all, none, withChildren }: NonNullable<PassageQuery['codes']>
): ((passage: Passage) => boolean)[] {
	const tests: ((passage: Passage) => boolean)[] = [];
	const anyOf = meaning(index, any, withChildren).reduce((sum, codes) => sum.union(codes), new Set<string>());
	const required = meaning(index, all, withChildren);
	const banned = meaning(index, none, withChildren);
	if (any) tests.push(({ codings }) => carries(codings, anyOf));
	if (required.length > 0) {
		tests.push(({ codings }) => required.some((codes) => carries(codings, codes)));
		const covers = required.map((codes) => spansWith(passages, codes));
		tests.push(({ segment }) => covers.every((covered) => covered(segment)));
	}
	for (const codes of banned) {
		const covered = spansWith(passages, codes);
		tests.push(({ segment, codings }) => !carries(codings, codes) && !covered(segment));
	}
	return tests;
}

/** The codes a query is about, with what is below them when it says so; undefined when it is about all. */
export function codesAskedFor(index: CorpusIndex, { codes }: PassageQuery): Set<string> | undefined {
	if (!codes?.any && !codes?.all?.length) return undefined;
	return meaning(index, [...(codes.any ?? []), ...(codes.all ?? [])], codes.withChildren).reduce(
		(sum, below) => sum.union(below),
		new Set<string>()
	);
}

function sorted(index: CorpusIndex, passages: Passage[], query: PassageQuery): Passage[] {
	const { order = 'document' } = query;
	if (order === 'document') return passages;
	const length = ({ segment }: Passage) => segment.end - segment.start;
	if (order === 'length') return passages.toSorted((a, b) => length(b) - length(a));
	if (order === 'date')
		return passages.toSorted((a, b) => (a.segment.createdAt < b.segment.createdAt ? 1 : -1));
	if (order === 'case') {
		const rank = new Map(index.corpus.cases.map(({ id, position }) => [id, position]));
		const of = ({ caseId }: Passage) => rank.get(caseId ?? '') ?? Infinity;
		return passages.toSorted((a, b) => (of(a) === of(b) ? 0 : of(a) - of(b)));
	}
	const rank = new Map(inTreeOrder(codeTree(index.corpus.codes)).map(({ code }, i) => [code.id, i]));
	const asked = codesAskedFor(index, query);
	const first = new Map(
		passages.map((passage) => {
			const counted = passage.codings.filter(({ codeId }) => !asked || asked.has(codeId));
			return [passage, Math.min(...counted.map(({ codeId }) => rank.get(codeId) ?? Infinity))];
		})
	);
	const of = (passage: Passage) => first.get(passage) ?? Infinity;
	return passages.toSorted((a, b) => (of(a) === of(b) ? 0 : of(a) - of(b)));
}

/**
 * The passages of a study that a query asks for, each with its codings by the coders asked for. Every order keeps
 * document order among equals.
 */
export function findPassages(index: CorpusIndex, query: PassageQuery = {}): Passage[] {
	const coders = chosen(query.coders);
	const visible = coders
		? index.passages
				.map((passage) => ({ ...passage, codings: passage.codings.filter((one) => coders.has(one.coderId)) }))
				.filter(({ codings, segment }) => codings.length > 0 || coders.has(segment.coderId))
		: index.passages;
	const documents = chosen(query.documents);
	const cases = chosen(query.cases);
	const isWanted = caseFilter(index, query.where ?? []);
	const tests = query.codes ? codeTests(index, visible, query.codes) : [];
	const found = visible.filter(
		(passage) =>
			(!documents || documents.has(passage.segment.documentId)) &&
			(!cases || cases.has(passage.caseId)) &&
			(query.starred === undefined || (passage.segment.starred === 1) === query.starred) &&
			isWanted(passage.caseId) &&
			tests.every((test) => test(passage))
	);
	return sorted(index, found, query);
}
