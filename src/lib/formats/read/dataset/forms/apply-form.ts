import {
	expressionText,
	type BookDeclaration,
	type Expression,
	type Question,
	type QuestionDeclaration,
	type SetDeclaration
} from '#lib/core/survey/index.ts';
import { declareDataset } from '../book-json.ts';
import { DatasetRefusal, notice, type DatasetNotice } from '../codes.ts';
import type { ReadDataset } from '../types.ts';
import { textIn, type Form } from './form.ts';
import { formScale, type FormScale } from './form-scale.ts';
import { matchForm, type Matched } from './match.ts';
import { readRelevance } from './relevance.ts';

/** Fewer of its questions than this in the file: the form is of another survey. */
const STRANGER = 0.2;
/** Fewer than this: it is told. */
const PARTLY = 0.8;
const TICKED = ['1', 'Y', 'Yes', 'Oui', 'Ja', 'Sí', 'TRUE', 'True', 'true'];

const isThere = ({ variable, boxes }: Matched): boolean => variable !== null || boxes.size > 0;

/**
 * Puts what a form says over what was guessed: wordings in each language, all options in order, arrays, rankings, "other"
 * pairs, who was asked. `language` is the one labels are shown in; the form's own without.
 * Throws `DatasetRefusal`: 'form-of-another-survey' when the file has hardly any of its questions.
 */
export function applyForm(
	dataset: ReadDataset,
	form: Form,
	language: string = form.languages[0] ?? ''
): ReadDataset {
	const matched = matchForm(form, dataset);
	const there = matched.filter(isThere);
	const questions = form.questions.length;
	const columns = new Set(
		there.flatMap(({ variable, boxes }) => [...(variable ? [variable] : []), ...boxes.values()])
	);
	const few = there.length < STRANGER * questions && columns.size < STRANGER * dataset.book.variables.length;
	if (there.length === 0 || few)
		throw new DatasetRefusal('form-of-another-survey', { matched: there.length, questions });

	const applied = new Applied(dataset, form, language, matched);
	const declaration = applied.declaration();
	const notices: DatasetNotice[] = [...applied.notices];
	if (there.length < PARTLY * questions)
		notices.push(notice('form-partly-matched', { matched: there.length, questions }));
	const absent = matched.find((one) => !isThere(one));
	if (absent && there.length >= PARTLY * questions)
		notices.push(
			notice('form-questions-absent', { count: questions - there.length, example: absent.question.name })
		);
	const declared = declareDataset(dataset, declaration);
	return { ...declared, notices: [...declared.notices, ...notices] };
}

/** What the form says is no answer, and what was guessed of values that the form does not know. */
function missingOf({ missing }: Question, scale: FormScale): Question['missing'] {
	const known = new Set([...scale.scale, ...scale.missing].map(({ value }) => value));
	return [...missing.filter(({ value }) => !known.has(value)), ...scale.missing];
}

class Applied {
	readonly notices: DatasetNotice[] = [];
	readonly #dataset: ReadDataset;
	readonly #form: Form;
	readonly #language: string;
	readonly #matched: readonly Matched[];
	readonly #byName: Map<string, Matched>;
	readonly #scales = new Map<string, FormScale>();

	constructor(dataset: ReadDataset, form: Form, language: string, matched: readonly Matched[]) {
		this.#dataset = dataset;
		this.#form = form;
		this.#language = language;
		this.#matched = matched;
		this.#byName = new Map(matched.map((one) => [one.question.name, one]));
		const others = new Set(form.questions.flatMap(({ otherOf }) => otherOf ?? []));
		for (const { question, variable } of matched) {
			const column = variable && dataset.columns.get(variable.name);
			const scale =
				column && !question.multiple
					? formScale(question, column, language, others.has(question.name))
					: null;
			if (scale) this.#scales.set(question.name, scale);
		}
	}

	declaration(): BookDeclaration {
		return {
			variables: this.#matched.flatMap((one) => this.#variables(one)),
			sets: this.#matched.flatMap((one) => this.#set(one)),
			batteries: this.#arrays('battery').map(({ name, label, items, scale }) => ({
				name,
				label,
				items,
				scale
			})),
			rankings: this.#arrays('ranking').map(({ name, label, items }) => ({
				name,
				label,
				items,
				kind: 'option-at-rank'
			}))
		};
	}

	#variables(one: Matched): QuestionDeclaration[] {
		const { question, variable, boxes } = one;
		const label = textIn(question.texts, this.#language);
		const askedIf = this.#askedIf(one);
		const shared = {
			...(askedIf === null ? {} : { askedIf }),
			...(question.section === null ? {} : { section: question.section })
		};
		const declared: QuestionDeclaration[] = [];
		if (variable) {
			const scale = this.#scales.get(question.name);
			const type = scale?.type ?? (question.options.length === 0 ? question.type : null);
			const of = question.otherOf === null ? null : this.#target(question.otherOf);
			declared.push({
				column: { at: variable.at },
				...shared,
				...(label === '' ? {} : { label, labels: question.texts }),
				...(type === null || question.multiple ? {} : { type }),
				...(scale ? { scale: scale.scale, missing: missingOf(variable, scale) } : {}),
				...(of === null ? {} : { otherOf: of })
			});
		}
		for (const [value, box] of boxes) {
			const option = question.options.find((each) => each.value === value);
			const words = textIn(option?.texts ?? {}, this.#language) || value;
			declared.push({
				column: { at: box.at },
				...shared,
				label: [label, words].filter((part) => part !== '').join(' – ')
			});
		}
		return declared;
	}

	/** The variable, or the set of boxes, that another question calls by its name in the form. */
	#target(name: string): string | null {
		const found = this.#byName.get(name);
		if (!found) return null;
		return found.variable?.name ?? (found.boxes.size > 0 ? found.question.name : null);
	}

	#ticked(box: Question): string[] {
		const set = this.#dataset.book.sets.find(({ name }) => name === box.setName);
		return set?.kind === 'indicators' && set.ticked.length > 0 ? [...set.ticked] : TICKED;
	}

	#set({ question, variable, boxes }: Matched): SetDeclaration[] {
		if (!question.multiple) return [];
		const label = textIn(question.texts, this.#language) || question.name;
		const all = [...boxes.values()];
		const [first] = all;
		if (first)
			return [
				{
					kind: 'indicators',
					name: question.name,
					label,
					columns: all.map(({ name }) => name),
					ticked: this.#ticked(first)
				}
			];
		if (!variable) return [];
		return [
			{
				kind: 'delimited',
				name: question.name,
				label,
				column: variable.name,
				separator: ' ',
				options: question.options.map(({ value }) => value),
				labels: Object.fromEntries(
					question.options.map(({ value, texts }) => [value, textIn(texts, this.#language) || value])
				)
			}
		];
	}

	#arrays(kind: 'battery' | 'ranking') {
		return this.#form.arrays.flatMap((array) => {
			const rows = this.#matched.filter(
				({ question, variable }) => question.array === array.name && variable !== null
			);
			const items = rows.flatMap(({ variable }) => variable?.name ?? []);
			const scale =
				rows
					.map(({ question }) => this.#scales.get(question.name)?.scale ?? [])
					.find((one) => one.length > 0) ?? [];
			if (array.kind !== kind || items.length < 2) return [];
			return [{ name: array.name, label: textIn(array.texts, this.#language), items, scale }];
		});
	}

	#askedIf({ question }: Matched): string | null {
		if (question.relevance === '') return null;
		const read = readRelevance(question.relevance, {
			variable: (name, option) => this.#called(this.#form.aliases.get(name) ?? name, option),
			value: (variable, value) => this.#cell(variable, value)
		});
		const expression = read && this.#overBoxes(read);
		if (expression) return expressionText(expression);
		this.notices.push(notice('relevance-not-understood', { name: question.name, text: question.relevance }));
		return null;
	}

	/** The variable a condition names; of a question of boxes, the question until the option is known. */
	#called(name: string, option: string | null): string | null {
		const found = this.#byName.get(name);
		if (option !== null) return found?.boxes.get(option)?.name ?? null;
		if (found && (found.variable || found.boxes.size > 0)) return found.variable?.name ?? found.question.name;
		// `question_box`, as LimeSurvey writes it.
		for (const { question, boxes } of this.#matched)
			for (const [value, box] of boxes) if (`${question.name}_${value}` === name) return box.name;
		return null;
	}

	#cell(variable: string, value: string): string | null {
		const box = this.#boxCalled(variable);
		if (box && (value === 'Y' || value === '1')) return this.#ticked(box)[0] ?? value;
		const found = this.#matched.find((one) => one.variable?.name === variable);
		if (!found || found.question.multiple) return value;
		const scale = this.#scales.get(found.question.name);
		// The cells are none of the form's options: which of them this one is cannot be told.
		if (!scale) return found.question.options.length > 0 ? null : value;
		return scale.cellOf.get(value) ?? value;
	}

	#boxCalled(variable: string): Question | undefined {
		return this.#matched.flatMap(({ boxes }) => [...boxes.values()]).find(({ name }) => name === variable);
	}

	/** `selected(${q}, 'a')` of a question in boxes is the box of that option, ticked. */
	#overBoxes(expression: Expression): Expression | null {
		switch (expression.kind) {
			case 'and':
			case 'or': {
				const parts = expression.parts.map((part) => this.#overBoxes(part));
				return parts.includes(null)
					? null
					: { kind: expression.kind, parts: parts.filter((part) => part !== null) };
			}
			case 'not': {
				const part = this.#overBoxes(expression.part);
				return part && { kind: 'not', part };
			}
			default: {
				const found = this.#byName.get(expression.name);
				if (!found || found.variable !== null || found.boxes.size === 0) return expression;
				const box = expression.kind === 'compare' ? found.boxes.get(expression.value) : undefined;
				if (!box || expression.kind !== 'compare') return null;
				return {
					kind: 'compare',
					name: box.name,
					comparison: expression.comparison,
					value: this.#ticked(box)[0] ?? '1'
				};
			}
		}
	}
}
