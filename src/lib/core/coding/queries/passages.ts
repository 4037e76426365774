import { codeTree, inTreeOrder, withDescendants } from '../tree.ts';
import { ownerFilter } from './attributes.ts';
import type { Condition } from './attributes.ts';
import type { CorpusIndex } from './corpus.ts';
import { coverOf } from './cover.ts';
import { maskOf, placesOf } from './numbers.ts';
import type { Mask } from './numbers.ts';

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

/** What a query reads of segments besides their places. */
export function segmentColumns(query: PassageQuery): ('starred' | 'coderId' | 'createdAt')[] {
	return [
		...(query.starred === undefined ? [] : ['starred' as const]),
		...(query.coders === undefined ? [] : ['coderId' as const]),
		...(query.order === 'date' ? ['createdAt' as const] : [])
	];
}

/** The codes that some wanted ones stand for. */
const meaning = (index: CorpusIndex, ids: readonly string[], withChildren = false): Mask =>
	maskOf(index.corpus.codes, withChildren ? withDescendants(index.corpus.codes, ids) : new Set(ids));

/** The codes a query is about, with what is below them when it says so; undefined when it is about all. */
export function codesAskedFor(index: CorpusIndex, { codes }: PassageQuery): Mask | undefined {
	if (!codes?.any && !codes?.all?.length) return undefined;
	return meaning(index, [...(codes.any ?? []), ...(codes.all ?? [])], codes.withChildren);
}

/** Calls `take` with each coding of a passage by the coders asked for. */
export type EachCoding = (passage: number, take: (coding: number) => void) => void;

/** The codings that count for a query. */
export function codingsFor(index: CorpusIndex, { coders }: PassageQuery): EachCoding {
	const { first, coder, corpus } = index;
	const counts = coders && maskOf(corpus.coders, new Set(coders));
	return (passage, take) => {
		const end = first[passage + 1] ?? 0;
		for (let c = first[passage] ?? 0; c < end; c++) if (!counts || counts[coder[c] ?? -1]) take(c);
	};
}

type Test = (passage: number) => boolean;

/** A test whether a passage carries one of some codes. */
function carriesOf(index: CorpusIndex, each: EachCoding): (codes: Mask) => Test {
	return (codes) => (passage) => {
		let carries = false;
		each(passage, (c) => (carries ||= codes[index.code[c] ?? -1] === 1));
		return carries;
	};
}

/** The tests on codes that a passage must pass. */
function codeTests(
	index: CorpusIndex,
	visible: readonly number[],
	{ any, all = [], none = [], withChildren }: NonNullable<PassageQuery['codes']>,
	carries: (codes: Mask) => Test
): Test[] {
	const meets = (isCoded: Test): Test => coverOf(index, visible.filter(isCoded));
	const coded = (id: string): Test => carries(meaning(index, [id], withChildren));
	const tests: Test[] = any ? [carries(meaning(index, any, withChildren))] : [];
	const required = all.map(coded);
	if (required.length > 0) {
		tests.push((p) => required.some((isCoded) => isCoded(p)));
		tests.push(...required.map(meets));
	}
	for (const isCoded of none.map(coded)) {
		const covered = meets(isCoded);
		tests.push((p) => !isCoded(p) && !covered(p));
	}
	return tests;
}

/** The rank of each code in the order of the tree. */
function ranksOf({ corpus: { codes } }: CorpusIndex): Int32Array {
	const place = placesOf(inTreeOrder(codeTree(codes)).map(({ code }) => code));
	return Int32Array.from(codes, ({ id }) => place(id));
}

function sorted(index: CorpusIndex, found: number[], query: PassageQuery, each: EachCoding): number[] {
	const { order = 'document' } = query;
	if (order === 'document') return found;
	const by = (key: (passage: number) => number): number[] => {
		const keys = new Map(found.map((p) => [p, key(p)]));
		// Equals, the last ones among them, keep document order.
		return found.toSorted((a, b) => {
			const [first = 0, second = 0] = [keys.get(a), keys.get(b)];
			return first === second ? 0 : first - second;
		});
	};
	if (order === 'length') return by((p) => (index.start[p] ?? 0) - (index.end[p] ?? 0));
	if (order === 'date') return by((p) => -(Date.parse(index.segments[p]?.createdAt ?? '') || 0));
	if (order === 'case') {
		const rank = new Map(index.corpus.cases.map(({ id, position }) => [id, position]));
		return by((p) => rank.get(index.caseIds[index.case[p] ?? -1] ?? '') ?? Infinity);
	}
	const rank = ranksOf(index);
	const asked = codesAskedFor(index, query);
	return by((p) => {
		let least = Infinity;
		each(p, (c) => {
			const code = index.code[c] ?? -1;
			if (!asked || asked[code]) least = Math.min(least, rank[code] ?? Infinity);
		});
		return least;
	});
}

/**
 * The passages of a study that a query asks for, as numbers of the index. Every order keeps document order among
 * equals.
 */
export function findPassages(index: CorpusIndex, query: PassageQuery = {}): number[] {
	const { corpus, segments } = index;
	const each = codingsFor(index, query);
	const coders = query.coders && new Set(query.coders);
	const isVisible = (p: number): boolean => {
		let coded = false;
		each(p, () => (coded = true));
		return coded || coders?.has(segments[p]?.coderId ?? '') === true;
	};
	const all = Array.from(segments, (_, p) => p);
	const visible = coders ? all.filter(isVisible) : all;

	const tests: Test[] = [];
	if (query.documents) {
		const documents = maskOf(
			corpus.documents.toSorted((a, b) => a.position - b.position),
			new Set(query.documents)
		);
		tests.push((p) => documents[index.document[p] ?? -1] === 1);
	}
	if (query.cases) {
		const cases = new Set(query.cases);
		tests.push((p) => cases.has(index.caseIds[index.case[p] ?? -1] ?? null));
	}
	if (query.starred !== undefined) tests.push((p) => (segments[p]?.starred === 1) === query.starred);
	if (query.where?.length) {
		const isWanted = ownerFilter(index, query.where);
		tests.push((p) => isWanted(index.case[p] ?? -1));
	}
	if (query.codes) tests.push(...codeTests(index, visible, query.codes, carriesOf(index, each)));
	const found = tests.length === 0 ? visible : visible.filter((p) => tests.every((test) => test(p)));
	return sorted(index, found, query, each);
}
