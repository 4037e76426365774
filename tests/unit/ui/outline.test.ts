import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveCodes, type Code } from '#lib/core/coding/index.ts';
import { dropped, nudge, outline, topmost, type Outlined } from '../../../src/lib/ui/codes/outline.ts';

const codes: Outlined[] = [
	{ id: 'e', parentId: null, name: 'Émotions' },
	{ id: 'f', parentId: 'e', name: 'Frustration' },
	{ id: 'n', parentId: 'f', name: 'Nuits' },
	{ id: 's', parentId: 'e', name: 'Solitude' },
	{ id: 'a', parentId: null, name: 'Attentes' }
];
const shown = (folded: string[], query?: string) =>
	outline(codes, new Set(folded), query).map(({ code, depth, place, among }) => [
		code.id,
		depth,
		`${place}/${among}`
	]);

describe('The lines of the code tree', () => {
	it('go from top to bottom, each with its place among its siblings', () => {
		expect(shown([])).toEqual([
			['e', 0, '1/2'],
			['f', 1, '1/2'],
			['n', 2, '1/1'],
			['s', 1, '2/2'],
			['a', 0, '2/2']
		]);
	});

	it('leave out what is folded', () => {
		expect(shown(['e']).map(([id]) => id)).toEqual(['e', 'a']);
	});

	it('hold, with a search, the codes found and those above, accents aside', () => {
		expect(shown(['e'], 'NUITS')).toEqual([
			['e', 0, '1/1'],
			['f', 1, '1/1'],
			['n', 2, '1/1']
		]);
		expect(shown([], 'emotion')).toEqual([['e', 0, '1/1']]);
	});
});

describe('Codes that move as one', () => {
	it('are those below no other of the choice', () => {
		expect(topmost(codes, new Set(['n', 'f', 'a'])).map((c) => c.id)).toEqual(['f', 'a']);
	});

	it('go up, down, out and in by the keys', () => {
		const by = (ids: string[], key: Parameters<typeof nudge>[2]) => nudge(codes, new Set(ids), key);
		expect(by(['s'], 'ArrowUp')).toEqual({ parentId: 'e', position: 0 });
		expect(by(['f'], 'ArrowUp')).toBeUndefined();
		expect(by(['f'], 'ArrowDown')).toEqual({ parentId: 'e', position: 1 });
		expect(by(['s'], 'ArrowRight')).toEqual({ parentId: 'f', position: 1 });
		expect(by(['s'], 'ArrowLeft')).toEqual({ parentId: null, position: 1 });
		expect(by(['e'], 'ArrowLeft')).toBeUndefined();
	});

	it('are dropped before, after or into a line, never under themselves', () => {
		const rows = outline(codes, new Set());
		const on = (id: string, where: 'before' | 'into' | 'after', moving: string[]) => {
			const row = rows.find((r) => r.code.id === id);
			return row && dropped(codes, new Set(moving), row, where);
		};
		expect(on('f', 'before', ['s'])).toEqual({ parentId: 'e', position: 0 });
		expect(on('a', 'after', ['f'])).toEqual({ parentId: null, position: 2 });
		expect(on('a', 'into', ['e'])).toEqual({ parentId: 'a', position: 0 });
		// After an open code is above its first child.
		expect(on('e', 'after', ['s'])).toEqual({ parentId: 'e', position: 0 });
		expect(on('n', 'before', ['e'])).toBeUndefined();
		expect(on('f', 'into', ['f'])).toBeUndefined();
	});
});

describe('Any tree', () => {
	const trees = fc
		.array(fc.nat(), { minLength: 1, maxLength: 12 })
		.map((parents) =>
			parents.map((p, i) => ({ id: `c${i}`, parentId: i === 0 || p % 3 === 0 ? null : `c${p % i}` }))
		)
		.map((nodes) => {
			const placed: Code[] = nodes.map((n, position) => ({
				...n,
				studyId: 's',
				name: n.id,
				colour: 0,
				position,
				definition: '',
				whenToUse: '',
				whenNotToUse: '',
				example: '',
				createdAt: ''
			}));
			return outline(placed, new Set()).map((row) => row.code);
		});

	it('has its code back in its place after a step down and a step up', () => {
		fc.assert(
			fc.property(trees, fc.nat(), (tree, pick) => {
				const code = tree[pick % tree.length];
				if (!code) return;
				const move = (from: readonly Code[], key: 'ArrowUp' | 'ArrowDown') => {
					const to = nudge(from, new Set([code.id]), key);
					if (!to) return undefined;
					const plan = moveCodes(from, [code.id], to.parentId, to.position);
					if (plan === 'cycle') throw new Error('cycle');
					const next = from.map((c) => ({ ...c, ...plan.find((p) => p.id === c.id) }));
					const sorted = next.toSorted((a, b) => a.position - b.position);
					return outline(sorted, new Set()).map((row) => row.code);
				};
				const down = move(tree, 'ArrowDown');
				if (!down) return;
				expect(down.map((c) => c.id)).not.toEqual(tree.map((c) => c.id));
				expect(move(down, 'ArrowUp')?.map((c) => c.id)).toEqual(tree.map((c) => c.id));
			}),
			{ numRuns: 200 }
		);
	});

	it('takes in what is dropped on it where the line shows: before, after, or last below; never below itself', () => {
		const where = fc.constantFrom('before' as const, 'into' as const, 'after' as const);
		fc.assert(
			fc.property(trees, fc.nat(), fc.nat(), where, (tree, pick, target, side) => {
				const code = tree[pick % tree.length];
				const rows = outline(tree, new Set());
				const on = rows[target % rows.length];
				if (!code || !on) return;
				const to = dropped(tree, new Set([code.id]), on, side);
				const isBelow = (id: string | null): boolean =>
					id !== null && (id === code.id || isBelow(tree.find((c) => c.id === id)?.parentId ?? null));
				if (isBelow(on.code.id) && on.code.id !== code.id) expect(to).toBeUndefined();
				if (!to) return;
				const plan = moveCodes(tree, [code.id], to.parentId, to.position);
				if (plan === 'cycle') throw new Error('cycle');
				const next = tree.map((c) => ({ ...c, ...plan.find((p) => p.id === c.id) }));
				const siblings = next
					.filter((c) => c.parentId === to.parentId)
					.toSorted((a, b) => a.position - b.position)
					.map((c) => c.id);
				const at = siblings.indexOf(code.id);
				if (on.code.id === code.id) expect(next.map((c) => c.parentId)).toEqual(tree.map((c) => c.parentId));
				else if (side === 'into') expect([to.parentId, at]).toEqual([on.code.id, siblings.length - 1]);
				else if (side === 'before') expect(siblings[at + 1]).toBe(on.code.id);
				else if (on.open) expect([to.parentId, at]).toEqual([on.code.id, 0]);
				else expect(siblings[at - 1]).toBe(on.code.id);
			}),
			{ numRuns: 400 }
		);
	});
});
