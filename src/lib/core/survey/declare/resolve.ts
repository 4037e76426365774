import type { ColumnRef, Question } from '../book.ts';

const tidy = (text: string): string => text.replace(/[\s\ufeff]+/g, ' ').trim();

/** Finds variables as a `book.json` names them: by the header as it stands, by the name, by the place. */
export class Resolver {
	readonly #byText = new Map<string, Question>();
	readonly #byPlace = new Map<number, Question>();

	constructor(questions: readonly Question[]) {
		const add = (key: string, question: Question): void => {
			if (key !== '' && !this.#byText.has(key)) this.#byText.set(key, question);
		};
		for (const question of questions) add(question.header, question);
		for (const question of questions) add(question.name, question);
		for (const question of questions)
			if (typeof question.column === 'string') add(tidy(question.column), question);
		for (const question of questions) this.#byPlace.set(question.at, question);
	}

	find(column: ColumnRef): Question | null {
		if (typeof column !== 'string') return this.#byPlace.get(column.at) ?? null;
		return this.#byText.get(column) ?? this.#byText.get(tidy(column)) ?? null;
	}
}

export const refText = (column: ColumnRef): string =>
	typeof column === 'string' ? column : String(column.at);
