export { evaluate } from './evaluate.ts';
export type { Answers, Mask } from './evaluate.ts';
export { namesOf, quotedName, quotedValue } from './expression.ts';
export type { Comparison, Expected, Expression, ExpressionFault, ParsedExpression } from './expression.ts';
export { expressionText } from './print.ts';
export { parseExpression } from './parse.ts';
