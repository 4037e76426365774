export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A condition over the variables of a questionnaire, as `where` and `askedIf` write it. */
export type Expression =
	| { kind: 'compare'; name: string; comparison: Comparison; value: string }
	| { kind: 'in'; name: string; values: readonly string[] }
	| { kind: 'missing'; name: string }
	| { kind: 'and' | 'or'; parts: readonly Expression[] }
	| { kind: 'not'; part: Expression };

export type Expected =
	| 'name'
	| 'comparison'
	| 'value'
	| 'opening-bracket'
	| 'closing-bracket'
	| 'missing'
	| 'end'
	| 'closing-quote'
	| 'shorter';

/** Why an expression cannot be read: where, from 1, and what should stand there. */
export interface ExpressionFault {
	position: number;
	expected: Expected;
}

export type ParsedExpression = { expression: Expression } | { fault: ExpressionFault };

/** The names an expression uses, each once, in order. */
export function namesOf(expression: Expression): string[] {
	const names = new Set<string>();
	const walk = (one: Expression): void => {
		switch (one.kind) {
			case 'and':
			case 'or':
				return one.parts.forEach(walk);
			case 'not':
				return walk(one.part);
			default:
				names.add(one.name);
		}
	};
	walk(expression);
	return [...names];
}

const BARE = /^[\p{L}\d_][\p{L}\p{M}\d_.:#@$/-]*$/u;
const KEYWORD = /^(?:and|or|not|in|is|missing)$/i;

/** A name as an expression writes it: bare where it can be, else in backticks. */
export const quotedName = (name: string): string =>
	BARE.test(name) && !KEYWORD.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;

/** A value in the quotation marks of an expression. */
export const quotedValue = (value: string): string => `'${value.replaceAll("'", "''")}'`;
