import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	check,
	codeLines,
	createStudy,
	history,
	listDocuments,
	perform,
	Refusal,
	undo
} from '#lib/server/actions/index.ts';
import type { ActionName, InputOf, ResultOf } from '#lib/contract/index.ts';
import { change } from '#lib/server/store/index.ts';
import { freshHome, newPlace } from '../home.ts';
import { finished, start, tamis } from '../program.ts';
import { disagreements } from '../replay.ts';
import { changesOf, rowsOf } from '../rows.ts';

let anne: Awaited<ReturnType<typeof freshHome>>;
let study: string;
beforeEach(async () => {
	anne = await freshHome('Anne Martin');
	study = await createStudy(anne, { name: 'Nuits' });
});
afterEach(() => anne.close());

async function act<N extends ActionName>(name: N, input: InputOf<N>): Promise<ResultOf<N>> {
	return (await perform(anne, study, name, input)).result;
}

interface Rename {
	before: { name: string };
	after: { name: string };
}

describe('Two programs at work on one study', () => {
	it('that change one code at once both stand in the history, each change upon the one before', async () => {
		const { id } = await act('code.create', { name: 'Nuit' });
		const script = join(import.meta.dirname, 'rename-code.ts');
		const coders = ['Anne', 'Léa'];
		const ran = await Promise.all(
			coders.map((coder) => finished(start(script, [JSON.stringify(anne.place), study, id, coder, '60'])))
		);
		expect(ran.map((r) => [r.status, r.stderr])).toEqual([
			[0, ''],
			[0, '']
		]);
		const renames = changesOf(await rowsOf(anne, study)).flatMap(({ entry, change }): Rename[] => {
			const { before, after } = change;
			const isRename = entry['action'] === 'code.update';
			return isRename ? [{ before: JSON.parse(String(before)), after: JSON.parse(String(after)) }] : [];
		});
		expect(renames).toHaveLength(120);
		renames.forEach((one, i) => expect(one.before.name).toBe(i === 0 ? 'Nuit' : renames[i - 1]?.after.name));
		for (const coder of coders) {
			const hers = renames.map((one) => one.after.name).filter((name) => name.startsWith(`${coder} `));
			expect(hers).toEqual(Array.from({ length: 60 }, (_, i) => `${coder} ${i + 1}`));
		}
		expect((await codeLines(anne, study))[0]?.name).toBe(renames.at(-1)?.after.name);
		expect(await disagreements(anne, study)).toEqual([]);
		expect(await check(anne)).toEqual([]);
	}, 60_000);

	it('see each other’s work: the command line beside an open store', async () => {
		const file = join(anne.home, 'garde.txt');
		writeFileSync(file, 'Claire : La nuit on tient.\n\nENQ : Et le jour ?');
		const ran = await tamis(anne.place, ['import', file, '--study', study, '--coder', 'Léa Blanc']);
		expect(ran).toMatchObject({ status: 0, stderr: '' });
		const [document] = await listDocuments(anne, study);
		expect(document?.name).toBe('garde');
		const { codeId } = await act('coding.apply', {
			documentId: document?.id ?? '',
			start: 9,
			end: 26,
			newCode: { name: 'Nuit' }
		});
		const seen = await tamis(anne.place, ['segments', '--code', 'Nuit', '--json']);
		expect(JSON.parse(seen.stdout)).toMatchObject([{ quotation: 'La nuit on tient.', codeIds: [codeId] }]);
		// What Léa imported carries Anne's coding by now: it stays.
		const refused = await tamis(anne.place, ['undo', '--coder', 'Léa Blanc']);
		expect(refused.status).toBe(1);
		expect(refused.stderr).toContain('Somebody else has changed this since');
		await undo(anne, study);
		expect(await tamis(anne.place, ['undo', '--coder', 'Léa Blanc'])).toMatchObject({ status: 0 });
		expect(await listDocuments(anne, study)).toEqual([]);
	}, 60_000);

	it('wait for each other: a change that takes long is not lost, nor is the one that waits for it', async () => {
		const order = { studyId: study, coder: anne.coder, action: 'study.update' } as const;
		let waiting: ReturnType<typeof tamis> | undefined;
		await change(anne.store.db, order, async (writer, say) => {
			await writer.update('study', study, { description: 'longue' });
			waiting = tamis(anne.place, ['study', 'delete', study, '--coder', 'Léa Blanc']);
			await new Promise((done) => setTimeout(done, 2500));
			return say({ name: 'Nuits' });
		});
		expect(await waiting).toMatchObject({ status: 0, stderr: '' });
		const entries = await history(anne, study);
		expect(entries.map((entry) => [entry.coder, entry.action])).toEqual([
			['Léa Blanc', 'study.delete'],
			['Anne Martin', 'study.update'],
			['Anne Martin', 'study.create']
		]);
		expect(await disagreements(anne, study)).toEqual([]);
	}, 60_000);

	it('may open a new home at the same moment', async () => {
		const place = await newPlace();
		const ran = await Promise.all([1, 2, 3, 4].map((n) => tamis(place, ['study', 'create', `É ${n}`])));
		expect(ran.map((r) => [r.status, r.stderr])).toEqual(Array.from({ length: 4 }, () => [0, '']));
		const listed = await tamis(place, ['study', 'list', '--json']);
		const names = (JSON.parse(listed.stdout) as { name: string }[]).map((s) => s.name);
		expect(names.sort()).toEqual(['É 1', 'É 2', 'É 3', 'É 4']);
	}, 60_000);
});

describe('Two pages of one program', () => {
	it('that change one code at once both get an answer, and both stand in the history', async () => {
		const { id } = await act('code.create', { name: 'Nuit' });
		const asked = ['Veille', 'Garde', 'Obscurité'].map((name) => act('code.update', { id, name }));
		await Promise.all(asked);
		const renames = (await history(anne, study)).slice(0, 3).map((entry) => entry.params);
		// Whichever came first, each is a change upon the one before.
		const names = (which: 'name' | 'to'): unknown[] => renames.map((rename) => Reflect.get(rename, which));
		const to = names('to');
		expect(names('name')).toEqual([...to.slice(1), 'Nuit']);
		expect(to.sort()).toEqual(['Garde', 'Obscurité', 'Veille']);
	});

	it('of which one deletes what the other renames: the later one is refused in words', async () => {
		const { id } = await act('code.create', { name: 'Nuit' });
		const [gone, renamed] = await Promise.allSettled([
			act('code.delete', { ids: [id] }),
			act('code.update', { id, name: 'Veille' })
		]);
		expect(gone.status).toBe('fulfilled');
		expect(renamed).toMatchObject({
			status: 'rejected',
			reason: new Refusal('not-found', { table: 'code' })
		});
		await undo(anne, study);
		expect((await codeLines(anne, study))[0]?.name).toBe('Nuit');
	});
});
