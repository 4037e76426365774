import { describe, expect, it } from 'vitest';
import {
	attritionByGroup,
	concordance,
	leavers,
	ofPopulation,
	panelFlow,
	presetRule,
	stability,
	type Answer,
	type PanelHistory,
	type RatedRound,
	type Rule
} from '#lib/core/delphi/index.ts';

const points = Array.from({ length: 5 }, (_, place) => ({ value: place + 1, label: String(place + 1) }));
const roundOf = (
	round: number,
	respondents: readonly string[],
	items: Readonly<Record<string, readonly Answer[]>>
): RatedRound => ({
	round,
	criterion: { name: 'acceptability', points },
	respondents,
	groups: respondents.map(() => ''),
	items: Object.entries(items).map(([id, answers]) => ({ id, text: id, theme: '', answers }))
});
const people = (n: number, first = 0): string[] =>
	Array.from({ length: n }, (_, place) => `p${first + place}`);
const rule: Rule = presetRule('top-75', { low: 1, high: 5 });

describe('two rounds of one item', () => {
	const before = [4, 5, 3, 2, 5, 4, 1, 3, 4, 5, 2, 4];
	const after = [4, 4, 4, 3, 5, 5, 2, 3, 4, 5, 4, 4];
	const first = roundOf(1, people(12), { a: before });

	it('are compared on the panelists who rated both, as R does', () => {
		const [item] = stability(first, roundOf(2, people(12), { a: after }), rule);
		expect(item).toMatchObject({
			nPaired: 12,
			changed: 6,
			median1: 4,
			median2: 4,
			iqr1: 1.5,
			iqr2: 0.5,
			wilcoxon: { V: 3, zerosDropped: 6 },
			stable: null,
			why: ['no-rule']
		});
		expect(item?.shareChanged).toBeCloseTo(0.5, 12);
		expect(item?.cv1).toBeCloseTo(0.375502137527298, 12);
		expect(item?.cv2).toBeCloseTo(0.229873184011537, 12);
		expect(item?.meanAbsChange).toBeCloseTo(7 / 12, 12);
		expect(item?.histogramChange).toBeCloseTo(2 / 12, 12);
		expect(item?.wilcoxon.pNormalContinuity).toBeCloseTo(0.119813814205544, 12);
		expect(item?.spearman).toBeCloseTo(0.770213409501452, 12);
		expect(item?.kappa.value).toBeCloseTo(0.7, 12);
	});

	it('pair by panelist whatever the order, and leave out whoever is missing in one', () => {
		const turned = roundOf(2, [...people(12).reverse(), 'late'], { a: [...after].reverse().concat(5) });
		expect(stability(first, turned, rule)[0]).toMatchObject({ nPaired: 12, changed: 6 });
		const some = roundOf(2, people(11), {
			a: after.slice(0, 11).map((x, place): Answer => (place === 0 ? 'cannot-judge' : x))
		});
		expect(stability(first, some, rule)[0]?.nPaired).toBe(10);
	});

	it('are stable by the declared rule alone, and say which part of it fails', () => {
		const declared = (limits: Rule['stability']): Rule => ({ ...rule, stability: limits });
		const second = roundOf(2, people(12), { a: after });
		const judged = (limits: Rule['stability']) => stability(first, second, declared(limits))[0];
		expect(judged({ maximumChanged: '1/2' })).toMatchObject({ stable: true, why: [] });
		expect(judged({ maximumChanged: '49 %', minimumKappa: 0.6 })).toMatchObject({
			stable: false,
			why: ['maximumChanged']
		});
		expect(judged({ maximumCvChange: 0.1, maximumHistogramChange: '15 %' })).toMatchObject({
			stable: false,
			why: ['maximumCvChange', 'maximumHistogramChange']
		});
	});

	it('say nothing of a test when nobody changed, or nobody rated both', () => {
		expect(stability(first, roundOf(2, people(12), { a: before }), rule)[0]).toMatchObject({
			changed: 0,
			wilcoxon: { zerosDropped: 12, pNormalContinuity: null }
		});
		expect(stability(first, roundOf(2, people(12, 50), { a: after }), rule)[0]).toMatchObject({
			nPaired: 0,
			shareChanged: null,
			stable: null,
			why: ['no-pairs']
		});
	});
});

describe('the panel', () => {
	const first = roundOf(1, people(11), {
		a: [4, 5, 3, 5, 4, 4, 5, 2, 3, 1, 4],
		b: [3, 3, 4, 5, 3, 4, 4, 3, 4, 4, 3]
	});
	const second = roundOf(2, people(7), { a: [5, 5, 4, 5, 4, 4, 5], b: [3, 3, 4, 4, 3, 4, 4] });
	const history: PanelHistory = {
		invited: new Map<number, number | null>([
			[1, 20],
			[2, 11]
		]),
		answered: new Map([
			[1, new Set(first.respondents)],
			[2, new Set([...second.respondents, 'late'])]
		]),
		groupOf: new Map(first.respondents.map((id, place) => [id, place % 2 === 0 ? 'fr' : 'nl']))
	};

	it('differs between those who stayed and left as R computes, Holm over the items', () => {
		const [a, b] = leavers(first, second);
		expect(a).toMatchObject({ stayed: 7, left: 4 });
		expect(a?.difference).toBeCloseTo(1.68633163533212, 10);
		expect(a?.interval?.lower).toBeCloseTo(0.295359311338, 6);
		expect(a?.interval?.upper).toBeCloseTo(3.0150073634, 6);
		expect(a?.p).toBeCloseTo(0.061629452667166, 12);
		expect(a?.pHolm).toBeCloseTo(0.123258905334332, 12);
		expect(b?.pHolm).toBeCloseTo(0.612196727746954, 12);
		// The median of round 2 is 5: of 2, 3, 1 and 4 three lie further than one point from it.
		expect(a?.outsideLaterMajority).toBe(0.75);
	});

	it('is followed from round to round, newcomers and leavers apart', () => {
		expect(panelFlow(history, new Map())).toEqual([
			{ round: 1, invited: 20, answered: 11, new: 11, left: null },
			{ round: 2, invited: 11, answered: 8, new: 1, left: 4 }
		]);
		expect(attritionByGroup(1, 2, history)).toEqual([
			{ group: 'fr', first: 6, second: 4 },
			{ group: 'nl', first: 5, second: 3 }
		]);
	});

	it('says nothing of newcomers in a round without codes', () => {
		const unlinked: PanelHistory = { ...history, answered: new Map([...history.answered, [3, null]]) };
		expect(panelFlow(unlinked, new Map([[3, 60]]))[2]).toEqual({
			round: 3,
			invited: null,
			answered: 60,
			new: null,
			left: null
		});
	});

	it('can be those who started, who finished the round, or who finished all', () => {
		const gaps = roundOf(1, people(3), { a: [5, null, 4], b: [5, 4, 'cannot-judge'] });
		const three: PanelHistory = {
			...history,
			answered: new Map([
				[1, new Set(people(3))],
				[2, new Set(['p1', 'p2'])]
			])
		};
		expect(ofPopulation(gaps, 'started', three).respondents).toEqual(['p0', 'p1', 'p2']);
		expect(ofPopulation(gaps, 'completed-round', three).respondents).toEqual(['p0', 'p2']);
		expect(ofPopulation(gaps, 'completed-all', three)).toMatchObject({
			respondents: ['p1', 'p2'],
			items: [{ answers: [null, 4] }, { answers: [4, 'cannot-judge'] }]
		});
	});

	it('agrees on the order of items as far as Kendall’s W says, corrected for ties', () => {
		const ranked = roundOf(1, people(4), {
			a: [1, 2, 1, 5],
			b: [2, 2, 3, null],
			c: [3, 3, 2, 1],
			d: [4, 4, 4, 1]
		});
		const found = concordance(ranked);
		expect(found).toMatchObject({ raters: 3, items: 4, df: 3 });
		expect(found.W).toBeCloseTo(0.862068965517241, 12);
		expect(found.chiSquare).toBeCloseTo(7.75862068965517, 10);
		expect(found.p).toBeCloseTo(0.0512728003338157, 12);
		expect(concordance(roundOf(1, ['p0'], { a: [1] })).W).toBeNull();
	});
});
