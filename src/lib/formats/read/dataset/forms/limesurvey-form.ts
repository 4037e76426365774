import type { QuestionType } from '#lib/core/survey/index.ts';
import {
	question,
	type Form,
	type FormArray,
	type FormOption,
	type FormQuestion,
	type Texts
} from './form.ts';

/** A question of LimeSurvey with what hangs on it, however its file writes them down. */
export interface LimeQuestion {
	code: string;
	/** One letter: `L`, `M`, `F`, … (LimeSurvey, "Question object types"). */
	type: string;
	texts: Texts;
	relevance: string;
	other: boolean;
	section: string;
	/** Rows, boxes, places: of the first scale. */
	subs: { code: string; texts: Texts; relevance: string }[];
	/** Options of the first scale, in order. */
	answers: FormOption[];
}

const OPEN: Readonly<Record<string, QuestionType>> = {
	N: 'numeric',
	S: 'text',
	T: 'text',
	U: 'text',
	D: 'date',
	K: 'numeric',
	Q: 'text',
	';': 'text',
	':': 'numeric'
};
const LISTS = new Set(['L', '!', 'O', 'Y', 'G', '5', 'I']);
const ARRAYS = new Set(['F', 'A', 'B', 'C', 'E', 'H', '1']);
/** Texts and sums are no questions. */
const SILENT = new Set(['X', '*', '|']);

const numbered = (most: number): FormOption[] =>
	Array.from({ length: most }, (_, index) => ({
		value: String(index + 1),
		texts: { '': String(index + 1) }
	}));
const words = (options: Readonly<Record<string, Texts>>): FormOption[] =>
	Object.entries(options).map(([value, texts]) => ({ value, texts }));

const YES = { en: 'Yes', fr: 'Oui', nl: 'Ja', de: 'Ja', es: 'Sí', it: 'Sì' };
const NO = { en: 'No', fr: 'Non', nl: 'Nee', de: 'Nein', es: 'No', it: 'No' };

/** Types whose options the tool itself brings. */
const BUILT_IN: Readonly<Record<string, FormOption[]>> = {
	Y: words({ Y: YES, N: NO }),
	G: words({ F: { en: 'Female', fr: 'Féminin' }, M: { en: 'Male', fr: 'Masculin' } }),
	'5': numbered(5),
	A: numbered(5),
	B: numbered(10),
	C: words({ Y: YES, U: { en: 'Uncertain', fr: 'Incertain' }, N: NO }),
	E: words({
		D: { en: 'Decrease', fr: 'Moins' },
		S: { en: 'Same', fr: 'Sans changement' },
		I: { en: 'Increase', fr: 'Plus' }
	})
};

/** Scales with an order: what the type says by itself. */
const ORDERED = new Set(['5', 'A', 'B', 'E']);

function questionsOf(lime: LimeQuestion, arrays: FormArray[]): FormQuestion[] {
	const { code, type, texts, relevance, subs, section } = lime;
	const base: FormQuestion = { ...question(code, texts), relevance, section };
	const options = BUILT_IN[type] ?? lime.answers;
	const other: FormQuestion[] = lime.other
		? [{ ...question(`${code}_other`, texts), type: 'text', otherOf: code, section }]
		: [];
	const both = (sub: Texts): Texts =>
		Object.fromEntries(
			[...new Set([...Object.keys(texts), ...Object.keys(sub)])].map((language) => [
				language,
				[texts[language], sub[language]].filter((part) => part).join(' – ')
			])
		);
	const rows = (made: Partial<FormQuestion>): FormQuestion[] =>
		subs.map((sub) => ({
			...base,
			name: `${code}_${sub.code}`,
			texts: both(sub.texts),
			array: code,
			...made
		}));
	if (SILENT.has(type)) return [];
	if (type === 'M' || type === 'P') {
		const boxes = subs.map((sub) => ({ value: sub.code, texts: sub.texts }));
		return [{ ...base, type: 'multiple', multiple: true, options: boxes }, ...other];
	}
	if (type === 'R') {
		arrays.push({ name: code, texts, kind: 'ranking' });
		return rows({ type: 'ranking', options });
	}
	if (ARRAYS.has(type)) {
		arrays.push({ name: code, texts, kind: 'battery' });
		return rows({ type: ORDERED.has(type) ? 'ordinal' : null, options });
	}
	const open = OPEN[type];
	if (open && subs.length > 0) return rows({ type: open, array: null });
	if (open) return [{ ...base, type: open }];
	return [
		{ ...base, type: ORDERED.has(type) ? 'ordinal' : LISTS.has(type) ? 'nominal' : null, options },
		...other
	];
}

/** Puts a form together from its questions. `aliases` are the numbers that conditions call questions by. */
export function limeForm(
	questions: readonly LimeQuestion[],
	languages: string[],
	aliases: ReadonlyMap<string, string>
): Form {
	const arrays: FormArray[] = [];
	return {
		kind: 'limesurvey',
		languages,
		questions: questions.flatMap((one) => questionsOf(one, arrays)),
		arrays,
		aliases
	};
}
