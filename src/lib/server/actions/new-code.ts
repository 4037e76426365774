import type { Code } from '#lib/core/coding/index.ts';
import { Refusal } from '../refusal.ts';
import { codesInOrder, newId, type Writer } from '../store/index.ts';

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
 * Inserts a code after its siblings; without a colour it takes its parent's, or the next free hue. Who inserts many
 * hands over the codes there are, which the new one joins.
 */
export async function insertCode(writer: Writer, given: NewCode, known?: Code[]): Promise<Code> {
	const codes = known ?? (await codesInOrder(writer.trx, writer.studyId));
	const name = given.name;
	const parentId = given.parentId;
	const above = parentId === null ? undefined : codes.find((c) => c.id === parentId);
	if (parentId !== null && !above) throw new Refusal('not-found', { table: 'code' });
	refuseTwin(codes, parentId, name);
	const siblings = codes.filter((c) => c.parentId === parentId);
	const code: Code = {
		id: newId(),
		studyId: writer.studyId,
		parentId,
		name,
		colour: given.colour ?? above?.colour ?? siblings.length % 12,
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
