import type { Book } from '../book.ts';
import { namesOf, parseExpression } from '../expressions/index.ts';
import type { DeclarationFault } from './fault.ts';
import { Resolver } from './resolve.ts';

/** The conditions of a book that cannot be answered: each with the variable or rule it belongs to. */
export function conditionFaults(book: Book): DeclarationFault[] {
	const resolver = new Resolver(book.variables);
	const labels = new Set(book.variables.map(({ label }) => label));
	const conditions = [
		...book.variables.flatMap(({ name, askedIf }) =>
			askedIf === null ? [] : [{ owner: name, text: askedIf }]
		),
		...book.exclude.map(({ name, where }) => ({ owner: name, text: where })),
		...(book.partial === null ? [] : [{ owner: 'partial', text: book.partial }])
	];
	return conditions.flatMap(({ owner, text }): DeclarationFault[] => {
		const parsed = parseExpression(text);
		if ('fault' in parsed) return [{ code: 'bad-expression', owner, ...parsed.fault }];
		const unknown = namesOf(parsed.expression).filter((name) => !resolver.find(name) && !labels.has(name));
		return unknown.map((name) => ({ code: 'unknown-variable', owner, name }));
	});
}
