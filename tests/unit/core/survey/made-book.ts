import {
	ColumnBuilder,
	type Book,
	type Column,
	type Question,
	type ResponseSet
} from '#lib/core/survey/index.ts';

/** A question with everything a test does not care about. */
export const questionOf = (given: Partial<Question> & { name: string }, at = 1): Question => ({
	column: given.name,
	header: given.name,
	at,
	label: given.name,
	labels: {},
	type: 'text',
	scale: [],
	missing: [],
	missingRange: null,
	reversed: false,
	unit: null,
	dateOrder: 'day-first',
	role: null,
	setName: null,
	otherOf: null,
	askedIf: null,
	section: null,
	...given
});

export const bookOf = (
	questions: readonly (Partial<Question> & { name: string })[],
	sets: readonly ResponseSet[] = [],
	given: Partial<Book> = {}
): Book => ({
	name: 'essai',
	id: null,
	weight: null,
	cluster: null,
	stratum: null,
	decimal: '.',
	headerRows: 1,
	missing: [],
	variables: questions.map((question, index) => questionOf(question, index + 1)),
	sets,
	batteries: [],
	rankings: [],
	exclude: [],
	partial: null,
	...given
});

export function columnFrom(cells: readonly string[]): Column {
	const builder = new ColumnBuilder();
	for (const cell of cells) builder.add(cell);
	return builder.finish();
}

/** The columns of a small table, by their names. */
export const columnsOf =
	(table: Readonly<Record<string, readonly string[]>>) =>
	(name: string): Column | null => {
		const cells = table[name];
		return cells ? columnFrom(cells) : null;
	};
