/** Lists longer than this are named in an R call, not written out. */
const MOST_INLINE = 60;

/** A number as R reads it back, to the last digit. */
export function rNumber(value: number | null): string {
	if (value === null) return 'NA';
	if (Number.isNaN(value)) return 'NaN';
	if (value === Infinity || value === -Infinity) return value > 0 ? 'Inf' : '-Inf';
	return String(value);
}

/** A name as R reads it: in backticks unless it is a plain one. */
export function rName(name: string): string {
	return /^[A-Za-z][A-Za-z0-9._]*$/.test(name) ? name : `\`${name.replaceAll('`', '')}\``;
}

/** `c(1, 2, NA)` when the list is small, the name of the list otherwise. */
export function rVector(values: ArrayLike<number | null>, name: string): string {
	return values.length > MOST_INLINE ? name : `c(${Array.from(values, rNumber).join(', ')})`;
}

/** `c("a", NA)` when the list is small, the name of the list otherwise. */
export function rStrings(values: ArrayLike<string | null>, name: string): string {
	if (values.length > MOST_INLINE) return name;
	return `c(${Array.from(values, (value) => (value === null ? 'NA' : JSON.stringify(value))).join(', ')})`;
}

/** `matrix(c(…), nrow = 2, byrow = TRUE)` when the table is small, its name otherwise. */
export function rMatrix(rows: readonly ArrayLike<number | null>[], name: string): string {
	const cells = rows.flatMap((row) => Array.from(row));
	if (cells.length > MOST_INLINE) return name;
	return `matrix(${rVector(cells, name)}, nrow = ${rows.length}, byrow = TRUE)`;
}

/** `name <- code`; nothing where the data are too long to write out, so that the code is the name itself. */
export function rAssign(name: string, code: string): string {
	return code === name ? '' : `${name} <- ${code}`;
}

/** The statements of a call, one a line. */
export function rLines(...statements: readonly string[]): string {
	return statements.filter((statement) => statement !== '').join('\n');
}

/** The quantile of the normal distribution that a two-sided interval of that level reaches to. */
export function rNormalReach(level: number): string {
	return `qnorm(${(1 + level) / 2})`;
}
