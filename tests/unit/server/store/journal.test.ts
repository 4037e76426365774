import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	history,
	importDocument,
	lastChanges,
	openStore,
	redo,
	undo,
	type Session
} from '#lib/server/actions/index.ts';
import { change } from '#lib/server/store/index.ts';
import { freshHome } from '../../../home.ts';
import { changesOf, material, rowsOf } from '../../../rows.ts';
import { act, refusalOf, studyWith, transcript } from './work.ts';

let anne: Awaited<ReturnType<typeof freshHome>>;
let lea: Session;
let study: string;
beforeEach(async () => {
	anne = await freshHome('Anne Martin');
	lea = { store: anne.store, coder: 'Léa Blanc' };
	study = await studyWith(anne);
});
afterEach(() => anne.close());

const code = async (session: Session, name: string, parentId: string | null = null): Promise<string> =>
	(await act(session, study, 'code.create', { name, parentId })).result.id;
const names = async (): Promise<unknown[]> =>
	(await rowsOf(anne, study))['code']?.map((row) => row['name']) ?? [];
const documentId = async (): Promise<string> => String((await rowsOf(anne, study))['document']?.[0]?.['id']);
const apply = async (session: Session, codeId: string, words: string) => {
	const start = transcript.indexOf(words);
	const span = { documentId: await documentId(), start, end: start + words.length };
	return (await act(session, study, 'coding.apply', { codeId, ...span })).result;
};

describe('A change of a study', () => {
	it('is entered with who, when, what, and the rows before and after', async () => {
		const id = await code(anne, 'Fatigue');
		await act(anne, study, 'code.update', { id, name: 'Épuisement' });
		const entry = (await rowsOf(anne, study))['journal']?.at(-1);
		expect(entry).toMatchObject({ seq: 4, kind: 'do', action: 'code.update', undoable: 1, undoneBy: null });
		expect(JSON.parse(String(entry?.['params']))).toEqual({ name: 'Fatigue', to: 'Épuisement' });
		const changes = changesOf(await rowsOf(anne, study)).filter(
			(one) => one.entry === entry || one.entry['seq'] === 4
		);
		expect(changes).toHaveLength(1);
		const { before, after, ...change } = changes[0]?.change ?? {};
		expect(change).toMatchObject({ kind: 'update', table: 'code', rowId: id, position: 0 });
		expect(JSON.parse(String(before))).toEqual({ name: 'Fatigue' });
		expect(JSON.parse(String(after))).toEqual({ name: 'Épuisement' });
		expect((await history(anne, study))[0]).toMatchObject({
			coder: 'Anne Martin',
			initials: 'AM',
			undone: false
		});
	});

	it('that changes nothing is not entered', async () => {
		const id = await code(anne, 'Fatigue');
		expect((await act(anne, study, 'code.update', { id, name: 'Fatigue' })).seq).toBeNull();
		expect(await history(anne, study)).toHaveLength(3);
	});

	it('that fails half-way leaves nothing behind, the name of a new coder included', async () => {
		const before = await rowsOf(anne, study);
		const order = { studyId: study, coder: 'Paul Roy', action: 'code.create' } as const;
		const failing = change(anne.store.db, order, async (writer) => {
			await writer.update('study', study, { name: 'À moitié' });
			throw new Error('the power fails');
		});
		await expect(failing).rejects.toThrow('the power fails');
		expect(await rowsOf(anne, study)).toEqual(before);
	});

	it('never reaches a row of another study', async () => {
		const other = await studyWith(anne);
		const id = await code(anne, 'Fatigue');
		expect(await refusalOf(act(anne, other, 'code.update', { id, name: 'Volé' }))).toBe('not-found');
		expect(await refusalOf(act(anne, 'none', 'code.create', { name: 'Nulle part' }))).toBe('study-not-found');
	});

	it('of a bulk import is journaled by reference: its words are in the store once', async () => {
		const changes = changesOf(await rowsOf(anne, study)).filter(
			(one) => one.entry['action'] === 'document.import'
		);
		expect(changes.map(({ change }) => [change['kind'], change['table']])).toEqual([
			['insertMany', 'document'],
			['insertMany', 'speaker'],
			['insertMany', 'turn']
		]);
		const written = JSON.stringify(changes);
		expect(written).not.toContain('épuisante');
		expect(written.length).toBeLessThan(3000);
		expect((await rowsOf(anne, study))['kept']).toEqual([]);
	});
});

describe('Undo and redo', () => {
	it('walk back and forth, each step a change of its own in the history', async () => {
		await code(anne, 'Fatigue');
		await code(anne, 'Nuit');
		await undo(anne, study);
		await undo(anne, study);
		expect(await names()).toEqual([]);
		await redo(anne, study);
		expect(await names()).toEqual(['Fatigue']);
		await redo(anne, study);
		expect(await names()).toEqual(['Fatigue', 'Nuit']);
		expect((await history(anne, study)).map(({ kind, params }) => [kind, params])).toEqual([
			['redo', { name: 'Nuit' }],
			['redo', { name: 'Fatigue' }],
			['undo', { name: 'Fatigue' }],
			['undo', { name: 'Nuit' }],
			['do', { name: 'Nuit' }],
			['do', { name: 'Fatigue' }],
			['do', { name: 'garde' }],
			['do', { name: 'Gardes de nuit' }]
		]);
	});

	it('belong to each coder: one does not undo what the other did', async () => {
		await code(anne, 'Fatigue');
		await code(lea, 'Nuit');
		expect(await undo(anne, study)).toMatchObject({ action: 'code.create', params: { name: 'Fatigue' } });
		expect(await names()).toEqual(['Nuit']);
		expect((await lastChanges(lea, study)).undo).toMatchObject({ params: { name: 'Nuit' } });
		expect((await lastChanges(lea, study)).redo).toBeNull();
		expect((await lastChanges(anne, study)).redo).toMatchObject({ params: { name: 'Fatigue' } });
	});

	it('go on after the program was closed and opened again', async () => {
		await code(anne, 'Fatigue');
		await code(anne, 'Nuit');
		await undo(anne, study);
		await anne.store.close();
		anne.store = await openStore(anne.place);
		expect(await undo(anne, study)).toMatchObject({ params: { name: 'Fatigue' } });
		await anne.store.close();
		anne.store = await openStore(anne.place);
		await redo(anne, study);
		await redo(anne, study);
		expect(await names()).toEqual(['Fatigue', 'Nuit']);
	});

	it('end where there is nothing more; something new ends what could be redone', async () => {
		await code(anne, 'Fatigue');
		await undo(anne, study);
		await code(anne, 'Nuit');
		expect(await refusalOf(redo(anne, study))).toBe('nothing-to-redo');
		await undo(anne, study);
		await undo(anne, study);
		expect(await refusalOf(undo(anne, study))).toBe('nothing-to-undo');
		expect(await refusalOf(undo({ store: anne.store, coder: 'Inconnue' }, study))).toBe('nothing-to-undo');
	});

	it('take an import back whole, and bring it again to the exact rows', async () => {
		const before = await material(anne, study);
		await undo(anne, study);
		expect(await rowsOf(anne, study)).toMatchObject({ document: [], turn: [], speaker: [], foldedText: [] });
		await redo(anne, study);
		expect(await material(anne, study)).toEqual(before);
	});

	it('bring back a code with the codes below it, its codings, its segments and its memos', async () => {
		const theme = await code(anne, 'Travail');
		const below = await code(anne, 'Nuit', theme);
		const { segmentId, codingId } = await apply(anne, below, 'la nuit on tient');
		for (const [targetType, targetId] of [
			['code', below],
			['segment', segmentId],
			['coding', codingId]
		] as const) {
			await act(anne, study, 'memo.create', { targetType, targetId, body: 'à relire' });
		}
		const before = await material(anne, study);
		await act(anne, study, 'code.delete', { ids: [theme] });
		expect(await rowsOf(anne, study)).toMatchObject({ code: [], coding: [] });
		await undo(anne, study);
		expect(await material(anne, study)).toEqual(before);
	});
});

describe('Undoing what somebody else has changed since', () => {
	const refused = async (): Promise<void> => {
		const before = await rowsOf(anne, study);
		expect(await refusalOf(undo(anne, study))).toBe('changed-since');
		expect(await rowsOf(anne, study)).toEqual(before);
	};

	it('is refused when the same column holds something else', async () => {
		const id = await code(lea, 'Fatigue');
		await act(anne, study, 'code.update', { id, name: 'Lassitude' });
		await act(lea, study, 'code.update', { id, name: 'Épuisement' });
		await refused();
	});

	it('is granted when they touched another column', async () => {
		const id = await code(lea, 'Fatigue');
		await act(anne, study, 'code.update', { id, name: 'Lassitude' });
		await act(lea, study, 'code.update', { id, definition: 'Ne plus en pouvoir' });
		await undo(anne, study);
		expect((await rowsOf(anne, study))['code']).toMatchObject([
			{ name: 'Fatigue', definition: 'Ne plus en pouvoir' }
		]);
	});

	it('is refused when the row is gone, or others hang on it', async () => {
		const fatigue = await code(anne, 'Fatigue');
		const { codingId } = await apply(lea, fatigue, 'la nuit on tient');
		await refused();
		await act(lea, study, 'coding.remove', { ids: [codingId] });
		await act(lea, study, 'code.delete', { ids: [fatigue] });
		await refused();
	});

	it('is refused when a memo is about what would go', async () => {
		const fatigue = await code(anne, 'Fatigue');
		await act(lea, study, 'memo.create', { targetType: 'code', targetId: fatigue, body: 'trop large ?' });
		await refused();
	});

	it('is refused when its name was taken meanwhile', async () => {
		const id = await code(anne, 'Fatigue');
		await act(anne, study, 'code.update', { id, name: 'Lassitude' });
		await code(lea, 'Fatigue');
		await refused();
	});

	it('is refused when a code would come to lie below itself', async () => {
		const night = await code(lea, 'Nuit');
		const work = await code(lea, 'Travail', night);
		await act(anne, study, 'code.move', { ids: [work], parentId: null, position: 0 });
		await act(lea, study, 'code.move', { ids: [night], parentId: work, position: 0 });
		await refused();
	});

	it('is refused when the words of a passage have moved', async () => {
		const night = await code(lea, 'Nuit');
		const { codingId } = await apply(anne, night, 'la nuit on tient');
		await act(anne, study, 'coding.remove', { ids: [codingId] });
		const edits = [{ start: 0, end: 0, text: 'Claire : Bonjour.\n\n' }];
		await act(lea, study, 'document.edit', { id: await documentId(), edits });
		await refused();
	});

	it('is refused, for a text, when what others have coded in it meanwhile would lie on other words', async () => {
		const id = await documentId();
		const code = { documentId: id, newCode: { name: 'Accueil', parentId: null } };
		await act(anne, study, 'document.edit', { id, edits: [{ start: 0, end: 0, text: 'Bon. ' }] });
		await act(lea, study, 'coding.apply', { ...code, start: 0, end: 3 });
		await refused();
		// What lies on its words either way stands in nobody's way: the other coder takes hers back.
		await undo(lea, study);
		await undo(anne, study);
		await act(lea, study, 'coding.apply', { ...code, start: 0, end: 10 });
		const words = (await rowsOf(anne, study))['segment']?.[0]?.['quotation'];
		await redo(anne, study);
		// The ten characters she coded stand five further on, as they do after any edit.
		expect((await rowsOf(anne, study))['segment']).toMatchObject([{ start: 5, end: 15, quotation: words }]);
	});

	it('is refused when a value would no longer suit its variable', async () => {
		const { id: caseId } = (await act(lea, study, 'case.create', { name: 'P1' })).result;
		const variable = (await act(lea, study, 'variable.create', { name: 'âge', type: 'numeric' })).result;
		await act(anne, study, 'variable.update', { id: variable.id, type: 'text' });
		await act(lea, study, 'value.set', { caseId, variableId: variable.id, value: 'la quarantaine' });
		await refused();
	});

	it('is refused for an import whose document was coded meanwhile', async () => {
		const text = new TextEncoder().encode('Une nuit de plus.');
		const done = await importDocument(anne, study, 'nuit.txt', text);
		const codeId = await code(lea, 'Nuit');
		await act(lea, study, 'coding.apply', { documentId: done.id, start: 4, end: 8, codeId });
		await refused();
	});
});
