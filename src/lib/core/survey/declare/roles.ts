import type { Book, BookDeclaration, ColumnRef, Question, Role } from '../book.ts';

const SINGLE_ROLES = {
	id: 'id',
	weight: 'weight',
	cluster: 'cluster',
	stratum: 'stratum'
} as const satisfies Partial<Record<Role, Role>>;

/** A role is one variable's: what is declared takes it from what was guessed. */
export function giveRoles(
	book: Book,
	declaration: BookDeclaration,
	variables: readonly Question[],
	nameOf: (ref: ColumnRef) => string,
	again: (name: string) => string
): { variables: Question[]; of: Pick<Book, 'id' | 'weight' | 'cluster' | 'stratum'> } {
	const byVariable = (role: Role): string | null =>
		(declaration.variables?.some((one) => one.role === role)
			? variables.find((question) => question.role === role)?.name
			: undefined) ?? null;
	const holder = (role: keyof typeof SINGLE_ROLES): string | null => {
		const given = declaration[role];
		if (given !== undefined) return given === null ? null : nameOf(given);
		const guessed = book[role];
		return byVariable(role) ?? (guessed === null ? null : again(guessed));
	};
	const of = {
		id: holder('id'),
		weight: holder('weight'),
		cluster: holder('cluster'),
		stratum: holder('stratum')
	};
	const roleOf = (question: Question): Role | null => {
		for (const role of Object.values(SINGLE_ROLES)) if (of[role] === question.name) return role;
		return question.role === 'wave' ? 'wave' : null;
	};
	return { of, variables: variables.map((question) => ({ ...question, role: roleOf(question) })) };
}
