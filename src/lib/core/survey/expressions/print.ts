import { quotedName, quotedValue, type Expression } from './expression.ts';

const NUMBER = /^-?\d{1,15}(?:\.\d{1,10})?$/;
const written = (value: string): string => (NUMBER.test(value) ? value : quotedValue(value));

/** An expression as it is written: `parseExpression` reads the same one out of it. */
export function expressionText(expression: Expression): string {
	switch (expression.kind) {
		case 'compare':
			return `${quotedName(expression.name)} ${expression.comparison} ${written(expression.value)}`;
		case 'in':
			return `${quotedName(expression.name)} in (${expression.values.map(written).join(', ')})`;
		case 'missing':
			return `${quotedName(expression.name)} is missing`;
		case 'not':
			return `not (${expressionText(expression.part)})`;
		default: {
			const inner = expression.parts.map((part) =>
				part.kind === 'and' || part.kind === 'or' ? `(${expressionText(part)})` : expressionText(part)
			);
			return inner.join(` ${expression.kind} `);
		}
	}
}
