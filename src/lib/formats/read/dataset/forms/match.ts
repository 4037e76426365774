import type { Question } from '#lib/core/survey/index.ts';
import { tidy } from '../tools/tool.ts';
import type { ReadDataset } from '../types.ts';
import type { Form, FormQuestion } from './form.ts';

/** A question of a form with its columns in the file: one, or a box an option. */
export interface Matched {
	question: FormQuestion;
	/** The one column; null where only boxes are there. */
	variable: Question | null;
	/** Boxes, by the option they are for. */
	boxes: Map<string, Question>;
}

/** Finds the columns of each question: by its name, by the end of a path, by its wording in any language. */
export function matchForm(form: Form, dataset: ReadDataset): Matched[] {
	const { variables } = dataset.book;
	const byName = new Map<string, Question>();
	const byText = new Map<string, Question>();
	for (const question of variables) {
		const header = tidy(question.header);
		for (const key of [question.name, header, question.name.toLowerCase(), header.toLowerCase()])
			if (key !== '' && !byName.has(key)) byName.set(key, question);
		for (const key of [question.label, header]) if (key !== '' && !byText.has(key)) byText.set(key, question);
	}
	const named = (name: string): Question | null => byName.get(name) ?? byName.get(name.toLowerCase()) ?? null;
	return form.questions.map((question) => {
		const boxes = new Map<string, Question>();
		if (question.multiple)
			for (const { value, texts } of question.options) {
				const asked = Object.entries(question.texts).map(
					([language, text]) => `${text} – ${texts[language] ?? ''}`
				);
				const box =
					named(`${question.name}___${value}`) ??
					named(`${question.name}_${value}`) ??
					asked.map((text) => byText.get(text)).find((one) => one !== undefined) ??
					null;
				if (box) boxes.set(value, box);
			}
		// The words of "other" are those of its question.
		const texts = question.otherOf === null ? Object.values(question.texts) : [];
		const worded = texts.map((text) => byText.get(text)).find((one) => one !== undefined);
		const variable = named(question.name) ?? worded ?? null;
		return {
			question,
			variable: variable && [...boxes.values()].includes(variable) ? null : variable,
			boxes
		};
	});
}
