import type { QuestionType } from '#lib/core/survey/index.ts';
import { ReadRefusal } from '../../refusal.ts';
import { readTable } from '../../table/index.ts';
import { plainWords } from './plain-words.ts';
import { question, type Form, type FormOption, type FormQuestion, type Texts } from './form.ts';

const TYPES: Readonly<Record<string, QuestionType>> = {
	integer: 'numeric',
	decimal: 'numeric',
	range: 'numeric',
	date: 'date',
	datetime: 'date',
	text: 'text',
	select_one: 'nominal',
	select_multiple: 'multiple',
	rank: 'ranking'
};
/** What shows no column, or none that was asked. */
const SILENT =
	/^(?:note|calculate|hidden|start|end|today|deviceid|subscriberid|simserial|phonenumber|username|audit|acknowledge|trigger|image|audio|video|file|barcode|background-audio|xml-external|csv-external)$/;

type Row = ReadonlyMap<string, string>;

async function sheetOf(bytes: Uint8Array, sheet: string): Promise<Row[]> {
	const { header, rows } = await readTable(bytes, { sheet });
	const names = header.map((name) =>
		name
			.trim()
			.toLowerCase()
			.replace(/\s*::\s*/, '::')
	);
	return rows.map((row) => new Map(names.map((name, index) => [name, (row[index] ?? '').trim()] as const)));
}

/** A form of open questions has no sheet of choices. */
function noSheet(error: unknown): Row[] {
	if (error instanceof ReadRefusal && error.code === 'unknown-sheet') return [];
	throw error;
}

const get = (row: Row, ...names: string[]): string =>
	names.map((name) => row.get(name)).find((cell) => cell) ?? '';

/** `label`, `label::English (en)`: the texts by language. */
function textsOf(row: Row): Texts {
	const texts: Record<string, string> = {};
	for (const [name, cell] of row) {
		const found = /^label(?:::(.*))?$/.exec(name);
		if (found && cell !== '') texts[languageCode(found[1] ?? '')] = plainWords(cell);
	}
	return texts;
}

const languageCode = (language: string): string =>
	/\(([a-z-]{2,8})\)\s*$/i.exec(language)?.[1]?.toLowerCase() ?? language.trim();

/** XLSForm (ODK, KoboToolbox): sheets `survey` and `choices`. */
export async function readXlsForm(bytes: Uint8Array): Promise<Form> {
	const survey = await sheetOf(bytes, 'survey');
	const lists = new Map<string, FormOption[]>();
	for (const row of await sheetOf(bytes, 'choices').catch(noSheet)) {
		const list = get(row, 'list_name', 'list name');
		const option = { value: get(row, 'name', 'value'), texts: textsOf(row) };
		const options = lists.get(list);
		if (option.value === '') continue;
		if (options) options.push(option);
		else lists.set(list, [option]);
	}
	const questions: FormQuestion[] = [];
	const path: { name: string; relevance: string }[] = [];
	const languages = new Set<string>();
	for (const row of survey) {
		const [word = '', list = '', ...rest] = get(row, 'type').split(/\s+/);
		const type = word.toLowerCase().replace('select1', 'select_one');
		const name = get(row, 'name');
		const relevance = get(row, 'relevant', 'relevance');
		if (type === 'begin' || type === 'begin_group' || type === 'begin_repeat') path.push({ name, relevance });
		else if (type === 'end' || type === 'end_group' || type === 'end_repeat') path.pop();
		else if (name !== '' && type !== '' && !SILENT.test(type)) {
			const texts = textsOf(row);
			Object.keys(texts).forEach((language) => languages.add(language));
			// Who is not asked a group is asked none of its questions.
			const conditions = [...path.map((group) => group.relevance), relevance].filter((one) => one !== '');
			const one: FormQuestion = {
				...question(name, texts),
				type: TYPES[type] ?? null,
				options: lists.get(list) ?? [],
				multiple: type === 'select_multiple',
				relevance:
					conditions.length > 1 ? conditions.map((part) => `(${part})`).join(' and ') : (conditions[0] ?? ''),
				section: path.map((group) => group.name).join('/') || null
			};
			questions.push(one);
			if (rest.includes('or_other'))
				questions.push({ ...question(`${name}_other`, texts), type: 'text', otherOf: name });
		}
	}
	return { kind: 'xlsform', languages: [...languages], questions, arrays: [], aliases: new Map() };
}
