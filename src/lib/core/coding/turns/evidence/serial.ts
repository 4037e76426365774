import { fold } from '#lib/core/text/index.ts';
import { labelKey } from '../labels/label-shape.ts';
import type { Candidate, Line } from '../lines/line.ts';

const ASKS = new Set([
	'q',
	'question',
	'frage',
	'f',
	'pregunta',
	'pergunta',
	'domanda',
	'вопрос',
	'问',
	'問',
	'質問'
]);
const ANSWERS = new Set(
	[
		'a',
		'r',
		'rep',
		'reponse',
		'answer',
		'ans',
		'antwort',
		'respuesta',
		'resposta',
		'risposta',
		'ответ',
		'答',
		'回答'
	].map(fold)
);
const SERIAL = /^(\p{L}+)[ \u00a0.]?(\d{1,4})$/u;

/** The word and the number of a label such as `Q12` or `Réponse 3`, when it asks or answers. */
function serialOf({ form, label }: Candidate): { word: string; base: string; number: number } | undefined {
	const found = form === 'colon' || form === 'dot' ? SERIAL.exec(label) : null;
	const word = found?.[1] ?? '';
	const base = fold(word);
	return found && (ASKS.has(base) || ANSWERS.has(base))
		? { word, base, number: Number(found[2]) }
		: undefined;
}

/** The words whose numbers rise by one from label to label, each once. */
function risingWords(lines: readonly Line[]): Set<string> {
	const numbers = new Map<string, number[]>();
	for (const { candidates } of lines) {
		const serial = candidates.map(serialOf).find((one) => one !== undefined);
		if (!serial) continue;
		const own = numbers.get(serial.base) ?? [];
		numbers.set(serial.base, own);
		own.push(serial.number);
	}
	const rises = (list: readonly number[]) =>
		list.length > 1 && list.slice(1).every((n, i) => n === (list[i] ?? 0) + 1);
	return new Set([...numbers].flatMap(([base, list]) => (rises(list) ? [base] : [])));
}

/**
 * `Q1: … A1: … Q2: … A2: …`: where questions are counted and answered, the numbers are no part of who speaks. Without
 * answers, numbered questions are headings.
 */
export function withoutSerialNumbers(lines: readonly Line[]): readonly Line[] {
	const words = risingWords(lines);
	const answers = lines.some(({ candidates }) =>
		candidates.some(({ form, key }) => form === 'colon' && ANSWERS.has(key.replace(/[ .]?\d+$/, '')))
	);
	if (!answers || ![...words].some((word) => ASKS.has(word))) return lines;
	const plain = (candidate: Candidate): Candidate => {
		const serial = serialOf(candidate);
		if (!serial || !words.has(serial.base)) return candidate;
		return { ...candidate, label: serial.word, key: labelKey(serial.word) };
	};
	return lines.map((line) => ({ ...line, candidates: line.candidates.map(plain) }));
}
