import { codingRoles, type CodingRole, type RowRefusal } from '#lib/contract/index.ts';
import { matchNames, splitPath, type Case } from '#lib/core/coding/index.ts';
import { locator, wholeCharacters, type Locator } from '#lib/core/text/index.ts';
import type { ReadTable } from '#lib/formats/read/index.ts';
import { namesOf, speakersOfCases, textsWithOwners, type Db, type Text } from '../../store/index.ts';
import { columnIndex } from '../tables/import.ts';
import { RowRefused } from '../tables/row-refused.ts';

/** The headings that say by themselves what a column holds. */
const headings: Readonly<Record<CodingRole, readonly string[]>> = {
	document: ['document', 'doc', 'file', 'fichier', 'source', 'transcript', 'entretien'],
	case: ['case', 'cas', 'participant', 'participante', 'respondent', 'informant'],
	quotation: ['quotation', 'quote', 'citation', 'verbatim', 'segment', 'text', 'texte', 'extrait'],
	start: ['start', 'debut', 'début'],
	end: ['end', 'fin'],
	theme: ['theme', 'thème', 'axis', 'axe', 'category', 'categorie', 'catégorie', 'parent'],
	code: ['code', 'code path', 'codes'],
	coder: ['coder', 'codeur', 'codeuse', 'coded by', 'codé par']
};
export type Roles = Partial<Record<CodingRole, number>>;

/** Which column holds what: as told (`''`: none), else by the usual headings. */
export function rolesOf(table: ReadTable, given: Partial<Record<CodingRole, string | undefined>>): Roles {
	const found: Roles = {};
	for (const role of codingRoles) {
		const named = given[role];
		if (named === '') continue;
		const index =
			named !== undefined
				? columnIndex(table, named)
				: table.header.findIndex((h) => headings[role].includes(h.trim().toLocaleLowerCase('fr')));
		if (index >= 0) found[role] = index;
	}
	return found;
}

/** The roles without which no row can land. */
export function missingRoles(found: Roles): CodingRole[] {
	const missing: CodingRole[] = [];
	if (found.code === undefined) missing.push('code');
	if (found.quotation === undefined && (found.start === undefined || found.end === undefined))
		missing.push('quotation');
	if (found.document === undefined && found.case === undefined) missing.push('document');
	return missing;
}

/** What the rows of a table of codings are looked up in. */
export interface Sources {
	documents: Text[];
	cases: Pick<Case, 'id' | 'name'>[];
	/** Documents each case owns, whole or through its speakers. */
	ofCase: Map<string, Text[]>;
}

export async function loadSources(db: Db, studyId: string): Promise<Sources> {
	const rows = await textsWithOwners(db, studyId);
	const documents = new Map(rows.map((row) => [row.id, row]));
	const speakers = await speakersOfCases(db, studyId);
	const ofCase = new Map<string, Text[]>();
	const own = (caseId: string | null, document: Text | undefined): void => {
		if (caseId === null || !document) return;
		const owned = ofCase.get(caseId) ?? [];
		if (!owned.includes(document)) ofCase.set(caseId, [...owned, document]);
	};
	for (const row of rows) own(row.caseId, row);
	for (const { caseId, documentId } of speakers) own(caseId, documents.get(documentId));
	return {
		documents: rows,
		cases: await namesOf(db, 'case', studyId),
		ofCase
	};
}

/** A row that lands: which words, which code, by whom (`''`: whoever imports). */
export interface PlannedCoding {
	documentId: string;
	start: number;
	end: number;
	quotation: string;
	path: string[];
	coders: string[];
}

const named = <T extends { name: string }>(all: readonly T[], value: string, heading = ''): T[] => {
	const exact = all.filter((one) => one.name === value);
	if (exact.length > 0) return exact;
	const names = all.map((one) => one.name);
	return (matchNames([value], names, heading)[0] ?? []).flatMap((i) => all[i] ?? []);
};

/** Looks rows up, remembering what each name means and each text folded. */
class Finder {
	readonly #sources: Sources;
	readonly #caseHeading: string;
	readonly #meant = new Map<string, Text[]>();
	readonly #locators = new Map<string, Locator>();

	constructor(sources: Sources, caseHeading: string) {
		this.#sources = sources;
		this.#caseHeading = caseHeading;
	}

	/** The documents a row may mean. @throws RowRefused `document-missing`, `document-unknown`, `case-unknown`. */
	documents(document: string, owner: string): Text[] {
		const key = JSON.stringify([document, owner]);
		const meant = this.#meant.get(key) ?? this.#look(document, owner);
		this.#meant.set(key, meant);
		return meant;
	}

	#look(document: string, owner: string): Text[] {
		const { documents, cases, ofCase } = this.#sources;
		if (document !== '') {
			const exact = documents.filter((d) => d.name === document);
			const found = exact.length > 0 ? exact : named(documents, document.replace(/\.[a-z0-9]{1,5}$/i, ''));
			if (found.length === 0) throw new RowRefused('document-unknown', { value: document });
			return found;
		}
		if (owner === '') throw new RowRefused('document-missing', { value: '' });
		const owned = named(cases, owner, this.#caseHeading).flatMap(({ id }) => ofCase.get(id) ?? []);
		if (owned.length === 0) throw new RowRefused('case-unknown', { value: owner });
		return [...new Set(owned)];
	}

	/** Every place of a quotation in some documents. */
	places(documents: readonly Text[], quotation: string): { document: Text; start: number; end: number }[] {
		return documents.flatMap((document) => {
			const find = this.#locators.get(document.id) ?? locator(document.text);
			this.#locators.set(document.id, find);
			return find(quotation).map((span) => ({ document, ...span }));
		});
	}
}

type Cell = (role: CodingRole) => string;

const whole = (cell: string): number | null => (/^\d+$/.test(cell) ? Number(cell) : null);

/** The words a row means. @throws RowRefused when there are none or more than one place. */
function placeOf(finder: Finder, cell: Cell): { document: Text; start: number; end: number } {
	const documents = finder.documents(cell('document'), cell('case'));
	const quotation = cell('quotation');
	const start = whole(cell('start'));
	const end = whole(cell('end'));
	if (quotation !== '') {
		const places = finder.places(documents, quotation);
		// Of several places, the one the row says.
		const told = start === null ? [] : places.filter((place) => place.start === start);
		const [place, second] = told.length === 1 ? told : places;
		const value = quotation.slice(0, 80);
		if (!place) throw new RowRefused('quotation-not-found', { value });
		if (second) throw new RowRefused('quotation-ambiguous', { value, places: places.length });
		return place;
	}
	if (start === null || end === null) throw new RowRefused('quotation-missing', { value: '' });
	const [document, second] = documents;
	if (!document || second)
		throw new RowRefused('document-ambiguous', { value: cell('document') || cell('case') });
	return { document, ...wholeCharacters(document.text, { start, end }) };
}

/** `A; B` names two coders, as an export of passages writes them. */
const severalOf = (cell: string): string[] =>
	cell
		.split(';')
		.map((name) => name.trim())
		.filter((name) => name !== '');

function planRow(finder: Finder, cell: Cell): PlannedCoding {
	const path = [...(cell('theme') ? [cell('theme')] : []), ...splitPath(cell('code'))];
	if (cell('code') === '') throw new RowRefused('code-missing', { value: '' });
	const { document, start, end } = placeOf(finder, cell);
	if (end > document.text.length) throw new RowRefused('span-outside', { value: '' });
	const quotation = document.text.slice(start, end);
	if (quotation.trim() === '') throw new RowRefused('span-empty', { value: '' });
	const coders = severalOf(cell('coder'));
	return { documentId: document.id, start, end, quotation, path, coders: coders.length > 0 ? coders : [''] };
}

/** Where every row of a table lands, and why the others do not. Nothing is guessed. */
export function planCodings(
	table: ReadTable,
	found: Roles,
	sources: Sources
): { planned: PlannedCoding[]; refused: RowRefusal[] } {
	const finder = new Finder(sources, table.header[found.case ?? -1] ?? '');
	const planned: PlannedCoding[] = [];
	const refused: RowRefusal[] = [];
	for (const [i, row] of table.rows.entries()) {
		try {
			planned.push(planRow(finder, (role) => (row[found[role] ?? -1] ?? '').trim()));
		} catch (error) {
			if (!(error instanceof RowRefused)) throw error;
			refused.push(error.at(i + 1));
		}
	}
	return { planned, refused };
}
