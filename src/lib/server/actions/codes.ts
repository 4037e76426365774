import * as v from 'valibot';
import type { Code } from '#lib/core/coding/index.ts';
import { Refusal } from '../refusal.ts';
import { action } from './action.ts';
import { removeCodings } from './codings.ts';
import * as field from './fields.ts';
import { memosOf, removeMemosOf } from './memos.ts';
import { codesOf, insertCode, refuseTwin, type NewCode } from './new-code.ts';

const description = v.object({
	definition: field.prose,
	whenToUse: field.prose,
	whenNotToUse: field.prose,
	example: field.prose
});
const parent = v.nullable(field.id);

export const createCode = action({
	name: 'code.create',
	input: v.object({
		name: field.name,
		parentId: v.optional(parent, null),
		colour: v.optional(field.hue),
		...v.partial(description).entries
	}),
	async run(writer, input, say) {
		const { parentId, name, colour, ...texts } = input;
		const code = await insertCode(writer, { ...texts, parentId, name, colour } as NewCode);
		say({ name });
		return { id: code.id };
	}
});

export const updateCode = action({
	name: 'code.update',
	input: v.object({
		id: field.id,
		name: v.optional(field.name),
		colour: v.optional(field.hue),
		...v.partial(description).entries
	}),
	async run(writer, { id, ...patch }, say) {
		const before = await writer.need('code', id);
		if (patch.name !== undefined) {
			refuseTwin(await codesOf(writer), before.parentId, patch.name, id);
		}
		await writer.update('code', id, patch);
		say({ name: before.name, to: patch.name ?? before.name });
	}
});

/** Nests codes under another (or at the top), before the sibling at `position`. */
export const moveCodes = action({
	name: 'code.move',
	input: v.object({ ids: field.ids, parentId: parent, position: field.position }),
	async run(writer, { ids, parentId, position }, say) {
		const codes = await codesOf(writer);
		const byId = new Map(codes.map((c) => [c.id, c]));
		for (let up = parentId; up !== null; up = byId.get(up)?.parentId ?? null) {
			if (ids.includes(up)) throw new Refusal('code-into-itself', { name: byId.get(up)?.name ?? '' });
		}
		if (parentId !== null) await writer.need('code', parentId);
		const moved = await Promise.all(ids.map((id) => writer.need('code', id)));
		const others = codes.filter((c) => c.parentId === parentId && !ids.includes(c.id));
		for (const code of moved) refuseTwin(others, parentId, code.name);
		const order = [...others.slice(0, position), ...moved, ...others.slice(position)];
		for (const [at, code] of order.entries()) {
			await writer.update('code', code.id, { parentId, position: at });
		}
		say({ name: moved[0]?.name ?? '', count: moved.length, to: byId.get(parentId ?? '')?.name ?? '' });
	}
});

function withDescendants(codes: readonly Code[], ids: readonly string[]): Code[] {
	const chosen = new Set(ids);
	// Children may come before their parents in the list: go on until nothing is added.
	for (let before = -1; before !== chosen.size;) {
		before = chosen.size;
		for (const code of codes) if (code.parentId !== null && chosen.has(code.parentId)) chosen.add(code.id);
	}
	return codes.filter((c) => chosen.has(c.id));
}

/** Leaves first, so that no row loses its parent while it is there. */
function leavesFirst(codes: readonly Code[]): Code[] {
	const depth = (code: Code): number => {
		const above = codes.find((c) => c.id === code.parentId);
		return above ? depth(above) + 1 : 0;
	};
	return [...codes].sort((a, b) => depth(b) - depth(a));
}

/** Removes codes with the codes below them, their codings and memos; segments left without a code go too. */
export const deleteCodes = action({
	name: 'code.delete',
	input: v.object({ ids: field.ids }),
	async run(writer, { ids }, say) {
		const first = await writer.need('code', ids[0] ?? '');
		const gone = withDescendants(await codesOf(writer), ids);
		const codings = await writer.trx
			.selectFrom('coding')
			.selectAll()
			.where(
				'codeId',
				'in',
				gone.map((c) => c.id)
			)
			.execute();
		await removeCodings(writer, codings);
		for (const code of leavesFirst(gone)) {
			await removeMemosOf(writer, 'code', code.id);
			await writer.remove('code', code.id);
		}
		say({ name: first.name, count: gone.length, codings: codings.length });
	}
});

/** Moves every coding and child of `from` to `into`; a coding that `into` already has collapses into it. */
export const mergeCodes = action({
	name: 'code.merge',
	input: v.object({ from: field.ids, into: field.id }),
	async run(writer, { from, into }, say) {
		const target = await writer.need('code', into);
		const codes = await codesOf(writer);
		if (from.includes(into)) throw new Refusal('code-into-itself', { name: target.name });
		const sources = await Promise.all(from.map((id) => writer.need('code', id)));
		for (let up = target.parentId; up !== null; up = codes.find((c) => c.id === up)?.parentId ?? null) {
			if (from.includes(up)) throw new Refusal('code-into-itself', { name: target.name });
		}
		const codings = await writer.trx
			.selectFrom('coding')
			.selectAll()
			.where('codeId', 'in', [...from, into])
			.execute();
		const taken = new Set(codings.filter((c) => c.codeId === into).map((c) => `${c.segmentId} ${c.coderId}`));
		let collapsed = 0;
		const moving = codings.filter((c) => c.codeId !== into);
		for (const coding of moving) {
			const key = `${coding.segmentId} ${coding.coderId}`;
			if (taken.has(key)) {
				collapsed++;
				await removeMemosOf(writer, 'coding', coding.id);
				await writer.remove('coding', coding.id);
			} else {
				taken.add(key);
				await writer.update('coding', coding.id, { codeId: into });
			}
		}
		for (const source of sources) {
			for (const child of codes.filter((c) => c.parentId === source.id && !from.includes(c.id))) {
				refuseTwin(codes, into, child.name);
				await writer.update('code', child.id, { parentId: into });
			}
		}
		for (const source of leavesFirst(sources)) {
			for (const memo of await memosOf(writer, 'code', source.id)) {
				await writer.update('memo', memo.id, { targetId: into });
			}
			await writer.remove('code', source.id);
		}
		say({
			name: sources.map((s) => s.name).join(', '),
			to: target.name,
			codings: moving.length,
			collapsed
		});
	}
});

/** Moves the chosen codings of a code to a new code beside it. */
export const splitCode = action({
	name: 'code.split',
	input: v.object({ id: field.id, name: field.name, codings: field.ids }),
	async run(writer, { id, name, codings }, say) {
		const source = await writer.need('code', id);
		const made = await insertCode(writer, { name, parentId: source.parentId, colour: source.colour });
		for (const codingId of codings) {
			const coding = await writer.need('coding', codingId);
			if (coding.codeId !== id) throw new Refusal('not-found', { table: 'coding' });
			await writer.update('coding', codingId, { codeId: made.id });
		}
		say({ name: source.name, to: name, codings: codings.length });
		return { id: made.id };
	}
});
