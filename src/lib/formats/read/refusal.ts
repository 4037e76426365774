import type { ReadRefusalCode, ReadRefusals, ValuesOf } from '#lib/contract/index.ts';

/** A file that is not read, and why: a code of the contract with the values of its sentence. */
export class ReadRefusal<C extends ReadRefusalCode = ReadRefusalCode> extends Error {
	readonly code: C;
	readonly values: ReadRefusals[C];

	constructor(code: C, ...[values]: ValuesOf<ReadRefusals[C]>) {
		super(code);
		this.name = 'ReadRefusal';
		this.code = code;
		// Left out only where `ValuesOf` says that none is needed.
		this.values = values ?? ({} as ReadRefusals[C]);
	}
}
