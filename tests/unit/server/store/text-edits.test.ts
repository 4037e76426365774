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

const rows = (table: string) => rowsOf(anne, study)[table] ?? [];
const documentId = (): string => String(rows('document')[0]?.['id']);
const textNow = (): string => String(rows('document')[0]?.['text']);

const at = (words: string): { start: number; end: number } => {
	const start = textNow().indexOf(words);
	return { start, end: start + words.length };
};
const code = (who: Session, words: string) =>
	act(who, study, 'coding.apply', {
		documentId: documentId(),
		...at(words),
		newCode: { name: words.slice(0, 20), parentId: null }
	});
/** Types words before others, or in their place. */
const type = (who: Session, typed: string, before: string, replaced = '') => {
	const { start } = at(before);
	const edits = [{ start, end: start + replaced.length, text: typed }];
	return act(who, study, 'document.edit', { id: documentId(), edits });
};
const lastChanges = () => {
	const changes = changesOf(rowsOf(anne, study));
	const newest = changes.at(-1)?.entry;
	return changes.filter(({ entry }) => entry === newest).map(({ change }) => change);
};

describe('A letter typed in a text', () => {
	it('is journaled as an edit; what it pushes is not named, and what holds it is updated', async () => {
		for (const words of ['La douleur', 'on n’en parle pas', 'la nuit on tient']) await code(anne, words);
		const before = material(anne, study);
		await type(anne, 'e', 'n parle pas');
		const [text, ...others] = lastChanges();
		expect(text).toMatchObject({ kind: 'text', table: 'document', rowId: documentId() });
		const { edits } = JSON.parse(String(text?.['after'])) as { edits: unknown };
		const { start } = at('en parle pas');
		expect(edits).toEqual([{ start, end: start, text: 'e' }]);
		expect(others.map(({ kind, table, after }) => [kind, table, JSON.parse(String(after))])).toEqual([
			['update', 'segment', { end: at('on n’een parle pas').end, quotation: 'on n’een parle pas' }],
			['update', 'turn', expect.objectContaining({ end: expect.any(Number) })]
		]);
		expect(JSON.stringify(lastChanges())).not.toContain('écoute');
		expect(rows('segment').map(({ quotation }) => quotation)).toContain('la nuit on tient');
		expect(await check(anne)).toEqual([]);
		const after = material(anne, study);
		await undo(anne, study);
		expect(material(anne, study)).toEqual(before);
		await redo(anne, study);
		expect(material(anne, study)).toEqual(after);
	});

	it('leaves the turns where parsing the text again would put them, their ids and their speakers the same', async () => {
		const before = rows('turn');
		await type(anne, 'très ', 'épuisante'.slice(1));
		await type(anne, 'vraiment, ', 'on tient');
		const edited = rows('turn');
		expect(edited.map(({ id, speakerId }) => [id, speakerId])).toEqual(
			before.map(({ id, speakerId }) => [id, speakerId])
		);
		const other = await studyWith(lea, textNow());
		const places = (list: typeof edited) =>
			list.map(({ start, end, wordsStart }) => [start, end, wordsStart]);
		expect(places(edited)).toEqual(places(rowsOf(anne, other)['turn'] ?? []));
	});

	it('moves the times of captions, and loses none of them by going back and forth', async () => {
		await importDocument(anne, study, 'groupe.vtt', new TextEncoder().encode(captions));
		const id = String(rows('document').find(({ name }) => name === 'groupe')?.['id']);
		const captioned = () => rows('document').find((row) => row['id'] === id);
		const before = material(anne, study);
		const start = String(captioned()?.['text']).indexOf('Depuis longtemps');
		// Half of a caption goes, and with it the time at its beginning.
		await act(anne, study, 'document.edit', { id, edits: [{ start: start - 8, end: start + 9, text: 'é' }] });
		expect(captioned()?.['times']).not.toBe(before['document']?.find((row) => row['id'] === id)?.['times']);
		const after = material(anne, study);
		await undo(anne, study);
		expect(material(anne, study)).toEqual(before);
		await redo(anne, study);
		expect(material(anne, study)).toEqual(after);
		expect(disagreements(anne, study)).toEqual([]);
	});
});

describe('An edit taken back after another coder has worked on the text', () => {
	it('takes along what she has coded behind it', async () => {
		await type(anne, 'Bon. ', 'La douleur');
		await code(lea, 'la nuit on tient');
		await undo(anne, study);
		expect(rows('segment')).toMatchObject([at('la nuit on tient')]);
		await redo(anne, study);
		expect(rows('segment')).toMatchObject([at('la nuit on tient')]);
		expect(await check(anne)).toEqual([]);
	});

	it('is refused when she has coded the words that would change', async () => {
		await type(anne, 'Bon. ', 'La douleur');
		await code(lea, 'Bon. La');
		const before = rowsOf(anne, study);
		expect(await refusalOf(undo(anne, study))).toBe('changed-since');
		expect(rowsOf(anne, study)).toEqual(before);
	});

	it('is refused when she has edited the text elsewhere', async () => {
		await type(anne, 'Bon. ', 'La douleur');
		await type(lea, 'Oui, ', 'la nuit on tient');
		expect(await refusalOf(undo(anne, study))).toBe('changed-since');
		await undo(lea, study);
		await undo(anne, study);
		expect(textNow()).toBe(transcript);
	});

	it('is refused when she has told the turns apart by another rule, and they hold the words that would change', async () => {
		await act(anne, study, 'document.turns', { id: documentId(), rule: null });
		await type(anne, 'Bon. ', 'La douleur');
		const rule = { labels: true, brackets: false, times: false };
		await act(lea, study, 'document.turns', { id: documentId(), rule });
		expect(await refusalOf(undo(anne, study))).toBe('changed-since');
		await undo(lea, study);
		await undo(anne, study);
		expect(textNow()).toBe(transcript);
	});
});

it('The text of a document that is deleted is kept compressed, once, and comes back', async () => {
	const before = material(anne, study);
	for (let i = 0; i < 3; i++) {
		await (i ? redo(anne, study) : act(anne, study, 'document.delete', { id: documentId() }));
		expect(rows('document')).toEqual([]);
		await undo(anne, study);
		expect(material(anne, study)).toEqual(before);
	}
	const journal = JSON.stringify([rows('change'), rows('journal')]);
	expect(journal).not.toContain('épuisante'.slice(1));
	expect(rows('kept').length).toBeLessThanOrEqual(3);
});
