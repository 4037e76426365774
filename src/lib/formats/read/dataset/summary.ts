import {
	flowOf,
	openBook,
	scaleOf,
	type Flow,
	type OpenBook,
	type Question,
	type ResponseSet,
	type Scale,
	type SetOption
} from '#lib/core/survey/index.ts';
import type { ReadDataset } from './types.ts';

/** One variable as `survey import --json` prints it. */
export type VariableSummary = Pick<
	Question,
	'name' | 'label' | 'labels' | 'type' | 'setName' | 'role' | 'otherOf' | 'askedIf' | 'unit' | 'section'
> & { source: string[]; scale: Scale };

export interface SetSummary {
	name: string;
	label: string;
	kind: ResponseSet['kind'];
	separator: string | null;
	options: SetOption[];
	writeIns: SetOption[];
	/** Respondents who were asked, and all their answers. */
	base: number;
	answers: number;
	noneTicked: number;
	contradictions: number;
}

/** What a reading found, in the form `survey import --json` prints as its result. */
export interface ImportSummary {
	format: string;
	encoding: string;
	delimiter: string;
	decimal: '.' | ',';
	headerRows: number;
	rows: Pick<Flow, 'blank' | 'preview' | 'excluded' | 'respondents' | 'partial'> & { inFile: number };
	columns: { inFile: number; blank: number };
	variables: VariableSummary[];
	sets: SetSummary[];
	/** Counts of an update; null for a first import. */
	update: { new: number; changed: number; gone: number } | null;
}

/** The book of a dataset over its columns. */
export const openDataset = ({
	book,
	columns,
	rows
}: Pick<ReadDataset, 'book' | 'columns' | 'rows'>): OpenBook =>
	openBook(book, rows.inFile - rows.blank, (name) => columns.get(name) ?? null);

function variableSummary(question: Question): VariableSummary {
	const { header, at, name, label, labels, type, setName, role, otherOf, askedIf, unit, section } = question;
	const source = [header === '' ? String(at) : header];
	return {
		name,
		label,
		labels,
		type,
		source,
		scale: scaleOf(question),
		setName,
		role,
		otherOf,
		askedIf,
		unit,
		section
	};
}

/** A set counted over the respondents only. */
function setSummary(set: ResponseSet, opened: OpenBook, included: Uint8Array): SetSummary | null {
	const view = opened.setView(set.name, included);
	if (!view) return null;
	const { base, answers, noneTicked, contradictions } = view.n;
	return {
		name: set.name,
		label: set.label,
		kind: set.kind,
		separator: set.kind === 'delimited' ? set.separator : null,
		options: view.options,
		writeIns: view.writeIns,
		base,
		answers,
		noneTicked,
		contradictions
	};
}

/** What was read, counted: rows to respondents by the rules of the book, every variable, every set. */
export function importSummary(dataset: ReadDataset, update: ImportSummary['update'] = null): ImportSummary {
	const { book, format, encoding, delimiter, columnCounts } = dataset;
	const opened = openDataset(dataset);
	const flow = flowOf(opened, dataset.rows);
	const { blank, preview, excluded, respondents, partial } = flow;
	return {
		format,
		encoding,
		delimiter,
		decimal: book.decimal,
		headerRows: book.headerRows,
		rows: { inFile: flow.rowsInFile, blank, preview, excluded, respondents, partial },
		columns: columnCounts,
		variables: book.variables.map(variableSummary),
		sets: book.sets.flatMap((set) => setSummary(set, opened, flow.included) ?? []),
		update
	};
}
