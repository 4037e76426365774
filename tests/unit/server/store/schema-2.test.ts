import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import {
	check,
	exportStudy,
	importStudy,
	listStudies,
	openStore,
	redo,
	undo,
	type Session
} from '#lib/server/actions/index.ts';
import { attributesOfStudy, caseRows, valuesOf } from '#lib/server/store/index.ts';
import { freshHome, newPlace, onPostgres } from '../../../home.ts';
import { disagreements } from '../../../replay.ts';
import { material, rowsOf, type Rows } from '../../../rows.ts';
import { refusalOf } from './work.ts';

/** A study as the program of schema 2 left it, and what its tables held when it walked it back and forth (see its README). */
const fixture = (name: string): string => join(import.meta.dirname, '../../../fixtures/schema-2', name);
interface Step {
	step: string;
	coder?: string;
	state: Record<string, string>;
}
const [start, ...steps] = JSON.parse(readFileSync(fixture('steps.json'), 'utf8')) as [Step, ...Step[]];

const opened: { close(): Promise<void> }[] = [];
/** An empty store. */
async function fresh(): Promise<Session> {
	const session = await freshHome();
	opened.push(session);
	return session;
}
/** The store that the old program left, as a file, opened by this one. */
async function migrated(): Promise<Session> {
	const { home = '' } = await newPlace();
	mkdirSync(home, { recursive: true });
	writeFileSync(join(home, 'tamis.sqlite'), gunzipSync(readFileSync(fixture('tamis.sqlite.gz'))));
	const store = await openStore({ home });
	opened.push(store);
	return { store, coder: 'Anne Martin' };
}
afterEach(async () => {
	for (const one of opened.splice(0)) await one.close();
});

const hash = (content: unknown): string =>
	createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 12);
const sorted = (row: object) => Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The tables as schema 2 had them, each by its fingerprint. */
async function stateOf(session: Session, study: string): Promise<Record<string, string>> {
	const rows = await rowsOf(session, study);
	const { db } = session.store;
	const ids = (await attributesOfStudy(db, study)).map(({ id }) => id);
	const values = (await valuesOf(db, ids)).map(({ caseId, variableId, value }) => [
		caseId,
		variableId,
		value
	]);
	const of = (table: string) =>
		hash(rows[table]?.map(({ batch: _batch, row: _row, ...rest }) => sorted(rest)));
	return {
		...Object.fromEntries(
			Object.keys(start.state).flatMap((t) => (t === 'value' || t === 'foldedText' ? [] : [[t, of(t)]]))
		),
		value: hash(values.sort((a, b) => (a.join() < b.join() ? -1 : 1))),
		foldedText: hash(rows['foldedText']?.map(({ documentId, folded }) => [documentId, folded]))
	};
}

/** Takes every step back that the old program took back, and does them all again as it did. */
async function walk(session: Session, study: string, seen: (step: Step) => Promise<void>): Promise<void> {
	for (const step of steps) {
		const asked = { store: session.store, coder: step.coder ?? '' };
		await (step.step.startsWith('undo') ? undo : redo)(asked, study);
		await seen(step);
	}
}

describe('A study of schema 2', () => {
	it.skipIf(onPostgres)(
		'is undone to its birth and done again after its store is brought to this schema, to the same rows at each step',
		async () => {
			const session = await migrated();
			const [{ id: study = '' } = {}] = await listStudies(session);
			expect(await stateOf(session, study)).toEqual(start.state);
			expect(await disagreements(session, study)).toEqual([]);
			await walk(session, study, async ({ step, state }) => {
				expect([step, await stateOf(session, study)]).toEqual([step, state]);
			});
			expect(await refusalOf(redo(session, study))).toBe('nothing-to-redo');
			expect(await disagreements(session, study)).toEqual([]);
			expect(await check(session)).toEqual([]);
		},
		60_000
	);

	it('comes in from its archive, is undone to its birth and done again, and its own archive comes in elsewhere', async () => {
		const session = await fresh();
		const { id: study } = await importStudy(session, readFileSync(fixture('study.tamis')));
		expect(await stateOf(session, study)).toEqual(start.state);
		await walk(session, study, async ({ step, state }) => {
			expect([step, await stateOf(session, study)]).toEqual([step, state]);
		});
		const elsewhere = await fresh();
		await importStudy(elsewhere, (await exportStudy(session, study)).bytes);
		expect(await rowsOf(elsewhere, study)).toEqual(await rowsOf(session, study));
		expect(await disagreements(elsewhere, study)).toEqual([]);
	}, 60_000);

	it('comes in beside itself under other ids, and is undone there as it is here', async () => {
		const session = await fresh();
		const bytes = readFileSync(fixture('study.tamis'));
		const { id: study } = await importStudy(session, bytes);
		const { id: copy } = await importStudy(session, bytes);
		const counts = (rows: Rows) => Object.entries(rows).map(([table, list]) => [table, list.length]);
		expect(counts(await rowsOf(session, copy))).toEqual(counts(await rowsOf(session, study)));
		const left: [string, Rows][] = [];
		await walk(session, copy, async ({ step }) => void left.push([step, await material(session, copy)]));
		const shared = new Set(
			Object.values(await rowsOf(session, study)).flatMap((rows) => rows.map(({ id }) => id))
		);
		expect(
			left.flatMap(([, rows]) => Object.values(rows).flat()).filter((row) => shared.has(row['id'] ?? ''))
		).toEqual([]);
		expect(await disagreements(session, copy)).toEqual([]);
		expect(await check(session)).toEqual([]);
	}, 60_000);

	it('gives its cases numbers in their order, and the journal no text of its documents', async () => {
		const session = await fresh();
		const { id: study } = await importStudy(session, readFileSync(fixture('study.tamis')));
		const cases = await caseRows(session.store.db, study);
		expect(cases.map(({ row }) => row)).toEqual(cases.map((_, i) => i + 1));
		const changes = (await rowsOf(session, study))['change'] ?? [];
		expect(JSON.stringify(changes)).not.toContain('Comment vivez-vous la garde');
	});
});
