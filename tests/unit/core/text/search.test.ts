import { describe, expect, it } from 'vitest';
import {
	concordance,
	countInFolded,
	findInParagraph,
	findInText,
	fold,
	foldParagraphs,
	parsePattern,
	parseSearch,
	textOf
} from '#lib/core/text/index.ts';

const hits = (paragraph: string, query: string) =>
	findInParagraph(paragraph, parseSearch(query)).map((span) => textOf(paragraph, span));

const patternHits = (paragraph: string, source: string, matchCase = false) => {
	const query = parsePattern(source, matchCase);
	if ('code' in query) throw new Error(query.code);
	return findInParagraph(paragraph, query).map((span) => textOf(paragraph, span));
};

describe('Searching the paragraphs of a study', () => {
	it.each([
		// whole words, whatever case, accents, apostrophes and spaces
		['L’Épuisement des épuisés', 'epuisement', ['Épuisement']],
		['On fait un soin, deux soins', 'soin', ['soin']],
		['On fait un soin, deux soins, du soignant', 'soin*', ['soin', 'soins']],
		['Le cœur a ses raisons', 'coeur', ['cœur']],
		['À l’hôpital, à l\u0027hopital', "l'hôpital", ['l’hôpital', "l'hopital"]],
		['À l’hôpital', 'hopital', ['hôpital']],
		// with a plus, both are required, in any order
		['La douleur et la fatigue', 'fatigue + douleur', ['douleur', 'fatigue']],
		['La douleur et la fatigue', '"la fatigue" douleur', ['douleur', 'la fatigue']],
		['La douleur seule', 'fatigue + douleur', []],
		// words are a phrase: in order, whatever stands between but words
		['La douleur et la fatigue', 'fatigue douleur', []],
		['la douleur\u00a0chronique, chronique douleur', 'douleur chronique', ['douleur\u00a0chronique']],
		['la douleur\u00a0chronique, chronique douleur', '"douleur chronique"', ['douleur\u00a0chronique']],
		['une douleur, chronique', '« douleur chronique »', ['douleur, chronique']],
		['la douleur dite chronique', '"douleur chronique"', []],
		['les soins palliatifs', '"soin* palli*"', ['soins palliatifs']],
		['peut‑être, peut bien être', 'peut-être', ['peut‑être']],
		['une phrase ouverte', '"phrase ouv*', ['phrase ouverte']],
		// what is no word
		['Il est là (…) puis non', '(…)', ['(…)']],
		['bien 👍 dit', '👍', ['👍']],
		['un an', '', []],
		['un an', '*', []],
		['un an', '"', []],
		// a hit inside another is shown once
		['des soins palliatifs', 'soins "soins palliatifs"', ['soins palliatifs']]
	])('in %j for %j', (paragraph, query, expected) => {
		expect(hits(paragraph, query)).toEqual(expected);
	});

	it.each([
		// inside runs of scripts that are written without spaces
		['天亮就出海，冬天不出海。', '出海', ['出海', '出海']],
		['天亮就出海，冬天不出海。', '天亮', ['天亮']],
		['天亮就出海，冬天不出海。', '冬天', ['冬天']],
		['天亮就出海，冬天不出海。', '就出*', ['就出']],
		['天亮就出海', '天亮 就出海', ['天亮就出海']],
		['天亮，冬天', '天亮 + 冬天', ['天亮', '冬天']],
		['父が亡くなった年から船に乗る', '船', ['船']],
		['父が亡くなった年から船に乗る', 'なった', ['なった']],
		['カメラとメラ', 'メラ', ['メラ', 'メラ']],
		['ออกเรือตอนเช้ามืด', 'เรือ', ['เรือ']],
		['ออกเรือตอนเช้ามืด', 'เช้า', ['เช้า']],
		// a tone above a letter belongs to it
		['ตอนเช้ามืด', 'เช', []],
		// where spaces part words, they still do
		['세종대왕은 세종이다', '세종', []],
		['用NASA的船', 'NASA', ['NASA']],
		['NASA的船', 'NAS', []]
	])('in %j for %j, where no spaces part the words', (paragraph, query, expected) => {
		expect(hits(paragraph, query)).toEqual(expected);
		expect(countInFolded(foldParagraphs(paragraph), parseSearch(query))).toBe(expected.length);
	});

	it('does not find soin in besoin nor in 3soin', () => {
		expect(hits('besoin 3soin 𝟛soin', 'soin')).toEqual([]);
	});

	it('counts as many hits in the folded copy as it finds in the source', () => {
		const paragraph = 'Épuisé, épuisée ; l’ÉPUISEMENT…';
		expect(countInFolded(fold(paragraph), parseSearch('epuis*'))).toBe(3);
	});

	it.each([
		['douleur chronique', 1],
		['douleur + chronique', 3],
		['douleur', 2],
		['chron*', 2]
	])('counts %s line by line: nothing goes over the end of a paragraph', (query, count) => {
		const lines = 'une douleur\nchronique, la douleur, chronique\nfin';
		expect(countInFolded(lines, parseSearch(query))).toBe(count);
	});

	it('finds the first places in a whole text, whose folded copy has no empty lines', () => {
		const text = '\nUne ﬁn, c’est la FIN.\n\n \nSans.\nEnﬁn : la fin';
		const found = (most?: number) =>
			findInText(text, foldParagraphs(text), parseSearch('fin'), most).map((span) => [
				span.start,
				textOf(text, span)
			]);
		expect(found()).toEqual([
			[5, 'ﬁn'],
			[18, 'FIN'],
			[text.length - 3, 'fin']
		]);
		expect(found(1)).toEqual([[5, 'ﬁn']]);
		expect(found(0)).toEqual([]);
	});
});

describe('Searching by regular expression', () => {
	it('finds alternatives in any case, and straight apostrophes in curly ones', () => {
		expect(patternHits('Épuisé, l’épuisement, épuiser', "(l')?épuis(é|ement)\\b")).toEqual([
			'Épuisé',
			'l’épuisement'
		]);
		expect(patternHits('Non, non', 'non', true)).toEqual(['non']);
		expect(patternHits('en\u202foutre', 'en outre')).toEqual(['en\u202foutre']);
	});

	it('leaves out empty hits', () => {
		expect(patternHits('aaa b', 'a*')).toEqual(['aaa']);
	});

	it('refuses an invalid regular expression', () => {
		expect(parsePattern('(épuis')).toMatchObject({ code: 'pattern-invalid' });
		expect(parsePattern(' ')).toMatchObject({ code: 'pattern-empty' });
	});
});

describe('A concordance', () => {
	const text = 'Bon.\nOn se sent très démunis face à la douleur.';
	const at = text.indexOf('démunis');

	it('shows the hit between whole words', () => {
		expect(concordance(text, { start: at, end: at + 7 }, 9)).toEqual({
			left: 'très ',
			hit: 'démunis',
			right: ' face à',
			cutLeft: true,
			cutRight: true
		});
	});

	it('tells that nothing was cut, and is one line', () => {
		expect(concordance(text, { start: at, end: at + 7 })).toEqual({
			left: 'Bon. On se sent très ',
			hit: 'démunis',
			right: ' face à la douleur.',
			cutLeft: false,
			cutRight: false
		});
	});
});
