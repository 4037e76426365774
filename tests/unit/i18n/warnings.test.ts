import { describe, expect, it } from 'vitest';
import { codes, type Code, type CodeValues } from '#lib/core/stats/codes.ts';
import { messages, sentence, type Catalogue } from '#lib/i18n/index.ts';

const kindsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = codes;
const areas = [
	['fr', messages('fr').warnings],
	['en', messages('en').warnings]
] as const;

/** Values for a code: every one of them, or only those that are always given. */
function valuesFor<C extends Code>(
	code: C,
	which: 'all' | 'always',
	number: number,
	label: number | string
): CodeValues<C> {
	const kinds = Object.entries(kindsOf[code] ?? {}).filter(
		([, kind]) => which === 'all' || !kind.endsWith('?')
	);
	const value = { number, text: 'x', label };
	return Object.fromEntries(
		kinds.map(([name, kind]) => [name, value[kind.replace('?', '') as keyof typeof value]])
	) as CodeValues<C>;
}

/** Every sentence of an area with values of each sort: all or only the sure ones, one or several, words or numbers. */
function printed(area: Catalogue['warnings']): [code: string, text: string][] {
	const sorts = (['all', 'always'] as const).flatMap((which) =>
		[0, 1, 2, 12, 0.5].flatMap((n) => ['mot', 3].map((label) => [which, n, label] as const))
	);
	return (Object.keys(codes) as Code[]).flatMap((code) =>
		sorts.map(([which, n, label]): [string, string] => [
			code,
			sentence(area, { code, values: valuesFor(code, which, n, label) })
		])
	);
}

describe.each(areas)('what the stats room warns of and refuses, in %s', (_, area) => {
	it('copes with the values a code does not always carry', () => {
		const bad = printed(area).filter(([, text]) =>
			/undefined|\bnull\b(?! hyp)|NaN|\[object|–(?!\d)|\s\s|\(\)/.test(text)
		);
		expect(bad).toEqual([]);
	});

	it('speaks in whole sentences', () => {
		const bad = printed(area).filter(([, text]) => !/^[\p{Lu}\d«“]/u.test(text) && !/^p\s/.test(text));
		expect(bad).toEqual([]);
		expect(printed(area).filter(([, text]) => !text.endsWith('.'))).toEqual([]);
	});

	it('never prints a p of 0', () => {
		const p = { code: 'not-proof-of-stability', values: { n: 59, p: 0 } } as const;
		const smallest = { code: 'p-below-smallest', values: { smallest: Number.MIN_VALUE } } as const;
		expect(sentence(area, p)).toMatch(/p\u00a0<\u00a00[.,]001/);
		expect(sentence(area, smallest)).toMatch(/p\u00a0<\u00a00[.,]001/);
	});
});

describe('a warning', () => {
	const [fr, en] = [messages('fr').warnings, messages('en').warnings];

	it('gives its numbers in the typography of its language', () => {
		const low = {
			code: 'small-expected-counts',
			values: { cells: 2, percent: 12.5, smallest: 3.25 }
		} as const;
		expect(sentence(fr, low)).toBe(
			'2\u00a0effectifs théoriques sont sous 5 (13\u00a0% des cases), le plus petit 3,3\u00a0: le khi-deux est approximatif. Prenez le test exact, ou regroupez des catégories.'
		);
		expect(sentence(en, low)).toContain('under 5 (13% of the cells), the smallest 3.3: the chi-square');
	});

	it('names a category as the data hold it', () => {
		expect(sentence(fr, { code: 'off-scale', values: { category: 99 } })).toMatch(/^La valeur 99 n’est pas/);
		expect(sentence(en, { code: 'off-scale', values: { category: 'dk' } })).toMatch(/^The value “dk” is not/);
	});

	it('says what is simulated with its number of draws and its seed', () => {
		const values = { replicates: 10000, seed: 1, se: 0.0012 };
		expect(sentence(fr, { code: 'p-simulated', values })).toContain('10\u202f000\u00a0tirages, graine 1');
		expect(sentence(fr, { code: 'p-simulated', values: { options: 3 } })).toContain('3\u00a0options');
	});
});
