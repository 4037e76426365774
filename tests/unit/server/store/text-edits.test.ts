import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, importDocument, redo, undo, type Session } from '#lib/server/actions/index.ts';
import { freshHome } from '../../../home.ts';
import { disagreements } from '../../../replay.ts';
import { changesOf, material, rowsOf } from '../../../rows.ts';
import { act, captions, refusalOf, studyWith, transcript } from './work.ts';

let anne: Awaited<ReturnType<typeof freshHome>>;
let lea: Session;
let study: string;
beforeEach(async () => {
	anne = await freshHome('Anne Martin');
	lea = { store: anne.store, coder: 'Léa Blanc' };
	study = await studyWith(anne);
});
afterEach(() => anne.close());

const rows = async (table: string) => (await rowsOf(anne, study))[table] ?? [];
const documentId = async (): Promise<string> => String((await rows('document'))[0]?.['id']);
const textNow = async (): Promise<string> => String((await rows('document'))[0]?.['text']);

const at = async (words: string): Promise<{ start: number; end: number }> => {
	const start = (await textNow()).indexOf(words);
	return { start, end: start + words.length };
};
const code = async (who: Session, words: string) =>
	act(who, study, 'coding.apply', {
		documentId: await documentId(),
		...(await at(words)),
		newCode: { name: words.slice(0, 20), parentId: null }
	});
/** Types words before others, or in their place. */
const type = async (who: Session, typed: string, before: string, replaced = '') => {
	const { start } = await at(before);
	const edits = [{ start, end: start + replaced.length, text: typed }];
	return act(who, study, 'document.edit', { id: await documentId(), edits });
};
const lastChanges = async () => {
	const changes = changesOf(await rowsOf(anne, study));
	const newest = changes.at(-1)?.entry;
	return changes.filter(({ entry }) => entry === newest).map(({ change }) => change);
};

describe('A letter typed in a text', () => {
	it('is journaled as an edit; what it pushes is not named, and what holds it is updated', async () => {
		for (const words of ['La douleur', 'on n’en parle pas', 'la nuit on tient']) await code(anne, words);
		const before = await material(anne, study);
		await type(anne, 'e', 'n parle pas');
		const [text, ...others] = await lastChanges();
		expect(text).toMatchObject({ kind: 'text', table: 'document', rowId: await documentId() });
		const { edits } = JSON.parse(String(text?.['after'])) as { edits: unknown };
		const { start } = await at('en parle pas');
		expect(edits).toEqual([{ start, end: start, text: 'e' }]);
		expect(others.map(({ kind, table, after }) => [kind, table, JSON.parse(String(after))])).toEqual([
			['update', 'segment', { end: (await at('on n’een parle pas')).end, quotation: 'on n’een parle pas' }],
			['update', 'turn', expect.objectContaining({ end: expect.any(Number) })]
		]);
		expect(JSON.stringify(await lastChanges())).not.toContain('écoute');
		expect((await rows('segment')).map(({ quotation }) => quotation)).toContain('la nuit on tient');
		expect(await check(anne)).toEqual([]);
		const after = await material(anne, study);
		await undo(anne, study);
		expect(await material(anne, study)).toEqual(before);
		await redo(anne, study);
		expect(await material(anne, study)).toEqual(after);
	});

	it('leaves the turns where parsing the text again would put them, their ids and their speakers the same', async () => {
		const before = await rows('turn');
		await type(anne, 'très ', 'épuisante'.slice(1));
		await type(anne, 'vraiment, ', 'on tient');
		const edited = await rows('turn');
		expect(edited.map(({ id, speakerId }) => [id, speakerId])).toEqual(
			before.map(({ id, speakerId }) => [id, speakerId])
		);
		const other = await studyWith(lea, await textNow());
		const places = (list: typeof edited) =>
			list.map(({ start, end, wordsStart }) => [start, end, wordsStart]);
		expect(places(edited)).toEqual(places((await rowsOf(anne, other))['turn'] ?? []));
	});

	it('moves the times of captions, and loses none of them by going back and forth', async () => {
		await importDocument(anne, study, 'groupe.vtt', new TextEncoder().encode(captions));
		const id = String((await rows('document')).find(({ name }) => name === 'groupe')?.['id']);
		const captioned = async () => (await rows('document')).find((row) => row['id'] === id);
		const before = await material(anne, study);
		const start = String((await captioned())?.['text']).indexOf('Depuis longtemps');
		// Half of a caption goes, and with it the time at its beginning.
		await act(anne, study, 'document.edit', { id, edits: [{ start: start - 8, end: start + 9, text: 'é' }] });
		expect((await captioned())?.['times']).not.toBe(
			before['document']?.find((row) => row['id'] === id)?.['times']
		);
		const after = await material(anne, study);
		await undo(anne, study);
		expect(await material(anne, study)).toEqual(before);
		await redo(anne, study);
		expect(await material(anne, study)).toEqual(after);
		expect(await disagreements(anne, study)).toEqual([]);
	});
});

describe('An edit taken back after another coder has worked on the text', () => {
	it('takes along what she has coded behind it', async () => {
		await type(anne, 'Bon. ', 'La douleur');
		await code(lea, 'la nuit on tient');
		await undo(anne, study);
		expect(await rows('segment')).toMatchObject([await at('la nuit on tient')]);
		await redo(anne, study);
		expect(await rows('segment')).toMatchObject([await at('la nuit on tient')]);
		expect(await check(anne)).toEqual([]);
	});

	it('is refused when she has coded the words that would change', async () => {
		await type(anne, 'Bon. ', 'La douleur');
		await code(lea, 'Bon. La');
		const before = await rowsOf(anne, study);
		expect(await refusalOf(undo(anne, study))).toBe('changed-since');
		expect(await rowsOf(anne, study)).toEqual(before);
	});

	it('is refused when she has edited the text elsewhere', async () => {
		await type(anne, 'Bon. ', 'La douleur');
		await type(lea, 'Oui, ', 'la nuit on tient');
		expect(await refusalOf(undo(anne, study))).toBe('changed-since');
		await undo(lea, study);
		await undo(anne, study);
		expect(await textNow()).toBe(transcript);
	});

	it('is refused when she has told the turns apart by another rule, and they hold the words that would change', async () => {
		await act(anne, study, 'document.turns', { id: await documentId(), rule: null });
		await type(anne, 'Bon. ', 'La douleur');
		const rule = { labels: true, brackets: false, times: false };
		await act(lea, study, 'document.turns', { id: await documentId(), rule });
		expect(await refusalOf(undo(anne, study))).toBe('changed-since');
		await undo(lea, study);
		await undo(anne, study);
		expect(await textNow()).toBe(transcript);
	});
});

it('The text of a document that is deleted is kept compressed, once, and comes back', async () => {
	const before = await material(anne, study);
	for (let i = 0; i < 3; i++) {
		await (i ? redo(anne, study) : act(anne, study, 'document.delete', { id: await documentId() }));
		expect(await rows('document')).toEqual([]);
		await undo(anne, study);
		expect(await material(anne, study)).toEqual(before);
	}
	const journal = JSON.stringify([await rows('change'), await rows('journal')]);
	expect(journal).not.toContain('épuisante'.slice(1));
	expect((await rows('kept')).length).toBeLessThanOrEqual(3);
});
