import { newStudy } from '#lib/contract/index.ts';
import { Refusal } from '../../refusal.ts';
import { beginStudy, newId, now, studiesCalled } from '../../store/index.ts';
import { implement, parse, type Session } from '../action.ts';

/** Begins a study. Returns its id. */
export async function createStudy(session: Session, given: unknown): Promise<string> {
	const input = parse(newStudy, given);
	const id = newId();
	await beginStudy(session.store.db, session.coder, { id, ...input, createdAt: now(), deletedAt: null });
	return id;
}

/** Finds a study by id or by name. @throws Refusal `study-not-found`, `study-ambiguous`. */
export async function findStudy(session: Session, nameOrId: string): Promise<{ id: string; name: string }> {
	const [only, second] = await studiesCalled(session.store.db, nameOrId);
	if (!only) throw new Refusal('study-not-found', { name: nameOrId });
	if (second) throw new Refusal('study-ambiguous', { name: nameOrId });
	return only;
}

export const updateStudy = implement('study.update', async (writer, input, say) => {
	await writer.update('study', writer.studyId, input);
	return say({ name: (await writer.need('study', writer.studyId)).name });
});

/** Puts the study in the bin, whence undo or the settings page brings it back. */
export const deleteStudy = implement('study.delete', async (writer, _input, say) => {
	const { name } = await writer.need('study', writer.studyId);
	await writer.update('study', writer.studyId, { deletedAt: writer.at });
	return say({ name });
});

export const restoreStudy = implement('study.restore', async (writer, _input, say) => {
	const { name } = await writer.need('study', writer.studyId);
	await writer.update('study', writer.studyId, { deletedAt: null });
	return say({ name });
});
