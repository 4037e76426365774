export type RefusalCode =
	| 'too-large'
	| 'inflates-too-far'
	| 'too-many-entries'
	| 'too-deep'
	| 'encrypted'
	| 'scan-without-text'
	| 'not-this-format'
	| 'unknown-format'
	| 'unknown-encoding'
	| 'damaged'
	| 'empty'
	| 'binary'
	| 'timeout'
	| 'too-many-cells'
	| 'unknown-sheet'
	| 'newer-version'
	| 'no-words-column';

/** A file that is not read, and why: a stable code and the values its sentence needs. */
export class ReadRefusal extends Error {
	readonly code: RefusalCode;
	readonly values: Record<string, string | number>;

	constructor(code: RefusalCode, values: Record<string, string | number> = {}) {
		super(code);
		this.name = 'ReadRefusal';
		this.code = code;
		this.values = values;
	}
}
