import { groupings, type CountLine, type PassageAsk } from '#lib/contract/index.ts';
import { countBy } from '#lib/core/coding/index.ts';
import { Refusal } from '../../refusal.ts';
import type { Session } from '../action.ts';
import { queryOf } from './ask.ts';
import { indexFor, loadIndex } from './material.ts';

/** Counts of segments, codings, cases and documents by code, theme, document, case, coder or an attribute. */
export async function counts(
	session: Session,
	studyId: string,
	by: string,
	ask: PassageAsk = {}
): Promise<CountLine[]> {
	const grouping = groupings.find((one) => one === by) ?? { variable: by };
	const codings = await loadIndex(session, studyId);
	const query = await queryOf(session, studyId, codings, ask);
	const index = await indexFor(session, studyId, codings, query, grouping);
	// Counting by code, a theme counts what lies on itself; a filter on codes may still take in those below.
	const table = countBy(index, grouping, query, false);
	if (!table) throw new Refusal('variable-not-found', { name: by });
	const nameOf = new Map(index.codes.map((c) => [c.id, c.name]));
	const shared = Map.groupBy(index.codes, (c) => c.name);
	const keyOf = (id: string | null, label: string): string | null => {
		if (id === null) return null;
		if (by !== 'code') return label;
		const name = nameOf.get(id) ?? label;
		return (shared.get(name)?.length ?? 0) > 1 ? label : name;
	};
	return table.rows.map(({ key, label, ...numbers }) => ({
		key: keyOf(key, label),
		id: key,
		path: key === null ? null : label,
		...numbers
	}));
}
