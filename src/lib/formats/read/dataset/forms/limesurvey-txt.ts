import { readTable } from '../../table/index.ts';
import type { Form } from './form.ts';
import { limeForm, type LimeQuestion } from './limesurvey-form.ts';
import { plainWords } from './plain-words.ts';

export const isLimeTxt = (text: string): boolean =>
	/^\ufeff?"?(?:id"?\t"?related_id"?\t"?)?class"?\t"?type\/scale"?\t/.test(text);

/** LimeSurvey's structure separated by tabs: a row a group, question, sub-question and answer, once for each language. */
export async function readLimeTxt(bytes: Uint8Array): Promise<Form> {
	const { header, rows } = await readTable('structure.tsv', bytes, {
		delimiter: '\t',
		limits: { cells: 20_000_000 }
	});
	const place = new Map(header.map((name, index) => [name.toLowerCase(), index]));
	const questions = new Map<string, LimeQuestion>();
	const languages: string[] = [];
	let section = '';
	let current: LimeQuestion | null = null;
	for (const row of rows) {
		const get = (name: string): string => row[place.get(name) ?? -1] ?? '';
		const [kind, name, language] = [get('class'), get('name').trim(), get('language')];
		if (language !== '' && !languages.includes(language)) languages.push(language);
		const text = plainWords(get('text'));
		if (kind === 'S' && name === 'language') languages.unshift(text);
		else if (kind === 'G') section = plainWords(name);
		else if (kind === 'Q') {
			current = questions.get(name) ?? {
				code: name,
				type: get('type/scale'),
				texts: {},
				relevance: conditionOf(get('relevance')),
				other: get('other') === 'Y',
				section,
				subs: [],
				answers: []
			};
			current.texts = { ...current.texts, [language]: text };
			questions.set(name, current);
		} else if (kind === 'SQ' && current) {
			const known = current.subs.find(({ code }) => code === name);
			if (known) known.texts = { ...known.texts, [language]: text };
			// A second scale of columns is no row.
			else if (get('type/scale') !== '1')
				current.subs.push({ code: name, texts: { [language]: text }, relevance: get('relevance') });
		} else if (kind === 'A' && current && get('type/scale') !== '1') {
			const known = current.answers.find(({ value }) => value === name);
			if (known) known.texts = { ...known.texts, [language]: text };
			else current.answers.push({ value: name, texts: { [language]: text } });
		}
	}
	return limeForm([...questions.values()], [...new Set(languages)], new Map());
}

/** `1` means everybody. */
export const conditionOf = (relevance: string): string =>
	/^\(*1?\)*$/.test(relevance.trim()) ? '' : relevance;
