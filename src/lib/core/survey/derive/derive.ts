import type { MissingCode, Point, Question } from '../book.ts';
import { cellAt, ColumnBuilder, type Column } from '../columns/index.ts';
import type { OpenBook } from '../open-book.ts';
import { valueKey, type View } from '../reading/index.ts';
import type { Derivation, DerivationFault, Derived } from './derivation.ts';
import { numbersOf, pointNumbers } from './numbers-of.ts';
import { writeInKey } from './write-ins.ts';

type Result = Derived | { fault: DerivationFault };

/** Writes a column row by row; where the source has no valid answer its own missing value stands, so that its reason stays. */
function columnOf(view: View, cell: (row: number, code: number) => string): Column {
	const builder = new ColumnBuilder();
	for (let row = 0; row < view.codes.length; row++) {
		const code = view.codes[row] ?? -1;
		builder.add(code < 0 ? (view.missing[-1 - code]?.value ?? '') : cell(row, code));
	}
	return builder.finish();
}

const inherited = (source: Question, view: View): Pick<Question, 'missing' | 'missingRange' | 'askedIf'> => ({
	missing: view.missing.filter(({ value }) => value !== ''),
	missingRange: source.missingRange,
	askedIf: source.askedIf
});

const point = ({ value, label }: Point): Point => ({ value, label });

function recode(given: Extract<Derivation, { kind: 'recode' }>, source: Question, view: View): Result {
	const into = new Map<string, Point>();
	for (const target of given.into) for (const from of target.from) into.set(valueKey(from), target);
	const targets: readonly Point[] = given.into.map(point);
	const kept: readonly Point[] =
		given.rest === 'keep'
			? view.categories.filter(({ value, label }) => !into.has(valueKey(value)) && !into.has(label))
			: [];
	const off = new Map<string, MissingCode>();
	const texts = view.categories.map(({ value, label }) => {
		const target = into.get(valueKey(value)) ?? into.get(label);
		if (target) return target.value;
		if (given.rest === 'missing') off.set(value, { value, label, reason: 'other' });
		return value;
	});
	const rest = inherited(source, view);
	return {
		column: columnOf(view, (_, code) => texts[code] ?? ''),
		question: {
			...rest,
			missing: [...rest.missing, ...off.values()],
			type: source.type === 'ordinal' ? 'ordinal' : 'nominal',
			scale: [...targets, ...kept.filter(({ value }) => !targets.some((target) => target.value === value))]
		}
	};
}

function reverse(given: Extract<Derivation, { kind: 'reverse' }>, source: Question, view: View): Result {
	if (view.kind === 'categories') {
		const last = view.categories.length - 1;
		// The value of the mirrored point, with the words of the point that was chosen.
		const values = view.categories.map((_, index) => view.categories[last - index]?.value ?? '');
		return {
			column: columnOf(view, (_, code) => values[code] ?? ''),
			question: {
				...inherited(source, view),
				type: 'ordinal',
				scale: view.categories.map(({ value }, index) => ({
					value,
					label: view.categories[last - index]?.label ?? value
				}))
			}
		};
	}
	if (!given.range || !view.values) return { fault: { code: 'no-order', name: source.name } };
	const [low, high] = given.range;
	const { values } = view;
	return {
		column: columnOf(view, (row) => String(low + high - (values[row] ?? NaN))),
		question: { ...inherited(source, view), type: 'numeric', scale: [] }
	};
}

function band(
	{ edges, labels }: Extract<Derivation, { kind: 'band' }>,
	source: Question,
	view: View
): Result {
	const sorted = [...edges].sort((a, b) => a - b);
	const numbers = numbersOf(view);
	const names = Array.from({ length: sorted.length + 1 }, (_, index) => {
		const [low, high] = [sorted[index - 1], sorted[index]];
		if (low === undefined) return `< ${high ?? ''}`;
		return high === undefined ? `≥ ${low}` : `[${low}, ${high})`;
	});
	const scale = names.map((name, index) => ({ value: String(index + 1), label: labels?.[index] ?? name }));
	const bandOf = (value: number): number => {
		let at = 0;
		while (at < sorted.length && value >= (sorted[at] ?? Infinity)) at++;
		return at;
	};
	return {
		column: columnOf(view, (row) => scale[bandOf(numbers[row] ?? NaN)]?.value ?? ''),
		question: { ...inherited(source, view), type: 'ordinal', scale }
	};
}

function backCode(
	{ other, into }: Extract<Derivation, { kind: 'back-code' }>,
	source: Question,
	view: View,
	opened: OpenBook
): Result {
	const written = opened.column(other);
	if (!written) return { fault: { code: 'unknown-variable', name: other } };
	const target = new Map(
		into.flatMap(({ value, texts }) => texts.map((text) => [writeInKey(text), value] as const))
	);
	const scale = [...view.categories];
	for (const one of into) if (!scale.some(({ value }) => value === one.value)) scale.push(point(one));
	const builder = new ColumnBuilder();
	for (let row = 0; row < view.codes.length; row++) {
		const code = view.codes[row] ?? -1;
		const found = target.get(writeInKey(cellAt(written, row)));
		builder.add(
			found ?? (code < 0 ? (view.missing[-1 - code]?.value ?? '') : (view.categories[code]?.value ?? ''))
		);
	}
	return { column: builder.finish(), question: { ...inherited(source, view), type: source.type, scale } };
}

function score(
	{ items, measure, minimum }: Extract<Derivation, { kind: 'score' }>,
	opened: OpenBook
): Result {
	const columns: Float64Array[] = [];
	for (const name of items) {
		const question = opened.question(name);
		const view = opened.view(name);
		if (!question || !view) return { fault: { code: 'unknown-variable', name } };
		if (view.kind === 'texts') return { fault: { code: 'no-order', name } };
		const numbers = numbersOf(view);
		if (question.reversed && view.kind !== 'categories') return { fault: { code: 'no-order', name } };
		const points = pointNumbers(view.categories);
		const turn = Math.min(...points) + Math.max(...points);
		columns.push(question.reversed ? numbers.map((value) => turn - value) : numbers);
	}
	const needed = Math.max(1, minimum * items.length);
	const builder = new ColumnBuilder();
	for (let row = 0; row < opened.rows; row++) {
		let sum = 0;
		let answered = 0;
		for (const column of columns) {
			const value = column[row] ?? NaN;
			if (Number.isNaN(value)) continue;
			sum += value;
			answered++;
		}
		// A sum of fewer items would be smaller for that alone: it is the mean, taken as often as there are items.
		const mean = sum / answered;
		builder.add(answered >= needed - 1e-9 ? String(measure === 'mean' ? mean : mean * items.length) : '');
	}
	const question: Derived['question'] = {
		type: 'numeric',
		scale: [],
		missing: [],
		missingRange: null,
		askedIf: null
	};
	return { column: builder.finish(), question };
}

/**
 * Works out a derived variable over all rows. The raw columns are read and never changed; what has no valid answer keeps
 * the reason it had. Linear in rows and items.
 */
export function derive(derivation: Derivation, opened: OpenBook): Result {
	if (derivation.kind === 'score') return score(derivation, opened);
	const source = opened.question(derivation.of);
	const view = opened.view(derivation.of);
	if (!source || !view) return { fault: { code: 'unknown-variable', name: derivation.of } };
	switch (derivation.kind) {
		case 'recode':
			return recode(derivation, source, view);
		case 'reverse':
			return reverse(derivation, source, view);
		case 'band':
			return view.kind === 'texts'
				? { fault: { code: 'no-order', name: source.name } }
				: band(derivation, source, view);
		case 'back-code':
			return backCode(derivation, source, view, opened);
	}
}
