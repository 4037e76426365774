import type { ColumnHint } from '#lib/core/survey/index.ts';
import { bracketed, keyOf } from './grouped.ts';
import { firstOf, headerOf, isOther, tidy, type HeaderColumn, type Tool } from './tool.ts';

/** `code[sub]. text`, `code. text`, and the codes alone. */
const CODED = /^([A-Za-z][A-Za-z0-9_]*)((?:\[[^\]]*\])*)(?:\.(?:\s|$)(.*))?$/s;
const CODES = [
	'id',
	'submitdate',
	'lastpage',
	'startlanguage',
	'seed',
	'token',
	'startdate',
	'datestamp',
	'ipaddr',
	'refurl'
];
const WORDS = [
	'response id',
	'id de la réponse',
	'id réponse',
	'antwort id',
	'date submitted',
	'date de soumission',
	'last page',
	'dernière page',
	'dernière page vue',
	'start language',
	'langue de départ',
	'langue de démarrage',
	'date started',
	'date de lancement',
	'date last action',
	'date de la dernière action'
];
const ID = ['id', 'response id', 'id de la réponse', 'id réponse', 'antwort id'];
const SUBMITTED = ['submitdate', 'date submitted', 'date de soumission'];

function isLimeSurvey(head: readonly (readonly string[])[]): number {
	const cells = firstOf(head).filter((cell) => cell !== '');
	const lower = cells.map((cell) => cell.toLowerCase());
	const words = lower.filter((cell) => CODES.includes(cell) || WORDS.includes(cell)).length;
	const dotted = cells.filter((cell) => /^[A-Za-z][A-Za-z0-9_]*(?:\[[^\]]+\])*\.\s/.test(cell)).length;
	const subs = cells.filter((cell) => /^[A-Za-z][A-Za-z0-9_]*\[[^\]]+\]/.test(cell)).length;
	if (dotted >= 2 && dotted >= cells.length * 0.5) return 1;
	if (words >= 2 || (words >= 1 && subs >= 1)) return 1;
	const grids = cells.filter((cell) => bracketed(cell) !== null).length;
	return lower.some((cell) => WORDS.slice(0, 4).includes(cell)) && grids > 0 ? 1 : 0;
}

function hint(column: HeaderColumn): ColumnHint {
	const header = headerOf(column);
	const text = tidy(header);
	const lower = text.toLowerCase();
	const base = { header, at: column.at, name: text, label: text };
	if (CODES.includes(lower) || WORDS.includes(lower)) {
		const role = ID.includes(lower) ? ({ role: 'id' } as const) : {};
		return { ...base, ...role, technical: true, single: true };
	}
	const coded = CODED.exec(text);
	const isCoded = coded !== null && (coded[3] !== undefined || coded[2] !== '');
	const code = isCoded ? (coded[1] ?? '') : '';
	const subs = isCoded ? (coded[2] ?? '').split(/[[\]]+/).filter((sub) => sub !== '') : [];
	const words = isCoded ? (coded[3] ?? '') : text;
	const parts = bracketed(words);
	const question = parts?.question ?? words;
	if (!isCoded && !parts) return base;
	const name = isCoded ? [code, ...subs].join('_') : text;
	const label = (parts ? [question, parts.item].filter((part) => part !== '').join(' – ') : words) || name;
	if (isCoded && subs.length === 0) return { ...base, name, label };
	const key = isCoded ? code : keyOf(question);
	const option = parts?.item || subs.join(' ');
	if (subs.includes('other') || (subs.length === 0 && isOther(option)) || subs.at(-1) === 'comment')
		return { ...base, name, label, type: 'text', otherOf: key };
	return { ...base, name, label, group: { key, label: question, option, kind: null } };
}

/** LimeSurvey: codes, full texts, or both; sub-questions in brackets. `N/A` stands where a question was not shown. */
export const limesurvey: Tool = {
	name: 'limesurvey',
	headerRows: isLimeSurvey,
	describe(columns) {
		const hints = columns.map(hint);
		const submitted = hints.find(({ label }) => SUBMITTED.includes(label.toLowerCase()));
		const questions = new Map(hints.map((one) => [keyOf(one.label), one.name]));
		for (const one of hints)
			if (one.otherOf !== undefined && questions.has(one.otherOf)) one.otherOf = questions.get(one.otherOf);
		return {
			columns: hints,
			book: {
				missing: [{ value: 'N/A', label: 'N/A', reason: 'not-asked' }],
				partial: submitted ? `\`${submitted.name}\` is missing` : null
			}
		};
	}
};
