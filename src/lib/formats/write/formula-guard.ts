// What a spreadsheet takes for a formula when it opens a CSV (OWASP, "CSV Injection"), after the apostrophes of earlier guards.
const BITES = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?(e[+-]?\d+)?$/i;

/**
 * A text cell that no spreadsheet will run: one apostrophe before a beginning of `=`, `+`, `-`, `@`, tab or return.
 * A plain number (`-3.5`) is left alone. `unguardFormula` gives back the exact text.
 */
export function guardFormula(cell: string): string {
	return BITES.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

/** Takes back the apostrophe of `guardFormula`, ours or another program's. */
export function unguardFormula(cell: string): string {
	return GUARDED.test(cell) ? cell.slice(1) : cell;
}
