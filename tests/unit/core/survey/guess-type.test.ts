import { describe, expect, it } from 'vitest';
import { canonicalValue, guessType } from '#lib/core/survey/index.ts';

const nbsp = '\u00a0';

describe('the stored form of a cell', () => {
	it.each([
		['1,5', '1.5'],
		['1.50', '1.5'],
		['-3,25', '-3.25'],
		['\u22123,25', '-3.25'],
		[`197${nbsp}355`, '197355'],
		['12 345,6', '12345.6'],
		['1,250.5', '1250.5'],
		['1,250,000', '1250000'],
		[',5', '0.5'],
		['1e3', '1000'],
		['  8 ', '8']
	])('reads the number %j as %j', (raw, stored) => {
		expect(canonicalValue('numeric', raw)).toBe(stored);
	});

	it.each(['n/a', '12 ans', '1,2,3', '1.2.3', '-', 'e5', '12 34', '1e999'])(
		'refuses %j as a number',
		(raw) => {
			expect(canonicalValue('numeric', raw)).toBeNull();
		}
	);

	it.each([
		['12/03/2026', '2026-03-12'],
		['1.2.2026', '2026-02-01'],
		['2026-03-12', '2026-03-12'],
		['2026-03-12T00:00:00.000Z', '2026-03-12'],
		['2026-03-12 09:30', '2026-03-12T09:30:00'],
		['29/02/2024', '2024-02-29']
	])('reads the date %j as %j', (raw, stored) => {
		expect(canonicalValue('date', raw)).toBe(stored);
	});

	it.each(['30/02/2026', '29/02/2026', '04/25/2026', '12/03/26', '12-03/2026', 'mars 2026'])(
		'refuses %j as a date',
		(raw) => {
			expect(canonicalValue('date', raw)).toBeNull();
		}
	);

	it('keeps words as they are, trimmed, and an empty cell empty', () => {
		expect(canonicalValue('nominal', ' Infirmier ')).toBe('Infirmier');
		expect(canonicalValue('numeric', '  ')).toBe('');
		expect(canonicalValue('date', '')).toBe('');
	});
});

describe('guessing the type of a column', () => {
	it('takes French and English decimals for numbers, and counts the empty cells', () => {
		expect(guessType(['4', '1,5', '', '10', '1,5'])).toEqual({
			type: 'numeric',
			missing: 1,
			distinct: 3,
			examples: ['4', '1,5', '10']
		});
	});

	it('takes a column of dates for dates, and one wrong date turns it to words', () => {
		expect(guessType(['2018-03-08', '05/09/2018']).type).toBe('date');
		expect(guessType(['2018-03-08', '30/02/2018']).type).toBe('text');
	});

	it('takes few repeated words for categories, and words that never come back for text', () => {
		expect(guessType(['Infirmier', 'Médecin', 'Médecin', 'Kinésithérapeute', 'Médecin']).type).toBe(
			'nominal'
		);
		expect(guessType(['Liège', 'Trooz', 'Linkebeek', 'Namur']).type).toBe('text');
	});

	it('leaves a long answer as text unless it is the same over and over, like the title of a theme', () => {
		const long =
			'Je crois que la douleur chronique, c’est surtout une question de temps et d’écoute, et le temps manque.';
		expect(guessType([long, long, long]).type).toBe('text');
		expect(guessType(Array(20).fill(long)).type).toBe('nominal');
	});

	it('does not take telephone numbers and identifiers for quantities', () => {
		expect(guessType(['0470123456', '0470654321']).type).toBe('text');
		expect(guessType(['1234567890123456', '1234567890123457']).type).toBe('text');
		expect(guessType(['0', '0.5', '0,7']).type).toBe('numeric');
	});

	it('calls an empty column text', () => {
		expect(guessType(['', ' '])).toEqual({ type: 'text', missing: 2, distinct: 0, examples: [] });
	});
});
