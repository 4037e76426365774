/** What a check of the store may find. */
type FaultCode = 'file-damaged' | 'parent-missing' | 'quotation-off' | 'turn-off' | 'journal-gap';

interface Where {
	/** Id of the study; '' for what belongs to none. */
	study: string;
	/** Id of the row; '' for the file. */
	id: string;
}

/** The values of each sentence. */
export type Faults = Readonly<Record<FaultCode, Where>>;
export interface Fault extends Where {
	code: FaultCode;
}
