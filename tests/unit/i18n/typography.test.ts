import { describe, expect, it } from 'vitest';
import { typeset, typesetEnglish, typesetFrench } from '#lib/i18n/typography.ts';

describe('French typography', () => {
	it('makes the space before two-part signs one that does not break', () => {
		expect(typesetFrench('Supprimer ? Non ! Si ; donc : 61 %')).toBe(
			'Supprimer\u202f? Non\u202f! Si\u202f; donc\u00a0: 61\u00a0%'
		);
	});

	it('keeps guillemets with their words', () => {
		expect(typesetFrench('le code « Fatigue » sert')).toBe('le code «\u00a0Fatigue\u00a0» sert');
	});

	it('curls apostrophes, and leaves times, addresses and hours alone', () => {
		expect(typesetFrench("l'étude, aujourd'hui")).toBe('l’étude, aujourd’hui');
		expect(typesetFrench('10:42 http://127.0.0.1:80')).toBe('10:42 http://127.0.0.1:80');
	});

	it('keeps the sign of a statistic with its number', () => {
		expect(typesetFrench('p < 0,001 et n = 952')).toBe('p\u00a0<\u00a00,001 et n\u00a0=\u00a0952');
	});
});

describe('a typeset catalogue', () => {
	it('typesets its messages and what its functions return', () => {
		const set = typeset({ a: "l'un ?", b: { c: (n: number) => `${n} %` } }, typesetFrench);
		expect([set.a, set.b.c(3)]).toEqual(['l’un\u202f?', '3\u00a0%']);
		expect(typesetEnglish("it's n = 3?")).toBe('it’s n\u00a0=\u00a03?');
		expect(typesetEnglish("the others' codings")).toBe('the others’ codings');
	});
});
