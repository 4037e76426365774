import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coOccurrences, countBy, crossCounts, findPassages, indexCorpus } from '#lib/core/coding/index.ts';
import type { CodedCorpus, GroupBy, PassageQuery } from '#lib/core/coding/index.ts';
import { code, coding, corpus, facts, segment } from './corpus.ts';

const index = indexCorpus(corpus, facts);
const found = (query: PassageQuery) => findPassages(index, query).map((p) => index.ids[p]);

describe('Finding passages again', () => {
	it('returns all of them in document order', () => {
		expect(found({})).toEqual(['s5', 's1', 's2', 's3', 's4', 's6', 's7']);
	});

	it('gives each to the case of the speaker in whose turn it begins, else to the case of the document', () => {
		const owner = (p: number) => index.caseIds[index.case[p] ?? -1] ?? null;
		expect(findPassages(index).map((p) => [index.ids[p], owner(p)])).toEqual([
			['s5', null],
			['s1', 'paul'],
			['s2', 'paul'],
			['s3', 'paul'],
			['s4', 'zoe'],
			['s6', 'zoe'],
			['s7', 'zoe']
		]);
	});

	it('by any of some codes, with or without those below them', () => {
		expect(found({ codes: { any: ['vecu'] } })).toEqual(['s4']);
		expect(found({ codes: { any: ['vecu'], withChildren: true } })).toEqual(['s1', 's2', 's4', 's6', 's7']);
		expect(found({ codes: { any: ['solitude', 'attentes'] } })).toEqual(['s5', 's2', 's3']);
		expect(found({ codes: { any: [] } })).toEqual([]);
	});

	it('by several codes on the same words, and by words that lack a code', () => {
		expect(found({ codes: { all: ['fatigue', 'solitude'] } })).toEqual(['s1', 's2']);
		expect(found({ codes: { all: ['fatigue', 'vecu'] } })).toEqual(['s4']);
		expect(found({ codes: { any: ['fatigue'], none: ['solitude'] } })).toEqual(['s4', 's6', 's7']);
		expect(found({ codes: { none: ['vecu'], withChildren: true } })).toEqual(['s5', 's3']);
	});

	it('by document, case, coder and star', () => {
		expect(found({ documents: ['d2'] })).toEqual(['s6', 's7']);
		expect(found({ cases: ['paul'] })).toEqual(['s1', 's2', 's3']);
		expect(found({ cases: [null] })).toEqual(['s5']);
		expect(found({ coders: ['bo'] })).toEqual(['s5', 's1', 's7']);
		expect(found({ coders: ['bo'], codes: { none: ['attentes'] } })).toEqual(['s1', 's7']);
		expect(found({ starred: true })).toEqual(['s2']);
	});

	it('by attributes of the case', () => {
		expect(found({ where: [{ variable: 'profession', values: ['medecin generaliste'] }] })).toEqual([
			's1',
			's2',
			's3'
		]);
		expect(found({ where: [{ variable: 'experience', from: 10 }] })).toEqual(['s4', 's6', 's7']);
		expect(found({ where: [{ variable: 'v2', from: 9, to: 12 }] })).toEqual(['s1', 's2', 's3']);
		expect(found({ where: [{ variable: 'langue', values: ['nl'] }] })).toEqual(['s4', 's6', 's7']);
		expect(found({ where: [{ variable: 'langue', values: [null] }] })).toEqual(['s5', 's1', 's2', 's3']);
		expect(
			found({
				where: [
					{ variable: 'langue', values: ['fr'] },
					{ variable: 'v2', to: 10 }
				]
			})
		).toEqual([]);
		expect(found({ where: [{ variable: 'âge', from: 0 }] })).toEqual([]);
	});

	it('in the order asked for', () => {
		// 15, 9, 8, 8, 6, 5 and 5 characters
		expect(found({ order: 'length' })).toEqual(['s2', 's6', 's1', 's7', 's5', 's3', 's4']);
		expect(found({ order: 'date' })).toEqual(['s7', 's6', 's5', 's4', 's3', 's2', 's1']);
		expect(found({ order: 'case' })).toEqual(['s1', 's2', 's3', 's4', 's6', 's7', 's5']);
		expect(found({ order: 'code' })).toEqual(['s4', 's1', 's6', 's7', 's2', 's5', 's3']);
		expect(found({ order: 'code', codes: { any: ['fatigue'] } })).toEqual(['s1', 's4', 's6', 's7']);
	});
});

describe('Counting codings', () => {
	const rows = (by: GroupBy, query: PassageQuery = {}, withChildren?: boolean) =>
		countBy(index, by, query, withChildren)?.rows.map((row) => [
			row.label,
			row.segments,
			row.codings,
			row.cases,
			row.documents
		]);

	it('by code, alone or with those below it', () => {
		expect(rows('code')).toEqual([
			['Vécu', 1, 1, 1, 1],
			['Vécu > Fatigue', 4, 5, 2, 2],
			['Vécu > Solitude', 1, 1, 1, 1],
			['Attentes', 2, 2, 1, 1]
		]);
		expect(rows('code', {}, true)?.[0]).toEqual(['Vécu', 5, 7, 2, 2]);
		expect(rows('theme')).toEqual([
			['Vécu', 5, 7, 2, 2],
			['Attentes', 2, 2, 1, 1]
		]);
	});

	it('by document, case and coder', () => {
		expect(rows('document')).toEqual([
			['Un', 5, 7, 2, 1],
			['Deux', 2, 2, 1, 1]
		]);
		expect(rows('case')).toEqual([
			['Paul', 3, 4, 1, 1],
			['Zoé', 3, 4, 1, 2],
			['Luc', 0, 0, 0, 0],
			['', 1, 1, 0, 1]
		]);
		expect(rows('coder')).toEqual([
			['Anne', 5, 6, 2, 2],
			['Bo', 3, 3, 2, 2]
		]);
	});

	it('by attribute, numbers in their order, several answers under each', () => {
		expect(rows({ variable: 'profession' })).toEqual([
			['Infirmière', 3, 4, 1, 2],
			['Kinésithérapeute', 0, 0, 0, 0],
			['Médecin généraliste', 3, 4, 1, 1],
			['', 1, 1, 0, 1]
		]);
		expect(rows({ variable: 'v2' })?.map(([label]) => label)).toEqual(['9', '12.5', '']);
		expect(rows({ variable: 'langue' })).toEqual([
			['fr', 3, 4, 1, 2],
			['nl', 3, 4, 1, 2],
			['', 4, 5, 1, 1]
		]);
		expect(countBy(index, { variable: 'âge' })).toBeUndefined();
	});

	it('only what the query is about', () => {
		expect(rows('document', { codes: { any: ['fatigue'] } })).toEqual([
			['Un', 2, 3, 2, 1],
			['Deux', 2, 2, 1, 1]
		]);
		expect(countBy(index, 'code', { cases: ['paul'] })?.total).toEqual({
			segments: 3,
			codings: 4,
			cases: 1,
			documents: 1
		});
	});

	it('in a table of codes by profession', () => {
		const table = crossCounts(index, { rows: 'code', columns: { variable: 'profession' } }, {}, true);
		expect(table?.columns.map(({ label }) => label)).toEqual([
			'Infirmière',
			'Kinésithérapeute',
			'Médecin généraliste',
			''
		]);
		expect(table?.cells.map((row) => row.map(({ segments }) => segments))).toEqual([
			[3, 0, 2, 0],
			[3, 0, 1, 0],
			[0, 0, 1, 0],
			[0, 0, 1, 1]
		]);
	});
});

describe('Codes that meet', () => {
	it('overlap where their passages share a character', () => {
		expect(coOccurrences(index)).toEqual([
			{ a: 'vecu', b: 'fatigue', pairs: 1, documents: 1 },
			{ a: 'fatigue', b: 'solitude', pairs: 1, documents: 1 }
		]);
	});

	it('are near within a distance, touching at 0', () => {
		const near = (distance: number) =>
			coOccurrences(index, { documents: ['d1'], cases: ['paul'] }, distance).map(({ a, b }) => `${a} ${b}`);
		expect(near(0)).toEqual(['attentes solitude', 'fatigue solitude']);
		expect(near(9)).toEqual(['attentes solitude', 'fatigue solitude']);
		expect(near(10)).toEqual(['attentes fatigue', 'attentes solitude', 'fatigue solitude']);
	});

	it('are found by the sweep as by comparing every pair', () => {
		const span = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 9 }), fc.constantFrom('a', 'b', 'c'));
		fc.assert(
			fc.property(fc.array(span, { maxLength: 14 }), fc.option(fc.nat(4)), (spans, distance) => {
				const places = new Map(
					spans.map(([start, length, id]) => [`${start} ${length} ${id}`, { start, end: start + length, id }])
				);
				const list = Array.from(places.values());
				const random: CodedCorpus = {
					...corpus,
					documents: [{ id: 'd', name: 'd', position: 0, caseId: null }],
					codes: ['a', 'b', 'c'].map((id, i) => code(id, null, i)),
					segments: list.map(({ start, end }, i) => segment(`s${i}`, 'd', start, end)),
					codings: list.map(({ id }, i) => coding(`s${i}`, id))
				};
				const expected: Record<string, number> = {};
				for (const [i, one] of list.entries()) {
					for (const other of list.slice(i + 1)) {
						const gap = Math.max(one.start, other.start) - Math.min(one.end, other.end);
						const meet = distance === null ? gap < 0 : gap <= distance;
						const pair = [one.id, other.id].sort().join(' ');
						if (meet && one.id !== other.id) expected[pair] = (expected[pair] ?? 0) + 1;
					}
				}
				const swept = coOccurrences(indexCorpus(random), {}, distance ?? 'overlap');
				expect(Object.fromEntries(swept.map(({ a, b, pairs }) => [`${a} ${b}`, pairs]))).toEqual(expected);
			}),
			{ numRuns: 200, seed: 9 }
		);
	});
});
