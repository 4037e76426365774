import { expect, it } from 'vitest';
import { newId } from '#lib/server/store/index.ts';

it('Ids are UUIDs of version 7 that sort in the order they were made, thousands in a millisecond', () => {
	const before = Date.now();
	const ids = Array.from({ length: 20_000 }, newId);
	expect(ids.toSorted()).toEqual(ids);
	expect(new Set(ids).size).toBe(ids.length);
	expect(
		ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))
	).toBe(true);
	const made = Number.parseInt((ids[0] ?? '').replaceAll('-', '').slice(0, 12), 16);
	expect(made).toBeGreaterThanOrEqual(before);
});
