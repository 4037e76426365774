import { nextColour, type Code } from '#lib/core/coding/index.ts';
import { Refusal } from '../../refusal.ts';
import { codesInOrder, newId, type Writer } from '../../store/index.ts';

/** Siblings carry different names: a path such as `Attentes > Se rassurer` names one code. */
export function refuseTwin(
	codes: readonly Code[],
	parentId: string | null,
	name: string,
	except?: string
): void {
	const twin = codes.some((c) => c.parentId === parentId && c.name === name && c.id !== except);
	if (twin) throw new Refusal('code-name-taken', { name });
}

export interface NewCode {
	name: string;
	parentId: string | null;
	colour?: number | undefined;
	definition?: string;
	whenToUse?: string;
	whenNotToUse?: string;
	example?: string;
}

/**
 * Inserts a code after its siblings; without a colour it takes the next (see `nextColour`). Who inserts many
 * hands over the codes there are, which the new one joins.
 */
export async function insertCode(writer: Writer, given: NewCode, known?: Code[]): Promise<Code> {
	const codes = known ?? (await codesInOrder(writer.trx, writer.studyId));
	const name = given.name;
	const parentId = given.parentId;
	if (parentId !== null && !codes.some((c) => c.id === parentId))
		throw new Refusal('not-found', { table: 'code' });
	refuseTwin(codes, parentId, name);
	const siblings = codes.filter((c) => c.parentId === parentId);
	const code: Code = {
		id: newId(),
		studyId: writer.studyId,
		parentId,
		name,
		colour: given.colour ?? nextColour(codes, parentId),
		position: siblings.reduce((last, c) => Math.max(last, c.position + 1), 0),
		definition: given.definition ?? '',
		whenToUse: given.whenToUse ?? '',
		whenNotToUse: given.whenNotToUse ?? '',
		example: given.example ?? '',
		createdAt: writer.at
	};
	await writer.insert('code', code);
	codes.push(code);
	return code;
}
