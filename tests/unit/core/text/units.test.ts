import { describe, expect, it } from 'vitest';
import {
	countWords,
	nextEnd,
	paragraphAt,
	paragraphs,
	previousStart,
	sentencesIn,
	textOf,
	unitAt,
	words,
	type Unit
} from '#lib/core/text/index.ts';

const sentences = (text: string) => paragraphs(text).flatMap((paragraph) => sentencesIn(text, paragraph));
const split = (text: string, cut: (text: string) => { start: number; end: number }[]) =>
	cut(text).map((span) => textOf(text, span));

describe('Paragraphs', () => {
	it('are the lines with more than white space', () => {
		expect(paragraphs('un\n\n  \ndeux\n')).toEqual([
			{ start: 0, end: 2 },
			{ start: 7, end: 11 }
		]);
		expect(paragraphs('')).toEqual([]);
	});

	it('hold the positions of their line, its end included', () => {
		expect(paragraphAt('un\ndeux', 2)).toEqual({ start: 0, end: 2 });
		expect(paragraphAt('un\ndeux', 3)).toEqual({ start: 3, end: 7 });
		expect(paragraphAt('un\n', 3)).toEqual({ start: 3, end: 3 });
		expect(paragraphAt('\nun', 0)).toEqual({ start: 0, end: 0 });
	});
});

describe('Words', () => {
	it.each([
		['L’hôpital d’aujourd’hui', ['L’', 'hôpital', 'd’', 'aujourd’hui']],
		["qu'est-ce qu'on peut encore faire", ["qu'", 'est-ce', "qu'", 'on', 'peut', 'encore', 'faire']],
		["c'est-à-dire peut‑être", ["c'", 'est-à-dire', 'peut‑être']],
		['lorsqu’il voit quelqu’un', ['lorsqu’', 'il', 'voit', 'quelqu’un']],
		['I don’t know the doctor’s name', ['I', 'don’t', 'know', 'the', 'doctor’s', 'name']],
		['1,5 kg, 10\u202f000 € à 12:30', ['1,5', 'kg', '10\u202f000', 'à', '12:30']],
		['cœur e\u0301puise\u0301 !', ['cœur', 'e\u0301puise\u0301']],
		['« oui » (rires) – non…', ['oui', 'rires', 'non']],
		['👩‍⚕️ —', []],
		['天亮就出海，冬天', ['天亮', '就', '出海', '冬天']],
		['ออกเรือตอนเช้า', ['ออก', 'เรือ', 'ตอน', 'เช้า']],
		['用NASA的船', ['用', 'NASA', '的', '船']]
	])('of %j', (text, expected) => {
		expect(split(text, words)).toEqual(expected);
		expect(countWords(text)).toBe(expected.length);
	});
});

describe('Sentences', () => {
	it.each([
		['天亮就出海。冬天呢？不出海。', ['天亮就出海。', '冬天呢？', '不出海。']],
		['متى؟ عند الفجر.', ['متى؟', 'عند الفجر.']],
		['Je sais. Et donc, du coup, ça me gêne.', ['Je sais.', 'Et donc, du coup, ça me gêne.']],
		['M. Dupont et le Dr. Petit sont là. Bon.', ['M. Dupont et le Dr. Petit sont là.', 'Bon.']],
		['Des kinés, etc. Ensuite rien.', ['Des kinés, etc.', 'Ensuite rien.']],
		['Des kinés, etc. et rien.', ['Des kinés, etc. et rien.']],
		['Quoi ?! Vraiment… Oui', ['Quoi ?!', 'Vraiment…', 'Oui']],
		['Pourquoi\u202f? Parce que.', ['Pourquoi\u202f?', 'Parce que.']],
		['« Viens ! » dit-il. « Non ! » Elle part.', ['« Viens ! » dit-il.', '« Non ! »', 'Elle part.']],
		['J. M. Petit, 3.5 kg, p. 12. Fin.', ['J. M. Petit, 3.5 kg, p. 12.', 'Fin.']],
		['He said "No." Then, e.g. Monday, he left.', ['He said "No."', 'Then, e.g. Monday, he left.']],
		['Sans point\nEt puis ?', ['Sans point', 'Et puis ?']],
		['Bon... Alors... oui.', ['Bon...', 'Alors... oui.']]
	])('of %j', (text, expected) => {
		expect(split(text, sentences)).toEqual(expected);
	});
});

describe('Extending a selection by keys', () => {
	const text = 'Oui. L’hôpital est loin.\n\nNon.';

	const at = (position: number, unit: Unit) => {
		const span = unitAt(text, position, unit);
		return span && textOf(text, span);
	};

	it('finds the word and the sentence at a position', () => {
		expect(at(9, 'word')).toBe('hôpital');
		expect(at(14, 'word')).toBe('hôpital');
		expect(at(4, 'word')).toBeUndefined();
		expect(at(10, 'sentence')).toBe('L’hôpital est loin.');
		expect(at(25, 'paragraph')).toBeUndefined();
	});

	it('goes on to the next word or sentence, over line ends, and stops at the ends of the text', () => {
		expect(nextEnd(text, 5, 'word')).toBe(7);
		expect(nextEnd(text, 7, 'word')).toBe(14);
		expect(nextEnd(text, 23, 'word')).toBe(29);
		expect(nextEnd(text, 4, 'sentence')).toBe(24);
		expect(nextEnd(text, 24, 'sentence')).toBe(30);
		expect(nextEnd(text, 30, 'word')).toBe(30);
		expect(previousStart(text, 26, 'word')).toBe(19);
		expect(previousStart(text, 7, 'word')).toBe(5);
		expect(previousStart(text, 26, 'sentence')).toBe(5);
		expect(previousStart(text, 30, 'paragraph')).toBe(26);
		expect(previousStart(text, 0, 'word')).toBe(0);
	});
});
