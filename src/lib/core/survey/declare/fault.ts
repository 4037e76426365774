import type { Expected } from '../expressions/index.ts';

/** What of a declaration does not fit the file. */
export type DeclarationFault =
	| { code: 'unknown-column'; column: string }
	| { code: 'unknown-variable'; owner: string; name: string }
	| { code: 'name-taken'; name: string }
	| { code: 'bad-expression'; owner: string; position: number; expected: Expected };
