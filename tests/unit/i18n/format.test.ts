import { describe, expect, it } from 'vitest';
import { formatFor } from '#lib/i18n/index.ts';

const fr = formatFor('fr', 'Europe/Brussels');
const en = formatFor('en', 'Europe/London');

describe('numbers', () => {
	it('take a decimal comma in French and a point in English', () => {
		expect(fr.number(0.8123, 2)).toBe('0,81');
		expect(en.number(0.8123, 2)).toBe('0.81');
	});

	it('group thousands with a narrow no-break space, or a comma', () => {
		expect(fr.number(1234567)).toBe('1\u202f234\u202f567');
		expect(en.number(1234567)).toBe('1,234,567');
	});

	it('take a true minus sign, and zero has none', () => {
		expect(fr.number(-3.5)).toBe('−3,5');
		expect(fr.number(-0.001, 1)).toBe('0,0');
		expect(en.number(-0.001)).toBe('0');
	});

	it('are printed as a dash when missing', () => {
		expect([fr.number(null), fr.percent(undefined), en.number(Number.NaN), fr.pValue(null)]).toEqual(
			Array(4).fill('–')
		);
	});

	it('stand before their per cent sign with a no-break space in French, without in English', () => {
		expect(fr.percent(0.61)).toBe('61\u00a0%');
		expect(fr.percent(0.6149, 1)).toBe('61,5\u00a0%');
		expect(en.percent(0.61)).toBe('61%');
	});

	it('never let p be zero or one', () => {
		expect(fr.p(0)).toBe('p\u00a0<\u00a00,001');
		expect(fr.p(0.0342)).toBe('p\u00a0=\u00a00,034');
		expect(en.p(0.001)).toBe('p\u00a0=\u00a00.001');
		expect(en.p(1)).toBe('p\u00a0>\u00a00.999');
		expect(fr.pValue(0.0002)).toBe('<\u00a00,001');
	});

	it('say their base, a range and an interval', () => {
		expect(fr.n(952)).toBe('n\u00a0=\u00a0952');
		expect(fr.range(27, 42)).toBe('27–42');
		expect(fr.interval(66, 74)).toBe('66 à\u00a074');
		expect(en.interval(66, 74)).toBe('66 to\u00a074');
	});

	it('measure files in decimal units', () => {
		expect(fr.bytes(1_234_567)).toBe('1,2\u00a0Mo');
		expect(fr.bytes(952)).toBe('952\u00a0o');
		expect(en.bytes(50_000_000)).toBe('50\u00a0MB');
		expect(en.bytes(999_950)).toBe('1.0\u00a0MB');
	});
});

describe('dates and durations', () => {
	it('are shown in the zone of the reader', () => {
		expect(fr.date('2026-03-12T23:30:00Z')).toBe('13\u00a0mars 2026');
		expect(en.date('2026-03-12T23:30:00Z')).toBe('12\u00a0March 2026');
		expect(fr.dateTime('2026-03-12T09:42:00Z')).toBe('12\u00a0mars 2026, 10:42');
		expect(fr.day('2026-03-12T09:42:00Z')).toBe('12\u00a0mars');
		expect(fr.date('2026-03-01T09:42:00Z')).toBe('1er\u00a0mars 2026');
		expect(en.date('2026-03-01T09:42:00Z')).toBe('1\u00a0March 2026');
	});

	it('of a date alone have no hour, and no zone moves them', () => {
		const newYork = formatFor('en', 'America/New_York');
		expect(newYork.dateTime('2025-11-06T00:00:00.000Z')).toBe('6\u00a0November 2025');
		expect(fr.dateTime('2025-11-06')).toBe('6\u00a0novembre 2025');
	});

	it('print what is not a date as it is', () => {
		expect(fr.dateTime('2025-13-45')).toBe('2025-13-45');
		expect(fr.date('mars')).toBe('mars');
	});

	it('are told from now', () => {
		const now = '2026-03-12T10:00:00Z';
		expect(fr.ago('2026-03-12T09:57:00Z', now)).toBe('il y a 3 minutes');
		expect(fr.ago('2026-03-11T10:00:00Z', now)).toBe('hier');
		expect(en.ago('2026-03-12T09:59:50Z', now)).toBe('just now');
		expect(fr.ago('2026-03-12T09:59:50Z', now)).toBe('à l’instant');
	});

	it('give the place in a recording as minutes and seconds, with hours only beyond one', () => {
		expect(fr.clock(252_000)).toBe('04:12');
		expect(fr.clock(3_852_999)).toBe('1:04:12');
		expect(fr.clock(0)).toBe('00:00');
	});

	it('give a length in its largest unit', () => {
		expect(fr.duration(2_280_000)).toBe('38\u00a0min');
		expect(fr.duration(3_840_000)).toBe('1\u00a0h\u00a004');
		expect(fr.duration(3_599_000)).toBe('1\u00a0h\u00a000');
		expect(fr.duration(12_000)).toBe('12\u00a0s');
	});
});

describe('words', () => {
	it('are singular for zero in French and plural in English', () => {
		expect(fr.count(0, 'segment', 'segments')).toBe('0\u00a0segment');
		expect(en.count(0, 'segment', 'segments')).toBe('0\u00a0segments');
		expect(fr.count(1.5, 'jour', 'jours')).toBe('1,5\u00a0jour');
		expect(fr.count(2_000_000, 'mot', 'mots')).toBe('2\u202f000\u202f000\u00a0mots');
	});

	it('join the last item with et, or and', () => {
		expect(fr.list(['AM', 'LB', 'CD'])).toBe('AM, LB et CD');
		expect(en.list(['AM', 'LB', 'CD'])).toBe('AM, LB and CD');
	});

	it('stand between guillemets with no-break spaces, or between English quotation marks', () => {
		expect(fr.quote('je cale')).toBe('«\u00a0je cale\u00a0»');
		expect(en.quote('I am stuck')).toBe('“I am stuck”');
	});

	it('gives a quotation inside a quotation the marks of the second rank', () => {
		expect(fr.quote('«\u00a0Ça va\u00a0?\u00a0» Toujours.')).toBe('«\u00a0“Ça va\u00a0?” Toujours.\u00a0»');
		expect(en.quote('“Better?” Always.')).toBe('“‘Better?’ Always.”');
	});

	it('rank', () => {
		expect([fr.ordinal(1), fr.ordinal(1, 'feminine'), fr.ordinal(2)]).toEqual(['1er', '1re', '2e']);
		expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 103].map((n) => en.ordinal(n))).toEqual([
			'1st',
			'2nd',
			'3rd',
			'4th',
			'11th',
			'12th',
			'13th',
			'21st',
			'22nd',
			'103rd'
		]);
	});
});
