import type { Mask } from './expressions/index.ts';
import type { ConditionFault, OpenBook } from './open-book.ts';

/** The rule that holds previews of the questionnaire, counted apart from the others. */
export const PREVIEWS = 'previews';

/** From the rows of a file to respondents and completes. */
export interface Flow {
	rowsInFile: number;
	blank: number;
	preview: number;
	/** Rows each other rule takes out, in order: a row counts under the first rule that holds for it. */
	excluded: { rule: string; n: number }[];
	respondents: number;
	partial: number;
	complete: number;
	/** Respondents who answered anything of a section, in the order of the questionnaire. */
	answeredBySection: { section: string; n: number }[];
	/** 1 where the row is a respondent: the base of every n. */
	included: Mask;
	/** Rules that could not be applied, and why. */
	faults: { rule: string; fault: ConditionFault }[];
}

/**
 * Applies the exclusion rules of a book. `rows` are those of the file and the blank ones among them, which the columns do
 * not hold. `rowsInFile = blank + preview + excluded + respondents`, `respondents = partial + complete`.
 */
export function flowOf(opened: OpenBook, rows: { inFile: number; blank: number }): Flow {
	const included: Mask = new Uint8Array(opened.rows).fill(1);
	const faults: Flow['faults'] = [];
	let preview = 0;
	const excluded: Flow['excluded'] = [];
	for (const { name, where } of opened.book.exclude) {
		const found = opened.where(where);
		if (!('mask' in found)) {
			faults.push({ rule: name, fault: found });
			continue;
		}
		let n = 0;
		for (let row = 0; row < included.length; row++) {
			if (found.mask[row] !== 1 || included[row] !== 1) continue;
			included[row] = 0;
			n++;
		}
		if (name === PREVIEWS) preview += n;
		else excluded.push({ rule: name, n });
	}
	const respondents = included.reduce((sum, row) => sum + row, 0);
	const partial = partialOf(opened, included, faults);
	return {
		rowsInFile: rows.inFile,
		blank: rows.blank,
		preview,
		excluded,
		respondents,
		partial,
		complete: respondents - partial,
		answeredBySection: sections(opened, included),
		included,
		faults
	};
}

function partialOf(opened: OpenBook, included: Mask, faults: Flow['faults']): number {
	if (opened.book.partial === null) return 0;
	const found = opened.where(opened.book.partial);
	if (!('mask' in found)) {
		faults.push({ rule: 'partial', fault: found });
		return 0;
	}
	let n = 0;
	for (let row = 0; row < included.length; row++) if (included[row] === 1 && found.mask[row] === 1) n++;
	return n;
}

function sections(opened: OpenBook, included: Mask): Flow['answeredBySection'] {
	const answered = new Map<string, Uint8Array>();
	for (const { name, section } of opened.book.variables) {
		if (section === null) continue;
		const view = opened.view(name);
		if (!view) continue;
		const mask = answered.get(section) ?? new Uint8Array(opened.rows);
		answered.set(section, mask);
		for (let row = 0; row < mask.length; row++) if ((view.codes[row] ?? -1) >= 0) mask[row] = 1;
	}
	return [...answered].map(([section, mask]) => ({
		section,
		n: mask.reduce((sum, one, row) => sum + (one === 1 && included[row] === 1 ? 1 : 0), 0)
	}));
}
