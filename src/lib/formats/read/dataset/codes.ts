import type {
	DatasetNotice,
	DatasetNoticeCode,
	DatasetNotices,
	DatasetRefusalCode,
	DatasetRefusals
} from '#lib/contract/index.ts';

/** A questionnaire that is not read, and why. */
export class DatasetRefusal<C extends DatasetRefusalCode = DatasetRefusalCode> extends Error {
	readonly code: C;
	readonly values: DatasetRefusals[C];

	constructor(code: C, values: DatasetRefusals[C]) {
		super(code);
		this.name = 'DatasetRefusal';
		this.code = code;
		this.values = values;
	}
}

export function notice<C extends DatasetNoticeCode>(code: C, values: DatasetNotices[C]): DatasetNotice {
	// The pair is right by the parameters; TypeScript does not distribute over a type parameter.
	return { code, values } as DatasetNotice;
}

export type { DatasetNotice };
