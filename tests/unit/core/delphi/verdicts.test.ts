import { describe, expect, it } from 'vitest';
import {
	presetRule,
	readFraction,
	compareShare,
	verdicts,
	type Answer,
	type PanelHistory,
	type RatedRound,
	type Rule
} from '#lib/core/delphi/index.ts';

const points = (low: number, high: number) =>
	Array.from({ length: high - low + 1 }, (_, place) => ({ value: low + place, label: String(low + place) }));

function roundOf(
	items: readonly (readonly Answer[])[],
	scale = points(1, 5),
	groups: readonly string[] = []
): RatedRound {
	const n = items[0]?.length ?? 0;
	return {
		round: 1,
		criterion: { name: 'acceptability', points: scale },
		respondents: Array.from({ length: n }, (_, place) => `p${place}`),
		groups: groups.length > 0 ? groups : Array.from({ length: n }, () => ''),
		items: items.map((answers, place) => ({ id: `i${place}`, text: `Item ${place}`, theme: '', answers }))
	};
}

function historyOf(round: RatedRound, invited: number | null = null): PanelHistory {
	return {
		invited: new Map([[1, invited]]),
		answered: new Map([[1, new Set(round.respondents)]]),
		groupOf: new Map(round.respondents.map((id, place) => [id, round.groups[place] ?? '']))
	};
}

const times = (answer: Answer, count: number): Answer[] => Array.from({ length: count }, () => answer);
const top75 = presetRule('top-75', { low: 1, high: 5 });
const judgeOne = (answers: readonly Answer[], rule: Rule, invited: number | null = null) => {
	const round = roundOf([answers]);
	const [item] = verdicts(round, rule, [], historyOf(round, invited)).items;
	if (!item) throw new Error('one item was given');
	return item;
};

describe('a threshold', () => {
	it.each([
		['3/4', 45, 60, 0],
		['75 %', 45, 60, 0],
		['0,7', 41, 59, -1],
		[0.7, 42, 60, 0],
		['2/3', 40, 60, 0],
		['66.67%', 40, 60, -1]
	])('%s against %i of %i is compared in whole numbers', (threshold, count, total, sign) => {
		const fraction = readFraction(threshold);
		expect(fraction && compareShare(count, total, fraction)).toBe(sign);
	});

	it.each(['', 'three quarters', '3/0', '-1', '1e2', 'NaN'])('%j is none', (text) => {
		expect(readFraction(text)).toBeNull();
	});
});

describe('a verdict', () => {
	it('needs 45 of 59 for three quarters, and says that 44 is one short', () => {
		const short = judgeOne([...times(5, 44), ...times(3, 15)], top75);
		expect(short).toMatchObject({ verdict: 'undecided', inRange: 44, of: 59, mustChange: 1 });
		expect(judgeOne([...times(4, 45), ...times(3, 14)], top75)).toMatchObject({ verdict: 'in', inRange: 45 });
	});

	it('says when a share is exactly the threshold, and tells at least from more than', () => {
		const exactly = [...times(5, 45), ...times(1, 15)];
		expect(judgeOne(exactly, top75)).toMatchObject({ verdict: 'in', clauses: [{ exactly: true }, {}] });
		const more: Rule = {
			...top75,
			in: { measure: 'share', range: [4, 5], comparison: '>', threshold: '3/4' }
		};
		expect(judgeOne(exactly, more)).toMatchObject({ verdict: 'undecided', mustChange: 1 });
	});

	it('keeps those who cannot judge apart, in the base or counted to one side as declared', () => {
		// 45 of 60 ratings in the top part, 5 cannot judge: 45/60 = 75 %; 45/65 = 69.2 %; 50/65 = 76.9 %.
		const answers: Answer[] = [...times(5, 45), ...times(2, 15), ...times('cannot-judge', 5)];
		expect(judgeOne(answers, top75)).toMatchObject({ verdict: 'in', cannotJudge: 5, of: 60 });
		const inBase: Rule = { ...top75, cannotJudge: { base: 'in', counts: null } };
		expect(judgeOne(answers, inBase)).toMatchObject({ verdict: 'undecided', inRange: 45, of: 65 });
		const toIn: Rule = { ...top75, cannotJudge: { base: 'in', counts: 'in' } };
		expect(judgeOne(answers, toIn)).toMatchObject({ verdict: 'in', inRange: 50, of: 65 });
	});

	it('lists what other bases would say', () => {
		const answers: Answer[] = [
			...times(5, 45),
			...times(2, 15),
			...times('cannot-judge', 5),
			...times(null, 2)
		];
		expect(judgeOne(answers, top75, 80).otherBases).toEqual([
			{ base: 'answers-and-cannot-judge', k: 45, of: 65, verdict: 'undecided' },
			{ base: 'respondents', k: 45, of: 67, verdict: 'undecided' },
			{ base: 'invited', k: 45, of: 80, verdict: 'undecided' },
			{ base: 'panel-of-round-1', k: 45, of: 67, verdict: 'undecided' },
			{ base: 'completers', k: 45, of: 60, verdict: 'in' }
		]);
	});

	it('lists the answers alone as another base when the rule counts those who cannot judge', () => {
		// 44 of 60 answers, 73.3 %; with the 5 who cannot judge counted as in, 49 of 65 is 75.4 %.
		const answers: Answer[] = [...times(5, 44), ...times(2, 16), ...times('cannot-judge', 5)];
		const item = judgeOne(answers, { ...top75, cannotJudge: { base: 'in', counts: 'in' } });
		expect(item).toMatchObject({ verdict: 'in', inRange: 49, of: 65 });
		expect(item.otherBases[0]).toEqual({ base: 'answers', k: 44, of: 60, verdict: 'undecided' });
		expect(item.otherBases.map(({ base }) => base)).not.toContain('answers-and-cannot-judge');
	});

	it('out is a rule of its own, not the mirror of in', () => {
		const rule: Rule = {
			...top75,
			out: { measure: 'share', range: [4, 5], comparison: '<=', threshold: '1/2', groups: 'every' }
		};
		const groups = [...Array.from({ length: 10 }, () => 'fr'), ...Array.from({ length: 10 }, () => 'nl')];
		const verdictOf = (fr: number, nl: number) => {
			const answers = [...times(5, fr), ...times(1, 10 - fr), ...times(5, nl), ...times(1, 10 - nl)];
			const round = roundOf([answers], points(1, 5), groups);
			return verdicts(round, rule, [], historyOf(round)).items[0]?.verdict;
		};
		expect(verdictOf(5, 4)).toBe('out');
		expect(verdictOf(6, 4)).toBe('undecided');
		expect(verdictOf(8, 7)).toBe('in');
	});

	it('is undecided for an empty panel, for too few answers, and when a rule says both', () => {
		expect(judgeOne(times(null, 5), top75)).toMatchObject({
			verdict: 'undecided',
			answered: 0,
			share: null,
			mustChange: null
		});
		expect(judgeOne(times(5, 9), { ...top75, minimumN: 10 })).toMatchObject({
			verdict: 'undecided',
			tooFew: true
		});
		const both: Rule = { ...top75, out: top75.in };
		expect(judgeOne(times(5, 9), both).verdict).toBe('undecided');
	});
});

describe('ready-made rules', () => {
	it('70/15 asks for seventy in a hundred above and fewer than fifteen below', () => {
		const rule = presetRule('comet-70-15', { low: 1, high: 9 });
		const verdictOf = (high: number, low: number) => {
			const round = roundOf(
				[[...times(8, high), ...times(2, low), ...times(5, 100 - high - low)]],
				points(1, 9)
			);
			return verdicts(round, rule, [], historyOf(round)).items[0]?.verdict;
		};
		expect(verdictOf(70, 14)).toBe('in');
		expect(verdictOf(70, 15)).toBe('undecided');
		expect(verdictOf(14, 70)).toBe('out');
		expect(verdictOf(15, 70)).toBe('undecided');
	});

	it('RAND/UCLA finds no disagreement in the published example of fifteen panelists', () => {
		// BMJ Open 2012;2:e001431, table 1: median 7, P30 7, P70 8, IPRAS 6.1.
		const answers = [5, 6, 6, 7, 7, 7, 7, 7, 7, 8, 8, 8, 8, 9, 9];
		const round = roundOf([answers], points(1, 9));
		const [item] = verdicts(round, presetRule('rand-ucla', { low: 1, high: 9 }), [], historyOf(round)).items;
		expect(item).toMatchObject({ verdict: 'in', median: 7 });
	});

	it('RAND/UCLA leaves a panel at both ends undecided, whatever its median', () => {
		const answers = [1, 1, 1, 2, 8, 9, 9, 9, 9];
		const round = roundOf([answers], points(1, 9));
		const rule = presetRule('rand-ucla', { low: 1, high: 9 });
		expect(verdicts(round, rule, [], historyOf(round)).items[0]?.verdict).toBe('undecided');
	});

	it('a median of 6.5 is appropriate by the manual and uncertain by the strict reading', () => {
		const round = roundOf([[6, 6, 6, 6, 7, 7, 7, 7]], points(1, 9));
		const verdictOf = (thirds: 'manual' | 'strict') =>
			verdicts(round, presetRule('rand-ucla', { low: 1, high: 9 }, { thirds }), [], historyOf(round)).items[0]
				?.verdict;
		expect(verdictOf('manual')).toBe('in');
		expect(verdictOf('strict')).toBe('undecided');
	});

	it('APMO takes its cut-off from the panel: majorities over opinions', () => {
		// Item 1: 8 agree of 10; item 2: 6 of 10; item 3: 5 and 5, no majority. Cut-off (8 + 6) / 30 = 46.7 %.
		const round = roundOf([
			[...times(5, 8), ...times(1, 2)],
			[...times(5, 6), ...times(3, 4)],
			[...times(5, 5), ...times(1, 5)]
		]);
		const table = verdicts(round, presetRule('apmo', { low: 1, high: 5 }), [], historyOf(round));
		expect(table.items.map((item) => item.verdict)).toEqual(['in', 'in', 'undecided']);
	});
});

describe('several rules side by side', () => {
	it('tell how many verdicts change under each', () => {
		const round = roundOf([
			[...times(5, 8), ...times(1, 2)],
			[...times(4, 7), ...times(1, 3)],
			[...times(2, 9), ...times(5, 1)]
		]);
		const seventy: Rule = {
			...top75,
			name: 'seventy',
			in: { measure: 'share', range: [4, 5], comparison: '>=', threshold: '7/10' }
		};
		const table = verdicts(round, top75, [seventy], historyOf(round));
		expect(table.items.map((item) => item.verdict)).toEqual(['in', 'undecided', 'out']);
		expect(table.summary).toMatchObject({
			in: 1,
			out: 1,
			undecided: 1,
			byRule: [{ rule: 'seventy', changed: 1 }]
		});
	});
});
