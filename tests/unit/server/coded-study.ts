import type { ActionName, InputOf, ResultOf } from '#lib/contract/index.ts';
import { createStudy, importDocument, perform, type Session } from '#lib/server/actions/index.ts';
import type { StudyTables } from '#lib/server/store/index.ts';
import { freshHome } from '../../home.ts';

type Table = 'code' | 'coding' | 'segment' | 'memo' | 'document' | 'speaker' | 'turn';

/** A study of one document, with two coders at work on it. */
export async function codedStudy(text: string, options: { turns?: boolean } = {}) {
	const anne = await freshHome('Anne Martin');
	const lea: Session = { store: anne.store, coder: 'Léa Blanc' };
	const study = await createStudy(anne, { name: 'Épuisement' });
	const bytes = new TextEncoder().encode(text);
	await importDocument(anne, study, 'entretien.txt', bytes, options.turns ? {} : { rule: null });
	const rows = async <T extends Table>(table: T): Promise<StudyTables[T][]> =>
		(await anne.store.db
			.selectFrom(table as 'code')
			.selectAll()
			.orderBy('id')
			.execute()) as unknown as StudyTables[T][];
	const documentId = (await rows('document'))[0]?.id ?? '';

	async function act<N extends ActionName>(
		session: Session,
		name: N,
		input: InputOf<N>
	): Promise<ResultOf<N>> {
		return (await perform(session, study, name, input)).result;
	}

	return {
		anne,
		lea,
		study,
		documentId,
		rows,
		act,
		close: () => anne.close(),
		/** A new code; its id. */
		code: async (name: string, parentId: string | null = null) =>
			(await act(anne, 'code.create', { name, parentId })).id,
		/** Puts a code on the first place of some words. */
		apply: (session: Session, codeId: string, words: string) => {
			const start = text.indexOf(words);
			const span = { documentId, start, end: start + words.length };
			return act(session, 'coding.apply', { codeId, ...span });
		},
		/** Every row that coding touches. */
		snapshot: async () => ({
			documents: await rows('document'),
			speakers: await rows('speaker'),
			turns: await rows('turn'),
			codes: await rows('code'),
			codings: await rows('coding'),
			segments: await rows('segment'),
			memos: await rows('memo')
		})
	};
}

export type CodedStudy = Awaited<ReturnType<typeof codedStudy>>;
