import type { Column } from '../columns/index.ts';
import type { MissingCode, Point, QuestionType, Role } from '../book.ts';

/** A group of columns that the file itself shows to be one question. */
export interface ColumnGroup {
	/** The same for all columns of the group. */
	key: string;
	/** The question they share. */
	label: string;
	/** What this column stands for: an option, or an item of a grid. */
	option: string;
	/** What the format says it is; null leaves it to the answers. */
	kind: 'set' | 'grid' | 'ranking' | null;
}

/** What a file says of one column before its answers are looked at. */
export interface ColumnHint {
	/** The first header cell that is not empty, as it stands in the file; '' for none. */
	header: string;
	/** The place in the file, from 1. */
	at: number;
	/** A short name, not yet unique. */
	name: string;
	label: string;
	labels?: Readonly<Record<string, string>>;
	section?: string;
	type?: QuestionType;
	/** `scale` names every point, not only some of them. */
	scale?: readonly Point[];
	missing?: readonly MissingCode[];
	missingRange?: readonly [number, number] | null;
	unit?: string;
	role?: Role;
	group?: ColumnGroup;
	/** The `name` (or the key of the group) whose "other" this column explains. */
	otherOf?: string;
	/** Who was asked, as an expression over the headers. */
	askedIf?: string;
	/** About the filling in, not an answer: dates, addresses, durations. */
	technical?: boolean;
	/** Never multiple response in one cell, whatever its commas say. */
	single?: boolean;
}

export interface HintedColumn {
	hint: ColumnHint;
	column: Column;
}
