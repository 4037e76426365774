import type { StudyTable } from './schema.ts';

/** The rows a change has touched, by their ids: those that are there now, and those that are gone. */
export class Touched {
	readonly #there = new Map<StudyTable, Set<string>>();
	readonly #gone = new Map<StudyTable, Set<string>>();

	isThere = (table: StudyTable, id: string): void => this.#move(table, id, this.#gone, this.#there);
	isGone = (table: StudyTable, id: string): void => this.#move(table, id, this.#there, this.#gone);

	there = (table: StudyTable): string[] => [...(this.#there.get(table) ?? [])];
	gone = (table: StudyTable): string[] => [...(this.#gone.get(table) ?? [])];

	#move(
		table: StudyTable,
		id: string,
		from: ReadonlyMap<StudyTable, Set<string>>,
		to: Map<StudyTable, Set<string>>
	): void {
		from.get(table)?.delete(id);
		to.set(table, (to.get(table) ?? new Set<string>()).add(id));
	}
}
