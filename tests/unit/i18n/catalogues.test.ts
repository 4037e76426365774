import { describe, expect, it } from 'vitest';
import { messages, sentence } from '#lib/i18n/index.ts';
import { printed } from './chameleon.ts';

const fr = printed(messages('fr'));
const en = printed(messages('en'));

describe('the catalogues', () => {
	it('say the same things in French and in English', () => {
		expect(en.map(([path]) => path).sort()).toEqual(fr.map(([path]) => path).sort());
	});

	it('leave no message empty, and no value unsaid', () => {
		// A kind of row is one of a closed list, which the stand-in for every value is not.
		const open = [...fr, ...en].filter(([path]) => path !== 'errors.not-found()');
		expect(open.filter(([, text]) => /^\s*$|undefined|NaN|\[object/.test(text))).toEqual([]);
	});

	it('put a no-break space before : ; ! ? % » and after « in French, and nowhere a plain one', () => {
		const bad = fr.filter(([, text]) => / [:;!?%»]|«(?!\u00a0)|(?<![\u00a0])»/.test(text));
		expect(bad).toEqual([]);
	});

	it('never glue a word to ; ! ? » in French, nor to a colon that ends it', () => {
		const bad = fr.filter(([, text]) => /[\p{L}\d)](?:[;!?»]|:(?=\s|$))/u.test(text));
		expect(bad).toEqual([]);
	});

	it('use curly apostrophes, and the quotation marks of their own language', () => {
		expect([...fr, ...en].filter(([, text]) => /\p{L}'\p{L}/u.test(text))).toEqual([]);
		expect(fr.filter(([, text]) => /["“”]/.test(text))).toEqual([]);
		expect(en.filter(([, text]) => /["«»]/.test(text))).toEqual([]);
	});
});

describe('a sentence looked up by its code', () => {
	const area = { plain: 'Rien.', told: ({ name }: { name: string }) => `Voici ${name}.` };

	it('is worded with its values', () => {
		expect(sentence(area, { code: 'told', values: { name: 'Ana' } })).toBe('Voici Ana.');
		expect(sentence(area, { code: 'plain' })).toBe('Rien.');
	});

	it('shows the code itself where a journal holds what a newer version has done', () => {
		expect(sentence(area, { code: 'unheard-of' as 'plain' })).toBe('unheard-of');
		expect(sentence(area, { code: 'toString' as 'plain' })).toBe('toString');
	});
});
