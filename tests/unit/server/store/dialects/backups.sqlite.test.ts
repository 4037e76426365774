import { existsSync, readdirSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backUp, backups, openStore, restore } from '#lib/server/actions/index.ts';
import { freshHome } from '../../../../home.ts';
import { rowsOf } from '../../../../rows.ts';
import { act, refusalOf, studyWith } from '../work.ts';

let anne: Awaited<ReturnType<typeof freshHome>>;
let study: string;
beforeEach(async () => {
	anne = await freshHome();
	study = await studyWith(anne);
});
afterEach(async () => {
	vi.useRealTimers();
	await anne.close();
});

const create = (name: string) => act(anne, study, 'code.create', { name });
const path = (name: string): string => join(anne.home, 'backups', name);
const kinds = (): string[] => backups(anne).map((b) => b.kind);

describe('A backup', () => {
	it('holds the rows of its moment, while the store is in use', async () => {
		await create('Fatigue');
		const rows = await rowsOf(anne, study);
		const made = await backUp(anne);
		await create('Nuit');
		expect(made).toMatchObject({ kind: 'rolling', bytes: statSync(path(made.name)).size });
		const copy = new DatabaseSync(path(made.name), { readOnly: true });
		expect(copy.prepare('select * from "code"').all()).toEqual(rows['code']);
		expect(copy.prepare('select * from "journal" order by "id"').all()).toEqual(rows['journal']);
		copy.close();
	});

	it('is rolling: of those, the ten newest are kept, and what was kept before a restore besides', async () => {
		const first = await backUp(anne);
		await restore(anne, first.name);
		for (let i = 0; i < 12; i++) await backUp(anne);
		expect(kinds().filter((kind) => kind === 'rolling')).toHaveLength(10);
		expect(kinds()).toContain('before-restore');
		expect(existsSync(path(first.name))).toBe(false);
		const ages = backups(anne).map((b) => b.at);
		expect(ages).toEqual(ages.toSorted().reverse());
	});

	it('is due when there is none, and again after a day', async () => {
		expect(await anne.store.backUpIfDue()).toBe(true);
		expect(await anne.store.backUpIfDue()).toBe(false);
		vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3600 * 1000 });
		expect(await anne.store.backUpIfDue()).toBe(true);
		expect(kinds()).toEqual(['rolling', 'rolling']);
	});

	it('is due at a start when something was changed since the last, and not when nothing was', async () => {
		const atStart = () => anne.store.backUpIfDue({ starting: true });
		expect(await atStart()).toBe(true);
		expect(await atStart()).toBe(false);
		await create('Fatigue');
		expect(await anne.store.backUpIfDue()).toBe(false);
		expect(await atStart()).toBe(true);
		expect(await atStart()).toBe(false);
	});

	it('of a day with many starts does not push out those of the days before', async () => {
		const day = Date.parse('2026-03-02T08:00:00Z');
		vi.useFakeTimers({ toFake: ['Date'], now: day });
		for (let i = 0; i < 4; i++) {
			vi.setSystemTime(day + i * 24 * 3600 * 1000);
			await backUp(anne);
		}
		for (let i = 1; i <= 12; i++) {
			vi.setSystemTime(day + (3 * 24 + i / 4) * 3600 * 1000);
			await backUp(anne);
		}
		const days = backups(anne).map((b) => b.at.slice(0, 16));
		// Ten: the three days before, and the seven newest of the thirteen of the last day.
		expect(days.slice(7)).toEqual(['2026-03-04T08:00', '2026-03-03T08:00', '2026-03-02T08:00']);
		expect(days.slice(0, 7).at(0)).toBe('2026-03-05T11:00');
		expect(days.slice(0, 7).at(-1)).toBe('2026-03-05T09:30');
	});

	it('cut short by a power failure is no backup, and goes after a day', async () => {
		const part = path('tamis-2026-03-12T10-00-00-000Z-rolling.sqlite.part');
		writeFileSync(part, 'half');
		await backUp(anne);
		expect(existsSync(part)).toBe(true);
		expect(backups(anne)).toHaveLength(1);
		const yesterday = Date.now() / 1000 - 25 * 3600;
		utimesSync(part, yesterday, yesterday);
		await backUp(anne);
		expect(existsSync(part)).toBe(false);
	});
});

describe('Restoring a backup', () => {
	it('brings every row back, and keeps the present one first', async () => {
		await create('Fatigue');
		const then = await rowsOf(anne, study);
		const made = await backUp(anne);
		await create('Nuit');
		const present = await rowsOf(anne, study);
		await restore(anne, made.name);
		expect(await rowsOf(anne, study)).toEqual(then);
		const kept = backups(anne).find((b) => b.kind === 'before-restore');
		await restore(anne, kept?.name ?? '');
		expect(await rowsOf(anne, study)).toEqual(present);
	});

	it('is seen by a program that has the store open meanwhile', async () => {
		const made = await backUp(anne);
		await create('Nuit');
		const other = { ...anne, store: await openStore(anne.place) };
		expect((await rowsOf(other, study))['code']).toHaveLength(1);
		await restore(anne, made.name);
		expect((await rowsOf(other, study))['code']).toEqual([]);
		await act(other, study, 'code.create', { name: 'Après' });
		expect((await rowsOf(anne, study))['code']).toMatchObject([{ name: 'Après' }]);
		await other.store.close();
	});

	it('leaves nothing beside the backups', async () => {
		const made = await backUp(anne);
		await restore(anne, made.name);
		expect(readdirSync(join(anne.home, 'backups')).filter((name) => !name.endsWith('.sqlite'))).toEqual([]);
	});

	it('is refused for one that is damaged, is not there, or comes from a newer program; nothing is changed', async () => {
		const before = await rowsOf(anne, study);
		const make = async (spoil: (file: string) => void): Promise<string> => {
			const made = await backUp(anne);
			spoil(path(made.name));
			return refusalOf(restore(anne, made.name));
		};
		expect(await make((file) => truncateSync(file, statSync(file).size >> 1))).toBe('backup-damaged');
		expect(await make((file) => truncateSync(file, 8192))).toBe('backup-damaged');
		expect(await make((file) => truncateSync(file, 0))).toBe('backup-damaged');
		expect(await make((file) => writeFileSync(file, 'une lettre'.repeat(1000)))).toBe('backup-damaged');
		const newer = (file: string): void => {
			const db = new DatabaseSync(file);
			db.exec(`insert into "kysely_migration" ("name", "timestamp") values ('999-later', '2030-01-01')`);
			db.close();
		};
		expect(await make(newer)).toBe('store-newer');
		expect(await refusalOf(restore(anne, 'tamis-2020-01-01T00-00-00-000Z-rolling.sqlite'))).toBe(
			'backup-not-found'
		);
		expect(await refusalOf(restore(anne, '../tamis.sqlite'))).toBe('backup-not-found');
		expect(await rowsOf(anne, study)).toEqual(before);
		expect(kinds()).not.toContain('before-restore');
	});
});
