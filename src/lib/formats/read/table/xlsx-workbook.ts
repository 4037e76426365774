import { ReadRefusal } from '../refusal.ts';
import { walkXml } from '../xml.ts';
import type { Zip } from '../zip.ts';
import type { TableLimits } from './types.ts';
import { localName } from './xlsx-strings.ts';

export const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** A limit on sheets, whose names are all returned. */
const MOST_SHEETS = 1000;

interface Workbook {
	/** The sheets that hold cells, in order; chart sheets are left out. */
	sheets: { name: string; hidden: boolean; part: string }[];
	stringsPart: string | null;
	stylesPart: string | null;
	/** Days are counted from 1904, as on old Macintosh computers, instead of 1900. */
	from1904: boolean;
}

/** Reads which parts of the zip hold the sheets, strings and styles. Throws `ReadRefusal`: 'damaged', 'too-many-entries' and those of `walkXml`. */
export function readWorkbook(zip: Zip, limits: TableLimits): Workbook {
	const relations = readRelations(zip, limits);
	const partOfKind = (kind: string) => [...relations.values()].find((one) => one.kind === kind)?.part ?? null;
	const sheets: Workbook['sheets'] = [];
	let from1904 = false;
	const found = walkXml(zip, WORKBOOK, limits, {
		open: ({ name, attributes }) => {
			const local = localName(name);
			if (local === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
			if (local !== 'sheet') return;
			const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
			const relation = relations.get(id ?? '');
			if (relation?.kind !== 'worksheet') return;
			if (sheets.length === MOST_SHEETS) throw new ReadRefusal('too-many-entries');
			const hidden = /^(hidden|veryHidden)$/.test(attributes['state'] ?? '');
			sheets.push({ name: attributes['name'] ?? '', hidden, part: relation.part });
		}
	});
	if (!found) throw new ReadRefusal('damaged');
	return {
		sheets,
		from1904,
		stringsPart: partOfKind('sharedStrings'),
		stylesPart: partOfKind('styles')
	};
}

interface Relation {
	/** The last word of its type: `worksheet`, `styles`, … */
	kind: string;
	part: string;
}

function readRelations(zip: Zip, limits: TableLimits): Map<string, Relation> {
	const relations = new Map<string, Relation>();
	walkXml(zip, RELATIONS, limits, {
		open: ({ name, attributes }) => {
			if (localName(name) !== 'Relationship' || attributes['TargetMode'] === 'External') return;
			const kind = (attributes['Type'] ?? '').split('/').at(-1) ?? '';
			relations.set(attributes['Id'] ?? '', { kind, part: partAt(attributes['Target'] ?? '') });
		}
	});
	return relations;
}

/** Resolves a target, which is relative to the folder of the workbook. */
function partAt(target: string): string {
	const { pathname } = new URL(target, `file:///${WORKBOOK}`);
	return decodeURIComponent(pathname.slice(1));
}
