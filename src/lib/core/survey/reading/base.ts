import { nothingOf, type Nothing } from './answer.ts';
import { countView, type View } from './view.ts';

/** How many rows stand where, as every table prints its base. */
export interface Base {
	rows: number;
	notAsked: number;
	asked: number;
	valid: number;
	/** Asked, and no valid answer: empty cells included. */
	missing: number;
	blank: number;
	/** Declared or stray values off the scale, as the file writes them. */
	missingByCode: Readonly<Record<string, number>>;
	missingByReason: Readonly<Partial<Record<Nothing, number>>>;
	answeredNotAsked: number;
}

/** The base of a view over the rows whose `mask` is 1; over all without. `rows = notAsked + asked`, `asked = valid + missing`. */
export function baseOf(view: View, mask?: Uint8Array): Base {
	const { valid, missing } = mask
		? countView(view.codes, view.counts.valid.length, view.missing.length, mask)
		: view.counts;
	const validRows = valid.reduce((sum, n) => sum + n, 0);
	const rows = missing.reduce((sum, n) => sum + n, validRows);
	const byCode: Record<string, number> = {};
	const byReason: Partial<Record<Nothing, number>> = {};
	view.missing.forEach((code, index) => {
		const n = missing[index] ?? 0;
		if (n === 0) return;
		const reason = nothingOf(code);
		byReason[reason] = (byReason[reason] ?? 0) + n;
		if (code.value !== '') byCode[code.value] = (byCode[code.value] ?? 0) + n;
	});
	const notAskedRows = byReason['not-asked'] ?? 0;
	return {
		rows,
		notAsked: notAskedRows,
		asked: rows - notAskedRows,
		valid: validRows,
		missing: rows - validRows - notAskedRows,
		blank: byReason.blank ?? 0,
		missingByCode: byCode,
		missingByReason: byReason,
		answeredNotAsked: view.answeredNotAsked
	};
}
