import * as v from 'valibot';
import { locateQuotation } from '#lib/core/text/index.ts';
import { matchNames, splitPath, type Case, type Document } from '#lib/core/coding/index.ts';
import type { ReadTable } from '#lib/formats/read/index.ts';
import { Refusal } from '../refusal.ts';
import { change, coderNamed, type Writer } from '../store/index.ts';
import { parseTable } from '../work/parse.ts';
import { parse, type Session } from './action.ts';
import { putCode, segmentAt } from './codings.ts';
import { columnIndex } from './import-cases.ts';
import { codesOf, insertCode } from './new-code.ts';

/** What a column of a table of codings may hold, with the headings that say so by themselves. */
const headings = {
	document: ['document', 'doc', 'file', 'fichier', 'source', 'transcript', 'entretien'],
	case: ['case', 'cas', 'participant', 'participante', 'respondent', 'informant'],
	quotation: ['quotation', 'quote', 'citation', 'verbatim', 'segment', 'text', 'texte', 'extrait'],
	start: ['start', 'debut', 'début'],
	end: ['end', 'fin'],
	theme: ['theme', 'thème', 'axis', 'axe', 'category', 'categorie', 'catégorie', 'parent'],
	code: ['code', 'code path', 'codes'],
	coder: ['coder', 'codeur', 'codeuse', 'coded by', 'codé par']
} as const;
type Role = keyof typeof headings;

const options = v.object({
	encoding: v.optional(v.string()),
	delimiter: v.optional(v.picklist([',', ';', '\t', '|', ''])),
	sheet: v.optional(v.string()),
	/** Which column holds what; roles not named are found by their usual headings. */
	columns: v.optional(v.partial(v.object(v.entriesFromList(Object.keys(headings) as Role[], v.string()))), {})
});
export type CodingImportOptions = v.InferInput<typeof options>;

export interface CodingImport {
	rows: number;
	/** Rows that landed, as a new coding or on one that was there. */
	landed: number;
	codings: number;
	alreadyThere: number;
	codes: number;
	/** Rows left out, with the reason and, for an ambiguity, how many places there are. Rows count from 1. */
	refused: readonly { row: number; code: string; value: string; places?: number }[];
}

function rolesOf(
	table: ReadTable,
	given: Partial<Record<Role, string | undefined>>
): Partial<Record<Role, number>> {
	const roles: Partial<Record<Role, number>> = {};
	for (const role of Object.keys(headings) as Role[]) {
		const named = given[role];
		const usual: readonly string[] = headings[role];
		const index =
			named !== undefined
				? columnIndex(table, named)
				: table.header.findIndex((h) => usual.includes(h.trim().toLocaleLowerCase('fr')));
		if (index >= 0) roles[role] = index;
	}
	if (roles.code === undefined)
		throw new Refusal('column-not-found', { column: 'code', columns: table.header.join(', ') });
	if (roles.quotation === undefined && (roles.start === undefined || roles.end === undefined)) {
		throw new Refusal('column-not-found', { column: 'quotation', columns: table.header.join(', ') });
	}
	return roles;
}

type Text = Pick<Document, 'id' | 'name' | 'text'>;
type Place = { document: Text; start: number; end: number };

interface Material {
	documents: Text[];
	/** Documents each case owns, whole or through its speakers. */
	ofCase: Map<string, Text[]>;
	cases: Pick<Case, 'id' | 'name'>[];
}

async function material(writer: Writer): Promise<Material> {
	const { trx, studyId } = writer;
	const documents = await trx
		.selectFrom('document')
		.select(['id', 'name', 'text', 'caseId'])
		.where('studyId', '=', studyId)
		.execute();
	const speakers = await trx
		.selectFrom('speaker')
		.select(['documentId', 'caseId'])
		.where('studyId', '=', studyId)
		.where('caseId', 'is not', null)
		.execute();
	const cases = await trx.selectFrom('case').select(['id', 'name']).where('studyId', '=', studyId).execute();
	const ofCase = new Map<string, Text[]>(
		cases.map((c) => [
			c.id,
			documents.filter(
				(d) => d.caseId === c.id || speakers.some((s) => s.documentId === d.id && s.caseId === c.id)
			)
		])
	);
	return { documents, ofCase, cases };
}

/** The documents a row may mean. @throws Refusal `document-missing`, `document-unknown`. */
function candidates(all: Material, documentName: string, caseName: string, caseHeading: string): Text[] {
	if (documentName !== '') {
		const exact = all.documents.filter((d) => d.name === documentName);
		const found =
			exact.length > 0 ? exact : byName(all.documents, documentName.replace(/\.[a-z0-9]{1,5}$/i, ''));
		if (found.length === 0) throw new Refusal('document-unknown', { value: documentName });
		return found;
	}
	if (caseName === '') throw new Refusal('document-missing', { value: '' });
	const owner =
		all.cases.find((c) => c.name === caseName) ?? byLabel(all.cases, caseName, (c) => c.name, caseHeading)[0];
	const owned = owner ? (all.ofCase.get(owner.id) ?? []) : [];
	if (owned.length > 0) return owned;
	throw new Refusal('case-unknown', { value: caseName });
}

const byLabel = <T>(all: readonly T[], value: string, label: (item: T) => string, heading = ''): T[] =>
	(matchNames([value], all.map(label), heading)[0] ?? []).flatMap((i) => all[i] ?? []);
const byName = (all: readonly Text[], value: string): Text[] => byLabel(all, value, (d) => d.name);

function placeOf(documents: readonly Text[], cell: (role: Role) => string): Place {
	const quotation = cell('quotation');
	if (quotation === '') {
		const [document, second] = documents;
		const start = Number(cell('start'));
		const end = Number(cell('end'));
		if (!document || second) throw new Refusal('document-ambiguous', { value: cell('document') });
		if (cell('start') === '' || !Number.isInteger(start) || !Number.isInteger(end)) {
			throw new Refusal('quotation-missing', { value: '' });
		}
		return { document, start, end };
	}
	const places: Place[] = [];
	for (const document of documents) {
		const found = locateQuotation(document.text, quotation);
		for (const span of found) places.push({ document, ...span });
	}
	const [place, second] = places;
	if (!place) throw new Refusal('quotation-not-found', { value: quotation.slice(0, 80) });
	if (second)
		throw new Refusal('quotation-ambiguous', { value: quotation.slice(0, 80), places: places.length });
	return place;
}

/** The code at a path, made on the way where it is missing. */
async function codeAt(writer: Writer, path: readonly string[], made: { count: number }): Promise<string> {
	let parentId: string | null = null;
	for (const name of path) {
		const codes = await codesOf(writer);
		const there = codes.find((c) => c.parentId === parentId && c.name === name);
		if (there) parentId = there.id;
		else {
			made.count++;
			parentId = (await insertCode(writer, { name, parentId })).id;
		}
	}
	if (parentId === null) throw new Refusal('code-missing', { value: '' });
	return parentId;
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
	given: CodingImportOptions = {}
): Promise<CodingImport> {
	const chosen = parse(options, given);
	const table = await parseTable(name, bytes, {
		...(chosen.encoding ? { encoding: chosen.encoding } : {}),
		...(chosen.delimiter === undefined ? {} : { delimiter: chosen.delimiter }),
		...(chosen.sheet ? { sheet: chosen.sheet } : {})
	});
	const roles = rolesOf(table, chosen.columns);
	const order = { studyId, coder: session.coder, action: 'coding.import' };
	const { result } = await change(session.store.db, order, async (writer, say): Promise<CodingImport> => {
		const all = await material(writer);
		const refused: { row: number; code: string; value: string; places?: number }[] = [];
		const made = { count: 0 };
		let codings = 0;
		let landed = 0;
		for (const [i, row] of table.rows.entries()) {
			const cell = (role: Role): string => (row[roles[role] ?? -1] ?? '').trim();
			try {
				const path = [...(cell('theme') ? [cell('theme')] : []), ...splitPath(cell('code'))];
				if (path.length === 0 || cell('code') === '') throw new Refusal('code-missing', { value: '' });
				const documents = candidates(
					all,
					cell('document'),
					cell('case'),
					table.header[roles.case ?? -1] ?? ''
				);
				const place = placeOf(documents, cell);
				const segment = await segmentAt(writer, place.document, place.start, place.end);
				const codeId = await codeAt(writer, path, made);
				const coder = cell('coder');
				const coderId = coder ? await coderNamed(writer.trx, studyId, coder, writer.at) : writer.coderId;
				if ((await putCode(writer, segment.id, codeId, coderId)).isNew) codings++;
				landed++;
			} catch (error) {
				if (!(error instanceof Refusal)) throw error;
				const places = error.values['places'];
				refused.push({
					row: i + 1,
					code: error.code,
					value: String(error.values['value'] ?? ''),
					...(typeof places === 'number' ? { places } : {})
				});
			}
		}
		say({ name, count: codings });
		return {
			rows: table.rows.length,
			landed,
			codings,
			alreadyThere: landed - codings,
			codes: made.count,
			refused
		};
	});
	return result;
}
