import {
	codeTree,
	countBy,
	findByPath,
	findPassages,
	indexCorpus,
	inTreeOrder,
	pathNames,
	variableNamed,
	type Code,
	type CorpusIndex,
	type Counts,
	type GroupBy,
	type PassageOrder,
	type PassageQuery
} from '#lib/core/coding/index.ts';
import { concordance, paragraphAt } from '#lib/core/text/index.ts';
import { Refusal } from '../../refusal.ts';
import { textsOfDocuments } from '../../store/index.ts';
import type { Session } from '../action.ts';
import { loadMaterial, type Material } from './material.ts';

/** Which passages are asked for: names, paths or ids, as a page or the command line gives them. */
export interface PassageAsk {
	codes?: readonly string[];
	/** Passages with any of the codes, or with all of them. */
	match?: 'any' | 'all';
	without?: readonly string[];
	/** A code stands for those below it too (the default). */
	children?: boolean;
	documents?: readonly string[];
	cases?: readonly string[];
	/** Attribute to the values it may have, `a|b` for either. */
	where?: Readonly<Record<string, string>>;
	coders?: readonly string[];
	starred?: boolean;
	sort?: string;
}

export interface PassageLine {
	id: string;
	documentId: string;
	document: string;
	start: number;
	end: number;
	quotation: string;
	/** Paths of its codes. */
	codes: string[];
	codeIds: string[];
	speaker: string;
	caseId: string | null;
	case: string;
	coders: string[];
	starred: boolean;
}

interface Ready {
	material: Material;
	index: CorpusIndex;
}

async function ready(session: Session, studyId: string): Promise<Ready> {
	const material = await loadMaterial(session, studyId);
	return { material, index: indexCorpus(material) };
}

function codeIds(codes: readonly Code[], asked: readonly string[]): string[] {
	return asked.flatMap((name) => {
		if (codes.some((c) => c.id === name)) return [name];
		const found = findByPath(codes, name);
		if (found.length === 0) throw new Refusal('code-not-found', { name });
		return found.map((c) => c.id);
	});
}

function idsNamed(
	rows: readonly { id: string; name: string }[],
	asked: readonly string[],
	refusal: 'document-not-found' | 'case-not-found' | 'coder-not-found'
): string[] {
	return asked.flatMap((name) => {
		const found = rows.filter((r) => r.id === name || r.name === name);
		if (found.length === 0) throw new Refusal(refusal, { name });
		return found.map((r) => r.id);
	});
}

const orders: readonly string[] = ['document', 'code', 'case', 'length', 'date'];

function queryOf({ material }: Ready, ask: PassageAsk): PassageQuery {
	const codes = codeIds(material.codes, ask.codes ?? []);
	const without = codeIds(material.codes, ask.without ?? []);
	if (ask.sort !== undefined && !orders.includes(ask.sort)) {
		throw new Refusal('bad-input', { field: 'sort', problem: orders.join(', ') });
	}
	return {
		...(codes.length + without.length > 0
			? {
					codes: {
						...(codes.length === 0 ? {} : ask.match === 'all' ? { all: codes } : { any: codes }),
						...(without.length > 0 ? { none: without } : {}),
						withChildren: ask.children !== false
					}
				}
			: {}),
		...(ask.documents?.length
			? { documents: idsNamed(material.documents, ask.documents, 'document-not-found') }
			: {}),
		...(ask.cases?.length ? { cases: idsNamed(material.cases, ask.cases, 'case-not-found') } : {}),
		...(ask.coders?.length ? { coders: idsNamed(material.coders, ask.coders, 'coder-not-found') } : {}),
		where: Object.entries(ask.where ?? {}).map(([variable, values]) => {
			if (!variableNamed(material, variable)) throw new Refusal('variable-not-found', { name: variable });
			return { variable, values: values.split('|') };
		}),
		...(ask.starred ? { starred: true } : {}),
		order: (ask.sort ?? 'document') as PassageOrder
	};
}

/** The passages of a study that are asked for. @throws Refusal for a name that nothing has. */
export async function passages(session: Session, studyId: string, ask: PassageAsk): Promise<PassageLine[]> {
	const all = await ready(session, studyId);
	const { material, index } = all;
	const paths = pathNames(material.codes);
	const documents = new Map(material.documents.map((d) => [d.id, d.name]));
	const cases = new Map(material.cases.map((c) => [c.id, c.name]));
	const speakers = new Map(material.speakers.map((s) => [s.id, s.label]));
	const coders = new Map(material.coders.map((c) => [c.id, c.name]));
	return findPassages(index, queryOf(all, ask)).map(({ segment, codings, caseId, speakerId }) => {
		const ids = [...new Set(codings.map((c) => c.codeId))];
		return {
			id: segment.id,
			documentId: segment.documentId,
			document: documents.get(segment.documentId) ?? '',
			start: segment.start,
			end: segment.end,
			quotation: segment.quotation,
			codes: ids.map((id) => paths.get(id) ?? ''),
			codeIds: ids,
			speaker: speakers.get(speakerId ?? '') ?? '',
			caseId,
			case: cases.get(caseId ?? '') ?? '',
			coders: [...new Set(codings.map((c) => coders.get(c.coderId) ?? ''))],
			starred: segment.starred === 1
		};
	});
}

/** The words around each passage, for those shown. */
export async function contexts(
	session: Session,
	lines: readonly PassageLine[],
	reach = 160
): Promise<Record<string, { left: string; right: string }>> {
	const ids = [...new Set(lines.map((l) => l.documentId))];
	if (ids.length === 0) return {};
	const texts = await textsOfDocuments(session.store.db, ids);
	return Object.fromEntries(
		lines.map((line) => {
			const text = texts.get(line.documentId) ?? '';
			// Of the same paragraph: what somebody else says next is not the context of these words.
			const from = paragraphAt(text, line.start).start;
			const to = paragraphAt(text, Math.max(line.start, line.end - 1)).end;
			const hit = { start: line.start - from, end: line.end - from };
			const { left, right } = concordance(text.slice(from, to), hit, reach);
			return [line.id, { left, right }];
		})
	);
}

export interface CountLine extends Counts {
	/** Name of the code (its path where two share a name), case, document or coder; value of the attribute; null for none. */
	key: string | null;
	/** Id of the code, case, document or coder; the value itself for an attribute. */
	id: string | null;
	/** Path of the code, else the same as `key`. */
	path: string | null;
}

const groupings: readonly string[] = ['code', 'theme', 'document', 'case', 'coder'];

/** Counts of segments, codings, cases and documents by code, theme, document, case, coder or an attribute. */
export async function counts(
	session: Session,
	studyId: string,
	by: string,
	ask: PassageAsk = {}
): Promise<CountLine[]> {
	const all = await ready(session, studyId);
	const { material, index } = all;
	const grouping = groupings.includes(by) ? (by as GroupBy) : { variable: by };
	// Counting by code, a theme counts what lies on itself; a filter on codes may still take in those below.
	const table = countBy(index, grouping, queryOf(all, ask), false);
	if (!table) throw new Refusal('variable-not-found', { name: by });
	const names = new Map(material.codes.map((c) => [c.id, c.name]));
	const shared = Map.groupBy(material.codes, (c) => c.name);
	const keyOf = (id: string | null, label: string): string | null => {
		if (id === null) return null;
		if (by !== 'code') return label;
		const name = names.get(id) ?? label;
		return (shared.get(name)?.length ?? 0) > 1 ? label : name;
	};
	return table.rows.map(({ key, label, ...numbers }) => ({
		key: keyOf(key, label),
		id: key,
		path: key === null ? null : label,
		...numbers
	}));
}

export interface CodeLine extends Counts {
	id: string;
	parentId: string | null;
	name: string;
	path: string;
	depth: number;
	colour: number;
	definition: string;
	whenToUse: string;
	whenNotToUse: string;
	example: string;
}

/** The code tree in its order, each code with its counts. */
export async function codeLines(session: Session, studyId: string): Promise<CodeLine[]> {
	const { material, index } = await ready(session, studyId);
	const table = countBy(index, 'code', {}, false);
	const of = new Map(
		table?.rows.map(({ key, segments, codings, cases, documents }) => [
			key,
			{ segments, codings, cases, documents }
		])
	);
	const paths = pathNames(material.codes);
	const none = { segments: 0, codings: 0, cases: 0, documents: 0 };
	return inTreeOrder(codeTree(material.codes)).map(({ code, depth }) => ({
		id: code.id,
		parentId: code.parentId,
		name: code.name,
		path: paths.get(code.id) ?? code.name,
		depth,
		colour: code.colour,
		definition: code.definition,
		whenToUse: code.whenToUse,
		whenNotToUse: code.whenNotToUse,
		example: code.example,
		...(of.get(code.id) ?? none)
	}));
}
