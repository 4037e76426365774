// Cells that a spreadsheet runs as formulas when it opens a CSV (OWASP, "CSV Injection"), also after apostrophes of earlier guards.
const BITES = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?(e[+-]?\d+)?$/i;

/**
 * Guards a text cell from being run as a formula: puts an apostrophe before an initial `=`, `+`, `-`, `@`, tab or return.
 * A plain number (`-3.5`) stays as it is. `unguardFormula` restores the exact text.
 */
export function guardFormula(cell: string): string {
	return BITES.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

/** Removes the apostrophe of `guardFormula`, or of another program. */
export function unguardFormula(cell: string): string {
	return GUARDED.test(cell) ? cell.slice(1) : cell;
}
