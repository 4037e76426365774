import type { ColumnHint } from '#lib/core/survey/index.ts';
import { groupsByPrefix, keyOf } from './grouped.ts';
import { firstOf, hasAny, headerOf, isOther, plainHint, tidy, type HeaderColumn, type Tool } from './tool.ts';

const IDS = ['respondentid', 'respondent id', 'respondent_id'];
const TECHNICAL = [
	...IDS,
	'collectorid',
	'collector id',
	'collector_id',
	'startdate',
	'start date',
	'date_created',
	'enddate',
	'end date',
	'date_modified',
	'ip address',
	'ip_address',
	'email address',
	'email_address',
	'first name',
	'first_name',
	'last name',
	'last_name',
	'custom data 1',
	'custom_1'
];
const ANSWERS = ['response', 'open-ended response', 'réponse', 'réponse ouverte', 'antwort', 'open antwoord'];

function technical(hint: ColumnHint): ColumnHint | null {
	const lower = hint.label.toLowerCase();
	if (!TECHNICAL.includes(lower)) return null;
	return { ...hint, ...(IDS.includes(lower) ? { role: 'id' as const } : {}), technical: true, single: true };
}

/** Two header rows: a question stands over its first column only, the options stand below. */
function describeTwo(columns: readonly HeaderColumn[]): ColumnHint[] {
	let question = '';
	const questions = columns.map(({ cells }) =>
		tidy(cells[0]) === '' ? question : (question = tidy(cells[0]))
	);
	return columns.map((column, index) => {
		const own = questions[index] ?? '';
		const below = tidy(column.cells[1]);
		const hint = { ...plainHint(column), label: own };
		const known = technical(hint);
		if (known) return known;
		const alone = questions[index - 1] !== own && questions[index + 1] !== own;
		if (ANSWERS.includes(below.toLowerCase()) || (alone && !isOther(below))) return hint;
		const name = tidy(column.cells[0]) === '' ? below : tidy(column.cells[0]);
		const label = `${own} – ${below}`;
		// A question with one more column, its "other", is a single choice.
		if (isOther(below))
			return {
				...hint,
				name,
				label,
				type: 'text',
				otherOf: hasSiblings(columns, questions, index) ? keyOf(own) : own
			};
		return { ...hint, name: below, label, group: { key: keyOf(own), label: own, option: below, kind: null } };
	});
}

function hasSiblings(columns: readonly HeaderColumn[], questions: readonly string[], index: number): boolean {
	const own = questions[index];
	const siblings = columns.filter((_, other) => other !== index && questions[other] === own);
	return siblings.filter(({ cells }) => !ANSWERS.includes(tidy(cells[1]).toLowerCase())).length > 0;
}

/** One header row: `Question - option`. */
function describeOne(columns: readonly HeaderColumn[]): ColumnHint[] {
	const headers = columns.map((column) => tidy(headerOf(column)));
	const groups = groupsByPrefix(headers, [' - ']);
	const options = headers.map((header) => header.slice(header.lastIndexOf(' - ') + 3));
	return columns.map((column, index): ColumnHint => {
		const hint = plainHint(column);
		const known = technical(hint);
		if (known) return known;
		const before = headers[index - 1] ?? '';
		const group = groups[index] ?? null;
		const option = options[index] ?? '';
		const question = headers[index]?.slice(0, -(option.length + 3)) ?? '';
		// `Q` and then `Q - Other (please specify)`; or the box "other" and then its text, under the same header.
		if (isOther(option) && before === question) return { ...hint, type: 'text', otherOf: question };
		if (group && isOther(option) && (headers[index] === before || headers[index] === `${before}.1`))
			return { ...hint, type: 'text', otherOf: group.key };
		return group ? { ...hint, group } : hint;
	});
}

/** SurveyMonkey, with two header rows or one. */
export const surveymonkey: Tool = {
	name: 'surveymonkey',
	headerRows(head) {
		if (!hasAny(firstOf(head), IDS)) return 0;
		const second = (head[1] ?? []).map(tidy);
		return hasAny(second, ANSWERS) && second[0] === '' ? 2 : 1;
	},
	describe: (columns) => ({
		columns: columns.some(({ cells }) => cells.length > 1) ? describeTwo(columns) : describeOne(columns),
		book: {}
	})
};
