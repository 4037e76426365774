import type { Row } from './changes.ts';
import type { StudyTable } from './schema.ts';

/** The rows a change has touched: those that are there now, and those that are gone. */
export class Touched {
	readonly #there = new Map<StudyTable, Set<string>>();
	readonly #gone = new Map<StudyTable, Map<string, Row>>();

	isThere(table: StudyTable, id: string): void {
		this.#gone.get(table)?.delete(id);
		const ids = this.#there.get(table) ?? new Set();
		this.#there.set(table, ids.add(id));
	}

	isGone(table: StudyTable, row: Row): void {
		this.#there.get(table)?.delete(row.id);
		const rows = this.#gone.get(table) ?? new Map<string, Row>();
		this.#gone.set(table, rows.set(row.id, row));
	}

	there = (table: StudyTable): string[] => [...(this.#there.get(table) ?? [])];
	gone = (table: StudyTable): Row[] => [...(this.#gone.get(table)?.values() ?? [])];
}
