import {
	codingRoles,
	imports,
	type CodingImport,
	type CodingPreview,
	type ImportOptions
} from '#lib/contract/index.ts';
import { PATH_SEPARATOR, pathsOf, type Code, type Coding, type Segment } from '#lib/core/coding/index.ts';
import { Refusal } from '../../refusal.ts';
import {
	change,
	coderNamed,
	codesInOrder,
	codingTriples,
	newId,
	rowsOfStudy,
	segmentSpans,
	type Writer
} from '../../store/index.ts';
import { parse, type Session } from '../action.ts';
import { loadSources, missingRoles, planCodings, rolesOf, type PlannedCoding } from './import-plan.ts';
import { readTableFile, tablePreview } from '../tables/import.ts';
import { insertCode } from '../codes/new-code.ts';

const { options } = imports.codings;

const keyOf = (path: readonly string[]): string => path.join('\0');

const codesByPath = (codes: readonly Code[]): Map<string, string> =>
	new Map(Array.from(pathsOf(codes), ([id, path]) => [keyOf(path), id]));

function newPaths(planned: readonly PlannedCoding[], known: ReadonlyMap<string, string>): string[] {
	const fresh = new Map<string, string>();
	for (const { path } of planned) {
		for (let depth = 1; depth <= path.length; depth++) {
			const upTo = path.slice(0, depth);
			if (!known.has(keyOf(upTo))) fresh.set(keyOf(upTo), upTo.join(PATH_SEPARATOR));
		}
	}
	return [...fresh.values()];
}

/** Shows where the rows of a table of codings would land, and keeps nothing. */
export async function previewCodings(
	session: Session,
	studyId: string,
	name: string,
	bytes: Uint8Array,
	given: ImportOptions<'codings'> = {}
): Promise<CodingPreview> {
	const chosen = parse(options, given);
	const { db } = session.store;
	const table = await readTableFile(name, bytes, chosen);
	const found = rolesOf(table, chosen.columns);
	const missing = missingRoles(found);
	const { planned, refused } =
		missing.length > 0
			? { planned: [], refused: [] }
			: planCodings(table, found, await loadSources(db, studyId));
	return {
		...tablePreview(table),
		columns: Object.fromEntries(
			codingRoles.flatMap((role) => (found[role] === undefined ? [] : [[role, table.header[found[role]]]]))
		),
		missing,
		landed: planned.length,
		newCodes: newPaths(planned, codesByPath(await rowsOfStudy(db, 'code', studyId))),
		refused
	};
}

/** The ids of the codes at some paths, those that are missing made on the way. */
async function putCodes(
	writer: Writer,
	planned: readonly PlannedCoding[]
): Promise<{ ids: Map<string, string>; made: number }> {
	const ids = codesByPath(await codesInOrder(writer.trx, writer.studyId));
	let made = 0;
	for (const { path } of planned) {
		let parentId: string | null = null;
		for (const [depth, name] of path.entries()) {
			const key = keyOf(path.slice(0, depth + 1));
			let id = ids.get(key);
			if (id === undefined) {
				id = (await insertCode(writer, { name, parentId })).id;
				ids.set(key, id);
				made++;
			}
			parentId = id;
		}
	}
	return { ids, made };
}

/** The ids of the coders named in a plan. */
async function putCoders(writer: Writer, planned: readonly PlannedCoding[]): Promise<Map<string, string>> {
	const ids = new Map([['', writer.coderId]]);
	for (const name of new Set(planned.flatMap(({ coders }) => coders))) {
		if (!ids.has(name)) ids.set(name, await coderNamed(writer.trx, writer.studyId, name, writer.at));
	}
	return ids;
}

/** Puts the codings of a plan on their segments. Returns how many rows made a coding, and how many codings were made. */
async function putCodings(
	writer: Writer,
	planned: readonly PlannedCoding[],
	codes: ReadonlyMap<string, string>
): Promise<{ codings: number; alreadyThere: number }> {
	const { trx, studyId, at: createdAt } = writer;
	const coders = await putCoders(writer, planned);
	const spanKey = (s: { documentId: string; start: number; end: number }) =>
		`${s.documentId} ${s.start} ${s.end}`;
	const segmentIds = new Map((await segmentSpans(trx, studyId)).map((s) => [spanKey(s), s.id]));
	const seen = new Set(
		(await codingTriples(trx, studyId)).map((c) => `${c.segmentId} ${c.codeId} ${c.coderId}`)
	);
	const segments: Segment[] = [];
	const codings: Coding[] = [];
	let alreadyThere = 0;
	for (const { path, coders: names, ...place } of planned) {
		const codeId = codes.get(keyOf(path)) ?? '';
		let segmentId = segmentIds.get(spanKey(place));
		if (segmentId === undefined) {
			segmentId = newId();
			segmentIds.set(spanKey(place), segmentId);
			const coderId = coders.get(names[0] ?? '') ?? writer.coderId;
			segments.push({ id: segmentId, studyId, ...place, starred: 0, orphan: 0, coderId, createdAt });
		}
		const before = codings.length;
		for (const name of names) {
			const coderId = coders.get(name) ?? writer.coderId;
			const key = `${segmentId} ${codeId} ${coderId}`;
			if (seen.has(key)) continue;
			seen.add(key);
			codings.push({ id: newId(), studyId, segmentId, codeId, coderId, createdAt });
		}
		if (codings.length === before) alreadyThere++;
	}
	await writer.insertMany('segment', segments);
	await writer.insertMany('coding', codings);
	return { codings: codings.length, alreadyThere };
}

/**
 * Applies a table of codings, a row each: where (document or case, quotation or start and end), which code, by
 * whom. One change. What is missing or ambiguous is listed with its row, never guessed.
 */
export async function importCodings(
	session: Session,
	studyId: string,
	name: string,
	bytes: Uint8Array,
	given: ImportOptions<'codings'> = {}
): Promise<CodingImport> {
	const chosen = parse(options, given);
	const table = await readTableFile(name, bytes, chosen);
	const found = rolesOf(table, chosen.columns);
	const [missing] = missingRoles(found);
	if (missing) throw new Refusal('column-not-found', { column: missing, columns: table.header.join(', ') });
	const order = { studyId, coder: session.coder, action: 'coding.import' } as const;
	const { result } = await change(session.store.db, order, async (writer, say) => {
		const { planned, refused } = planCodings(table, found, await loadSources(writer.trx, studyId));
		const { ids, made } = await putCodes(writer, planned);
		const { codings, alreadyThere } = await putCodings(writer, planned, ids);
		const done: CodingImport = {
			rows: table.rows.length,
			landed: planned.length,
			codings,
			alreadyThere,
			codes: made,
			refused
		};
		return say({ name, count: codings }, done);
	});
	return result;
}
