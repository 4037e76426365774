import { describe, expect, it } from 'vitest';
import { pickLocale } from '#lib/i18n/index.ts';

describe('the language of the interface', () => {
	it('is what the cookie says', () => {
		expect(pickLocale('en', 'fr-BE')).toBe('en');
	});

	it('is the best language of the browser when no cookie, or an unknown one, is there', () => {
		expect(pickLocale(null, 'nl-BE,nl;q=0.9,en;q=0.5,fr;q=0.7')).toBe('fr');
		expect(pickLocale('nl', 'en-GB,fr;q=0.8')).toBe('en');
	});

	it('never is one the browser refuses', () => {
		expect(pickLocale(undefined, 'fr;q=0, en;q=0.1')).toBe('en');
	});

	it('is French when nothing is known', () => {
		expect(pickLocale(null, null)).toBe('fr');
		expect(pickLocale('', 'nl, de;q=0.5')).toBe('fr');
	});
});
