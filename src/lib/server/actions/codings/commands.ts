import type { Coding, Document, Segment } from '#lib/core/coding/index.ts';
import { wholeCharacters } from '#lib/core/text/index.ts';
import { Refusal } from '../../refusal.ts';
import {
	codeIdsOn,
	codingId,
	codingsOn,
	hasMemo,
	isCoded,
	newId,
	segmentOfSpan,
	type Writer
} from '../../store/index.ts';
import { implement } from '../action.ts';
import { moveMemos, removeMemosOf } from '../memos/commands.ts';
import { insertCode } from '../codes/new-code.ts';

/** Removes codings with their memos, and the segments that are left without any coding, star or memo. */
export async function removeCodings(writer: Writer, codings: readonly Coding[]): Promise<void> {
	const touched = new Set<string>();
	for (const coding of codings) {
		await removeMemosOf(writer, 'coding', coding.id);
		await writer.remove('coding', coding.id);
		touched.add(coding.segmentId);
	}
	for (const segmentId of touched) await removeWhenBare(writer, segmentId);
}

/** Removes a segment that is left without any coding, star or memo. */
export async function removeWhenBare(writer: Writer, segmentId: string): Promise<void> {
	const segment = await writer.need('segment', segmentId);
	const { trx } = writer;
	if (segment.starred || (await isCoded(trx, segmentId)) || (await hasMemo(trx, 'segment', segmentId)))
		return;
	await writer.remove('segment', segmentId);
}

/** The segment of exactly that span (a character it cuts is taken whole), made when there is none. @throws Refusal `span-outside`, `span-empty`. */
export async function segmentAt(
	writer: Writer,
	document: Pick<Document, 'id' | 'text'>,
	from: number,
	to: number
): Promise<Segment> {
	const { text } = document;
	if (to > text.length) throw new Refusal('span-outside', { start: from, end: to, length: text.length });
	const { start, end } = wholeCharacters(text, { start: from, end: to });
	if (start >= end || text.slice(start, end).trim() === '') throw new Refusal('span-empty');
	const there = await segmentOfSpan(writer.trx, document.id, start, end);
	if (there) return there;
	const segment: Segment = {
		id: newId(),
		studyId: writer.studyId,
		documentId: document.id,
		start,
		end,
		quotation: text.slice(start, end),
		starred: 0,
		orphan: 0,
		coderId: writer.coderId,
		createdAt: writer.at
	};
	await writer.insert('segment', segment);
	return segment;
}

/** Puts a code on a segment for this coder, or finds that she had already. */
export async function putCode(
	writer: Writer,
	segmentId: string,
	codeId: string,
	coderId: string = writer.coderId
): Promise<{ id: string; isNew: boolean }> {
	const there = await codingId(writer.trx, { segmentId, codeId, coderId });
	if (there !== undefined) return { id: there, isNew: false };
	const id = newId();
	await writer.insert('coding', {
		id,
		studyId: writer.studyId,
		segmentId,
		codeId,
		coderId,
		createdAt: writer.at
	});
	return { id, isNew: true };
}

/** Applies a code, or a new one created on the way, to a span of a document. */
export const applyCode = implement('coding.apply', async (writer, input, say) => {
	const code = input.newCode
		? await insertCode(writer, input.newCode)
		: await writer.need('code', input.codeId ?? '');
	const segment = await segmentAt(
		writer,
		await writer.need('document', input.documentId),
		input.start,
		input.end
	);
	const coding = await putCode(writer, segment.id, code.id);
	return say({ code: code.name }, { segmentId: segment.id, codeId: code.id, codingId: coding.id });
});

/** Puts every code of one segment on a span, or on another segment. */
export const copyCodes = implement('coding.copy', async (writer, input, say) => {
	await writer.need('segment', input.segmentId);
	const codeIds = await codeIdsOn(writer.trx, input.segmentId);
	const target = await segmentAt(
		writer,
		await writer.need('document', input.documentId),
		input.start,
		input.end
	);
	for (const codeId of codeIds) await putCode(writer, target.id, codeId);
	return say({ count: codeIds.length }, { segmentId: target.id });
});

export const removeCoding = implement('coding.remove', async (writer, { ids }, say) => {
	const codings = await Promise.all(ids.map((id) => writer.need('coding', id)));
	const first = codings[0];
	const code = first && (await writer.need('code', first.codeId));
	await removeCodings(writer, codings);
	return say({ code: code?.name ?? '', count: codings.length });
});

/** Puts another code in the place of a coding's. */
export const recode = implement('coding.recode', async (writer, { id, codeId }, say) => {
	const coding = await writer.need('coding', id);
	const from = await writer.need('code', coding.codeId);
	const to = await writer.need('code', codeId);
	const twin = await codingId(writer.trx, { ...coding, codeId });
	if (twin !== undefined && twin !== id) {
		await removeMemosOf(writer, 'coding', id);
		await writer.remove('coding', id);
	} else {
		await writer.update('coding', id, { codeId });
	}
	return say({ from: from.name, to: to.name });
});

/** Moves codings to another segment; one that is there already collapses into it. */
async function moveCodings(writer: Writer, codings: readonly Coding[], segmentId: string): Promise<void> {
	for (const coding of codings) {
		const twin = await codingId(writer.trx, { ...coding, segmentId });
		if (twin === undefined) await writer.update('coding', coding.id, { segmentId });
		else {
			await removeMemosOf(writer, 'coding', coding.id);
			await writer.remove('coding', coding.id);
		}
	}
}

/**
 * Moves the edges of a segment. Where another coder has coded the same passage, only this coder's codings move;
 * where a segment of the new span exists, they join it.
 */
export const resizeSegment = implement('segment.resize', async (writer, { id, start, end }, say) => {
	const segment = await writer.need('segment', id);
	const document = await writer.need('document', segment.documentId);
	const codings = await codingsOn(writer.trx, id);
	const mine = codings.filter((c) => c.coderId === writer.coderId);
	const shared = mine.length > 0 && mine.length < codings.length;
	const target = await segmentAt(writer, document, start, end);
	const done = say({ quotation: target.quotation.slice(0, 60) }, { segmentId: target.id });
	if (target.id === id) return done;
	await moveCodings(writer, shared ? mine : codings, target.id);
	if (!shared) {
		await moveMemos(writer, 'segment', id, target.id);
		if (segment.starred) await writer.update('segment', target.id, { starred: 1 });
		await writer.remove('segment', id);
	}
	return done;
});

export const starSegment = implement('segment.star', async (writer, { id, starred }, say) => {
	const segment = await writer.need('segment', id);
	await writer.update('segment', id, { starred: starred ? 1 : 0 });
	if (!starred) await removeWhenBare(writer, id);
	return say({ quotation: segment.quotation.slice(0, 60), starred: starred ? 1 : 0 });
});

/** Stars a span that may not be a segment yet. */
export const starSpan = implement('segment.quote', async (writer, { documentId, start, end }, say) => {
	const segment = await segmentAt(writer, await writer.need('document', documentId), start, end);
	await writer.update('segment', segment.id, { starred: 1 });
	return say({ quotation: segment.quotation.slice(0, 60) }, { segmentId: segment.id });
});

export const removeSegment = implement('segment.remove', async (writer, { id }, say) => {
	const segment = await writer.need('segment', id);
	const codings = await codingsOn(writer.trx, id);
	for (const coding of codings) {
		await removeMemosOf(writer, 'coding', coding.id);
		await writer.remove('coding', coding.id);
	}
	await removeMemosOf(writer, 'segment', id);
	await writer.remove('segment', id);
	return say({ quotation: segment.quotation.slice(0, 60), count: codings.length });
});

/** Puts one code on many spans at once, as an autocoding does: one step of the history. */
export const autocode = implement('coding.autocode', async (writer, input, say) => {
	const code = input.newCode
		? await insertCode(writer, input.newCode)
		: await writer.need('code', input.codeId ?? '');
	let count = 0;
	const documents = new Map<string, Document>();
	for (const span of input.spans) {
		const document = documents.get(span.documentId) ?? (await writer.need('document', span.documentId));
		documents.set(span.documentId, document);
		const segment = await segmentAt(writer, document, span.start, span.end);
		if ((await putCode(writer, segment.id, code.id)).isNew) count++;
	}
	return say({ code: code.name, count }, { codeId: code.id, count });
});

/** Writes a memo on a span that may not be a segment yet. */
export const memoOnSpan = implement('memo.onSpan', async (writer, { documentId, start, end, body }, say) => {
	const segment = await segmentAt(writer, await writer.need('document', documentId), start, end);
	const id = newId();
	await writer.insert('memo', {
		id,
		studyId: writer.studyId,
		targetType: 'segment',
		targetId: segment.id,
		title: '',
		body,
		coderId: writer.coderId,
		createdAt: writer.at,
		updatedAt: writer.at
	});
	return say({ title: body.slice(0, 60) }, { id, segmentId: segment.id });
});
