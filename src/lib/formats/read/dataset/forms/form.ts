import type { QuestionType } from '#lib/core/survey/index.ts';

/** Texts by the code of their language; '' where a form has one language without a name. */
export type Texts = Readonly<Record<string, string>>;

export interface FormOption {
	value: string;
	texts: Texts;
}

/** One question of a form, or one row of an array: what becomes a column, or a set of boxes. */
export interface FormQuestion {
	name: string;
	texts: Texts;
	/** Null where the form leaves it open. */
	type: QuestionType | null;
	/** All options in the order of the form. */
	options: FormOption[];
	/** Boxes: a column an option, or one cell. */
	multiple: boolean;
	/** The array this is a row of, or the ranking this is a place of. */
	array: string | null;
	/** Name of the question whose "other" it explains. */
	otherOf: string | null;
	/** Who is asked, as the form writes it; '' for everybody. */
	relevance: string;
	section: string | null;
}

/** An array of questions on one scale, or a ranking. */
export interface FormArray {
	name: string;
	texts: Texts;
	kind: 'battery' | 'ranking';
}

/** A questionnaire as its tool keeps it, beside the answers. */
export interface Form {
	kind: 'xlsform' | 'limesurvey' | 'redcap';
	/** The first is the one it was written in. */
	languages: string[];
	questions: FormQuestion[];
	arrays: FormArray[];
	/** Other names a condition may call a question by (the numbers of LimeSurvey). */
	aliases: ReadonlyMap<string, string>;
}

export const question = (name: string, texts: Texts): FormQuestion => ({
	name,
	texts,
	type: null,
	options: [],
	multiple: false,
	array: null,
	otherOf: null,
	relevance: '',
	section: null
});

/** The text in a language, else in the first that has one. */
export function textIn(texts: Texts, language: string): string {
	return texts[language] || Object.values(texts).find((text) => text !== '') || '';
}
