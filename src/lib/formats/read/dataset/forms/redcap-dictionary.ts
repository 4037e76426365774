import type { QuestionType } from '#lib/core/survey/index.ts';
import { readTable } from '../../table/index.ts';
import { question, type Form, type FormArray, type FormOption, type FormQuestion } from './form.ts';
import { plainWords } from './plain-words.ts';

export const isRedcapDictionary = (text: string): boolean =>
	/^\ufeff?"?(?:Variable \/ Field Name|field_name)"?[,;]"?(?:Form Name|form_name)"?[,;]/i.test(text);

/** Headers of the file that is downloaded, and of the one the API gives. */
const COLUMNS = {
	name: ['variable / field name', 'field_name'],
	form: ['form name', 'form_name'],
	type: ['field type', 'field_type'],
	label: ['field label', 'field_label'],
	choices: ['choices, calculations, or slider labels', 'select_choices_or_calculations'],
	validation: ['text validation type or show slider number', 'text_validation_type_or_show_slider_number'],
	branching: ['branching logic (show field only if...)', 'branching_logic'],
	matrix: ['matrix group name', 'matrix_group_name'],
	ranking: ['matrix ranking?', 'matrix_ranking']
} as const;

const CLOSED = new Set(['radio', 'dropdown', 'checkbox']);

/** `1, one | 2, two`. */
function choicesOf(text: string): FormOption[] {
	return text.split('|').flatMap((choice) => {
		const comma = choice.indexOf(',');
		if (comma < 0) return [];
		const value = choice.slice(0, comma).trim();
		return value === '' ? [] : [{ value, texts: { '': plainWords(choice.slice(comma + 1)) } }];
	});
}

function typeOf(type: string, validation: string): QuestionType | null {
	if (type === 'checkbox') return 'multiple';
	if (CLOSED.has(type) || type === 'yesno' || type === 'truefalse') return 'nominal';
	if (type === 'calc' || type === 'slider') return 'numeric';
	if (/^(?:number|integer)/.test(validation)) return 'numeric';
	if (/^(?:date|datetime)_/.test(validation)) return 'date';
	return type === 'text' || type === 'notes' ? (validation === '' ? null : 'text') : null;
}

const YES_NO: FormOption[] = [
	{ value: '1', texts: { '': 'Yes', en: 'Yes', fr: 'Oui' } },
	{ value: '0', texts: { '': 'No', en: 'No', fr: 'Non' } }
];
const TRUE_FALSE: FormOption[] = [
	{ value: '1', texts: { '': 'True', en: 'True', fr: 'Vrai' } },
	{ value: '0', texts: { '': 'False', en: 'False', fr: 'Faux' } }
];

/** REDCap's data dictionary: a row a field. */
export async function readRedcapDictionary(bytes: Uint8Array): Promise<Form> {
	const { header, rows } = await readTable('dictionary.csv', bytes);
	const lower = header.map((name) => name.toLowerCase());
	const place = (names: readonly string[]): number => lower.findIndex((name) => names.includes(name));
	const at = Object.fromEntries(Object.entries(COLUMNS).map(([key, names]) => [key, place(names)]));
	const arrays = new Map<string, FormArray>();
	const questions = rows.flatMap((row): FormQuestion[] => {
		const get = (key: keyof typeof COLUMNS): string => (row[at[key] ?? -1] ?? '').trim();
		const type = get('type');
		if (type === 'descriptive' || type === 'file' || get('name') === '') return [];
		const matrix = get('matrix');
		if (matrix !== '')
			arrays.set(matrix, { name: matrix, texts: {}, kind: get('ranking') === 'y' ? 'ranking' : 'battery' });
		return [
			{
				...question(get('name'), { '': plainWords(get('label')) }),
				type: typeOf(type, get('validation')),
				options:
					type === 'yesno'
						? YES_NO
						: type === 'truefalse'
							? TRUE_FALSE
							: CLOSED.has(type)
								? choicesOf(get('choices'))
								: [],
				multiple: type === 'checkbox',
				array: matrix || null,
				relevance: get('branching'),
				section: get('form') || null
			}
		];
	});
	return { kind: 'redcap', languages: [''], questions, arrays: [...arrays.values()], aliases: new Map() };
}
