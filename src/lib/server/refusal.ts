import type { RefusalCode, Refusals, ValuesOf } from '#lib/contract/index.ts';

/** An expected refusal: a code of the contract with the values of its sentence. Worded by i18n at the edge. */
export class Refusal<C extends RefusalCode = RefusalCode> extends Error {
	readonly code: C;
	readonly values: Refusals[C];

	constructor(code: C, ...[values]: ValuesOf<Refusals[C]>) {
		super(code);
		this.name = 'Refusal';
		this.code = code;
		// Left out only where `ValuesOf` says that none is needed.
		this.values = values ?? ({} as Refusals[C]);
	}
}
