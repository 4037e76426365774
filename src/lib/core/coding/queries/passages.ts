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

/** Which facts a query asks about; `variables` as ids or names. */
export interface FactsAsked {
	variables: readonly string[];
	cases: boolean;
	starred: boolean;
	origins: boolean;
}

export const factsAsked = ({ where = [], order, starred, coders }: PassageQuery): FactsAsked => ({
	variables: where.map(({ variable }) => variable),
	cases: order === 'case',
	starred: starred !== undefined,
	origins: coders !== undefined || order === 'date'
});

/** The codes that some wanted ones stand for. */
const meaning = (index: CorpusIndex, ids: readonly string[], withChildren = false): Mask =>
	maskOf(index.codes, withChildren ? withDescendants(index.codes, ids) : new Set(ids));

/** The codes a query is about, with what is below them when it says so; undefined when it is about all. */
export function codesAskedFor(index: CorpusIndex, { codes }: PassageQuery): Mask | undefined {
	if (!codes?.any && !codes?.all?.length) return undefined;
	return meaning(index, [...(codes.any ?? []), ...(codes.all ?? [])], codes.withChildren);
}

/** Calls `take` with each coding of a passage by the coders asked for. */
export type EachCoding = (passage: number, take: (coding: number) => void) => void;

/** The codings that count for a query. */
export function codingsFor(index: CorpusIndex, { coders }: PassageQuery): EachCoding {
	const { first, coder } = index;
	const counts = coders && maskOf(index.coders, new Set(coders));
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
function ranksOf({ codes }: CorpusIndex): Int32Array {
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
	if (order === 'date') {
		const made = new Map(index.facts.origins.map(({ id, createdAt }) => [id, Date.parse(createdAt)]));
		return by((p) => -(made.get(index.ids[p] ?? '') ?? 0));
	}
	if (order === 'case') {
		const rank = new Map(index.facts.cases.map(({ id, position }) => [id, position]));
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

/** The passages that the coders asked for have coded or made. */
function visibleTo(index: CorpusIndex, coders: readonly string[], each: EachCoding): number[] {
	const wanted = new Set(coders);
	const made = new Set(index.facts.origins.flatMap(({ id, coderId }) => (wanted.has(coderId) ? id : [])));
	return index.ids.flatMap((id, p) => {
		let seen = made.has(id);
		each(p, () => (seen = true));
		return seen ? p : [];
	});
}

/**
 * The passages of a study that a query asks for, as numbers of the index. Every order keeps document order among
 * equals.
 */
export function findPassages(index: CorpusIndex, query: PassageQuery = {}): number[] {
	const each = codingsFor(index, query);
	const visible = query.coders ? visibleTo(index, query.coders, each) : index.ids.map((_, p) => p);
	const tests: Test[] = [];
	if (query.documents) {
		const documents = maskOf(index.documents, new Set(query.documents));
		tests.push((p) => documents[index.document[p] ?? -1] === 1);
	}
	if (query.cases) {
		const cases = new Set(query.cases);
		tests.push((p) => cases.has(index.caseIds[index.case[p] ?? -1] ?? null));
	}
	if (query.starred !== undefined) {
		const starred = new Set(index.facts.starred);
		tests.push((p) => starred.has(index.ids[p] ?? '') === query.starred);
	}
	if (query.where?.length) {
		const isWanted = ownerFilter(index, query.where);
		tests.push((p) => isWanted(index.case[p] ?? -1));
	}
	if (query.codes) tests.push(...codeTests(index, visible, query.codes, carriesOf(index, each)));
	const found = tests.length === 0 ? visible : visible.filter((p) => tests.every((test) => test(p)));
	return sorted(index, found, query, each);
}
