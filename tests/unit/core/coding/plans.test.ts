import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	applyEdits,
	codedShare,
	dropDoubleSpaces,
	guessTurnRule,
	joinWrappedLines,
	parseTurns,
	planAutocode,
	planMerge,
	planRecode,
	previewEdits,
	renameSpeaker
} from '#lib/core/coding/index.ts';
import { findInParagraph, parseSearch } from '#lib/core/text/index.ts';
import { code, coding, segment } from './corpus.ts';

describe('Merging codes', () => {
	const segments = [
		segment('s1', 'd1', 0, 5),
		segment('s2', 'd1', 0, 5, { coderId: 'bo' }),
		segment('s3', 'd1', 9, 12),
		segment('s4', 'd1', 3, 3, { orphan: 1 }),
		segment('s5', 'd1', 3, 3, { orphan: 1 })
	];

	it('moves codings, and drops those that would repeat a code on the same words', () => {
		const codings = [
			coding('s1', 'fatigue'),
			coding('s1', 'epuisement'),
			coding('s1', 'epuisement', 'bo'),
			coding('s2', 'usure'),
			coding('s2', 'usure', 'bo'),
			coding('s3', 'epuisement'),
			coding('s3', 'usure'),
			coding('s3', 'solitude'),
			coding('s4', 'usure'),
			coding('s5', 'usure')
		];
		const codes = ['fatigue', 'epuisement', 'usure', 'solitude'].map((id, i) => code(id, null, i));
		expect(planMerge(codes, codings, segments, ['epuisement', 'usure'], 'fatigue')).toEqual({
			moved: ['s1 epuisement bo', 's3 epuisement anne', 's4 usure anne', 's5 usure anne'],
			collapsed: [
				{ id: 's1 epuisement anne', inFavourOf: 's1 fatigue anne' },
				{ id: 's2 usure anne', inFavourOf: 's1 fatigue anne' },
				{ id: 's2 usure bo', inFavourOf: 's1 epuisement bo' },
				{ id: 's3 usure anne', inFavourOf: 's3 epuisement anne' }
			],
			adopted: [],
			removed: ['epuisement', 'usure']
		});
	});

	it('adopts the codes below the merged ones, and moves the target out of a code that is merged', () => {
		// a > b > (into, c); a > d; into > e
		const codes = [
			code('a', null, 0),
			code('b', 'a', 0),
			code('into', 'b', 0),
			code('c', 'b', 1),
			code('d', 'a', 1),
			code('e', 'into', 0)
		];
		expect(planMerge(codes, [], [], ['a', 'into'], 'into')).toMatchObject({
			removed: ['a'],
			adopted: [
				{ id: 'b', parentId: null },
				{ id: 'd', parentId: 'into' }
			]
		});
		expect(planMerge(codes, [], [], ['a', 'b'], 'into').adopted).toEqual([
			{ id: 'into', parentId: null },
			{ id: 'c', parentId: 'into' },
			{ id: 'd', parentId: 'into' }
		]);
	});

	it('loses no coding: each is moved, or dropped because its coder has the code on the same words already', () => {
		const codes = ['a', 'b', 'c', 'd'].map((id, i) => code(id, null, i));
		const one = fc.record({
			segment: fc.constantFrom('s1', 's2', 's3', 's4', 's5'),
			code: fc.constantFrom('a', 'b', 'c', 'd'),
			coder: fc.constantFrom('anne', 'bo')
		});
		const placeOf = (segmentId: string): string => {
			const where = segments.find((s) => s.id === segmentId);
			return where?.orphan ? segmentId : `${where?.start} ${where?.end}`;
		};
		fc.assert(
			fc.property(
				fc.uniqueArray(one, { selector: Object.values, comparator: (x, y) => x.join() === y.join() }),
				fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 }),
				fc.constantFrom('a', 'b', 'c', 'd'),
				(put, from, into) => {
					const before = put.map((c) => coding(c.segment, c.code, c.coder));
					const plan = planMerge(codes, before, segments, from, into);
					const gone = new Map(plan.collapsed.map(({ id, inFavourOf }) => [id, inFavourOf]));
					const after = before
						.filter((c) => !gone.has(c.id))
						.map((c) => (plan.moved.includes(c.id) ? { ...c, codeId: into } : c));
					for (const c of after) expect(plan.removed).not.toContain(c.codeId);
					for (const c of before) {
						const heir = after.find((other) => other.id === (gone.get(c.id) ?? c.id));
						expect([heir?.coderId, placeOf(heir?.segmentId ?? '')]).toEqual([
							c.coderId,
							placeOf(c.segmentId)
						]);
						expect(heir?.codeId).toBe(plan.removed.includes(c.codeId) ? into : c.codeId);
					}
					const said = after
						.filter((c) => plan.moved.includes(c.id))
						.map((c) => `${placeOf(c.segmentId)} ${c.coderId}`);
					expect(new Set(said).size).toBe(said.length);
				}
			),
			{ numRuns: 300, seed: 13 }
		);
	});

	it('splits a code by moving only the chosen codings', () => {
		const codings = [coding('s1', 'fatigue'), coding('s3', 'fatigue'), coding('s3', 'neuf')];
		expect(planRecode(codings, segments, new Set(['s1 fatigue anne', 's3 fatigue anne']), 'neuf')).toEqual({
			moved: ['s1 fatigue anne'],
			collapsed: [{ id: 's3 fatigue anne', inFavourOf: 's3 neuf anne' }]
		});
	});
});

describe('Autocoding', () => {
	const text = 'ENQ : Et la douleur ?\nP1 : La douleur, oui. Toujours la douleur.\nEt voilà.';
	const rule = guessTurnRule(text);
	const turns = rule ? parseTurns(text, rule).turns : [];
	const hits = findInParagraph(text, parseSearch('douleur'));
	const proposals = (unit: 'hit' | 'sentence' | 'turn') =>
		planAutocode({ text, turns }, hits, unit).map(({ quotation, hits: count }) => [quotation, count]);

	it('takes the hit, its sentence or its turn, without labels, each span once', () => {
		expect(proposals('hit')).toEqual(Array(3).fill(['douleur', 1]));
		expect(proposals('sentence')).toEqual([
			['Et la douleur ?', 1],
			['La douleur, oui.', 1],
			['Toujours la douleur.', 1]
		]);
		expect(proposals('turn')).toEqual([
			['Et la douleur ?', 1],
			['La douleur, oui. Toujours la douleur.\nEt voilà.', 2]
		]);
	});

	it('takes the paragraph where there are no turns, and marks what is coded already', () => {
		const paragraph = { start: 22, end: text.indexOf('\nEt') };
		expect(
			planAutocode({ text, turns: [] }, hits, 'turn', [paragraph]).map(({ hits: n, already }) => [n, already])
		).toEqual([
			[1, false],
			[2, true]
		]);
	});
});

describe('Fixing up a text', () => {
	const wrapped =
		'P1 : Je me sens souvent seule face à la douleur, et je ne sais pas\n' +
		'toujours quoi répondre. Avec le temps on apprend. Les autres du\n' +
		'Centre aident. Un psycho-\n' +
		'logue, ce serait bien, celui-\n' +
		'ci ou un autre.\n' +
		'P2 : Oui.\n\n' +
		'- une liste';

	it('joins wrapped lines and hyphens, and leaves paragraphs, turns and lists', () => {
		const turns = wrapped.indexOf('P2');
		expect(applyEdits(wrapped, joinWrappedLines(wrapped, [0, turns]))).toBe(
			'P1 : Je me sens souvent seule face à la douleur, et je ne sais pas toujours quoi répondre. ' +
				'Avec le temps on apprend. Les autres du Centre aident. Un psychologue, ce serait bien, celui-ci ou un autre.\n' +
				'P2 : Oui.\n\n- une liste'
		);
	});

	it('replaces several spaces by one, by a no-break space if there was one', () => {
		const text = '  deux  espaces \u00a0? \n\tet\t fin  ';
		expect(applyEdits(text, dropDoubleSpaces(text))).toBe('deux espaces\u00a0?\n\tet fin');
		expect(dropDoubleSpaces('rien à faire')).toEqual([]);
	});

	it('leaves no double space and drops no letter', () => {
		const piece = fc.constantFrom('a', ' ', '  ', '\u00a0', '\t', '\n', 'b');
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
				const text = parts.join('');
				const after = applyEdits(text, dropDoubleSpaces(text));
				expect(after).not.toMatch(/[ \t\u00a0]{2}|[ \t\u00a0]$/m);
				expect(after.replace(/[ \t\u00a0]/g, '')).toBe(text.replace(/[ \t\u00a0]/g, ''));
			}),
			{ numRuns: 200, seed: 11 }
		);
	});

	it('renames a speaker where the label opens a turn, not where the name is mentioned', () => {
		const text = '[00:01:02] Mme Petit : Bonjour.\nENQ : Madame, Mme Petit : oui ?\nMME PETIT\u00a0: Bien.';
		const rule = guessTurnRule(text);
		const { turns } = parseTurns(text, rule ?? expect.fail('no rule'));
		const edits = renameSpeaker(text, turns, 'Mme Petit', 'P4');
		const after = '[00:01:02] P4 : Bonjour.\nENQ : Madame, Mme Petit : oui ?\nP4\u00a0: Bien.';
		expect(applyEdits(text, edits)).toBe(after);
		expect(previewEdits(text, edits)).toEqual([
			{
				line: 1,
				before: '[00:01:02] Mme Petit : Bonjour.',
				after: '[00:01:02] P4 : Bonjour.',
				edits: edits.slice(0, 1)
			},
			{ line: 3, before: 'MME PETIT\u00a0: Bien.', after: 'P4\u00a0: Bien.', edits: edits.slice(1) }
		]);
	});

	it('shows joined lines as one change', () => {
		const edits = joinWrappedLines('a\n\nun\ndeux\ntrois\nFin');
		expect(previewEdits('a\n\nun\ndeux\ntrois\nFin', edits)).toEqual([
			{ line: 3, before: 'un\ndeux\ntrois', after: 'un deux trois', edits }
		]);
	});
});

describe('The coded share of a document', () => {
	const text = 'ENQ : Et alors, la douleur ?\nP1 : La douleur est là, oui.';
	const turns = [
		{ wordsStart: 6, end: 28, interviewer: true },
		{ wordsStart: 34, end: text.length, interviewer: false }
	];
	const douleur = text.indexOf('douleur est');

	it('counts each word of the participants once', () => {
		const segments = [
			{ start: douleur, end: douleur + 11 },
			{ start: douleur, end: douleur + 7 },
			{ start: 6, end: 28 }
		];
		expect(codedShare(text, segments, turns)).toEqual({ words: 5, coded: 2, share: 0.4 });
	});

	it('counts all words where there are no turns, and is nothing where there are none', () => {
		expect(codedShare('un deux trois quatre', [{ start: 0, end: 7 }])).toEqual({
			words: 4,
			coded: 2,
			share: 0.5
		});
		expect(codedShare('', [])).toEqual({ words: 0, coded: 0, share: 0 });
	});
});
