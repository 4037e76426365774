import { fold } from '#lib/core/text/index.ts';
import {
	ARTICLES,
	CONNECTIVES,
	FUNCTION_WORDS,
	INTERVIEWERS,
	NOBODY,
	PARTICIPANTS,
	PARTICLES,
	PRONOUNS,
	ROLES,
	TITLES
} from './label-words.ts';

/**
 * How far the shape of a label makes it a speaker: `known` (`Participant 2`, `ENQ`, `Dr Petit`) needs no other sign,
 * `letter` (`Q`) must not stand alone, `name` must recur or stand where labels stand, `weak` (`nadia`, `Le Bihan`,
 * `سلمى`) must also take turns with others, `no` is never one (`Note`, `Il m'a dit`, `First`, `12`).
 */
export type LabelShape = 'known' | 'letter' | 'name' | 'weak' | 'no';

const PLAUSIBLE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} \u00a0\u202f.,'’_()[\]/&+#°|·・-]*\??$/u;
const IN_BRACKETS = /[([][^)\]]*[)\]]/g;
const LONGEST = 60;
const MOST_WORDS = 5;

const foldedWords = (label: string) => fold(label).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** How a label is compared: case, accents and spaces aside. */
export const labelKey = (label: string): string => fold(label).trim();

function baseWord(label: string): { base: string; number: boolean; rest: number } {
	const parts = foldedWords(label)
		.flatMap((word) => word.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [])
		.filter((word, i) => !(i === 0 && (word === 'l' || word === 'le' || word === 'la')));
	const [base = '', second = ''] = parts;
	const number =
		parts.length > 1 &&
		(/^\p{N}+$/u.test(parts.at(-1) ?? '') || (parts.length === 2 && /^[a-z]$/.test(second)));
	return { base, number, rest: parts.length - 1 - (number ? 1 : 0) };
}

const withoutBrackets = (label: string): string => {
	const plain = label.replace(IN_BRACKETS, ' ').trim();
	return plain === '' ? label : plain;
};

/** Whether a label, by itself, names who asks: `ENQ`, `Interviewer 1`, `Q`. */
export function namesInterviewer(label: string): boolean {
	const { base, rest } = baseWord(withoutBrackets(label));
	return INTERVIEWERS.has(base) && rest === 0;
}

/** `Question 2`, `Q3.`: the number of a question, where `Question` alone asks. */
const isNumberedQuestion = (base: string, number: boolean) =>
	number && ['question', 'frage', 'pregunta', 'domanda', 'вопрос', '질문'].includes(base);

/** What stands between the words of a name, and between the names of a joint label (`P1/P2`, `Claire et Paul`). */
const JOINTS = /[\s,/&+|·・]+(?:(?:et|and|und|y|e|en|och|и)\s+)?/u;
const ORDINAL = /^\d+(?:st|nd|rd|th|ere?|re|e|eme|o|a)$/;

const isCapital = (word: string) => /^['’]?[\p{Lu}\p{Lt}\p{N}]/u.test(word);
const isInitial = (word: string) => /^\p{Lu}\.?(?:-?\p{Lu}\.?)?$/u.test(word) && /[.-]/.test(word);
const isParticle = (word: string) => PARTICLES.has(fold(word).replace(/['’].*/, ''));

/** Each word a capital, a number or a particle (`Marie de La Tour`, `A. Merle`, `Merle, Nadia`). */
function shapeOfName(plain: string): LabelShape {
	const parts = plain.split(JOINTS).filter((word) => word !== '');
	const [first = '', second = ''] = parts;
	const folded = fold(first).replace(/[.'’].*/, '');
	if (/^\p{L}{1,2}['’]\p{Lu}/u.test(first) && !isCapital(first)) return 'weak';
	if (parts.length > 1 && isInitial(first))
		return parts.every((w) => isCapital(w) || isParticle(w)) ? 'name' : 'weak';
	if (isParticle(first) && isCapital(parts.find((word) => !isParticle(word)) ?? '')) return 'weak';
	if (ARTICLES.has(folded) && parts.length + (/['’]./.test(first) ? 1 : 0) === 2)
		return foldedWords(plain)
			.slice(1)
			.some((word) => FUNCTION_WORDS.has(word))
			? 'no'
			: 'weak';
	if (FUNCTION_WORDS.has(folded) || FUNCTION_WORDS.has(fold(first))) return 'no';
	if (parts.every((word) => isCapital(word) || isParticle(word))) return 'name';
	if (/^[a-z]{1,4}[_-]?\d{1,3}$/.test(plain)) return 'name';
	if (parts.length > 3 || plain.length > 30) return 'no';
	return second !== '' && foldedWords(plain).some((word) => FUNCTION_WORDS.has(word)) ? 'no' : 'weak';
}

/** A script without capitals: one sign is a letter, a few words may be a name. */
function shapeWithoutCase(plain: string): LabelShape {
	const parts = plain.split(/\s+/);
	const length = Array.from(plain.replace(/\p{M}/gu, '')).length;
	if (length === 1) return 'letter';
	const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(plain);
	return parts.length > 3 || length > (unspaced ? 10 : 24) ? 'no' : 'weak';
}

/** What a label looks like, by itself. */
export function labelShape(label: string): LabelShape {
	const plain = withoutBrackets(label);
	if (label.length > LONGEST || plain.length > 40 || !PLAUSIBLE.test(plain) || !/\p{L}/u.test(plain))
		return 'no';
	const all = foldedWords(plain);
	const first = all[0] ?? '';
	if (all.length > MOST_WORDS || ORDINAL.test(first)) return 'no';
	const { base, number, rest } = baseWord(plain);
	if (all.length === 1 && Array.from(first).length === 1) return NOBODY.has(first) ? 'no' : 'letter';
	if (isNumberedQuestion(base, number)) return 'no';
	if (rest === 0 && (INTERVIEWERS.has(base) || PARTICIPANTS.has(base))) return 'known';
	if (rest === 0 && ROLES.has(base) && (number || !NOBODY.has(base))) return number ? 'known' : 'name';
	if (TITLES.has(first) && /^\p{Lu}\p{L}*\.?[ \u00a0\u202f]\p{Lu}/u.test(plain)) return 'known';
	if (PRONOUNS.has(fold(plain)) && isCapital(plain)) return 'weak';
	if (
		all.some((word) => NOBODY.has(word)) ||
		all.every((word) => CONNECTIVES.has(word) || (FUNCTION_WORDS.has(word) && !isInitial(plain)))
	)
		return 'no';
	if (CONNECTIVES.has(first)) return 'no';
	return /[\p{Lu}\p{Ll}\p{Lt}]/u.test(plain) ? shapeOfName(plain) : shapeWithoutCase(plain);
}
