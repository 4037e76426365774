import type { Role } from '../book.ts';
import type { Draft } from './draft.ts';
import { warning } from './warnings.ts';

const ID =
	/^(?:id|_id|uuid|_uuid|.*[ _]id|id[ _-].*|record[ _]?id|respondent[ _]?id|response[ _]?id|instance[ _]?id|case[ _]?id|token|key|rownames|n°|numéro|num|identifiant.*|.*[ _-]?identifiant|matricule)$/i;
const WEIGHT =
	/^(?:weights?|poids|wt|wgt|pond|pondération|ponderation|poids.*|.*[ _]weight|weight[ _].*|w_?pond.*)$/i;
const CLUSTER = /^(?:psu|grappe|cluster|cluster[ _]?id)$/i;
const STRATUM = /^(?:strate|stratum|strata)$/i;
const WAVE = /^(?:vague|wave|round|tour)$/i;
/** Fewer persons than this share of the rows, and not so many rows each that the column names a group. */
const SEVERAL = 0.9;
const MOST_ROWS_EACH = 20;
const WEIGHT_MEAN = [0.2, 5] as const;
/** An identifier may come back by mistake, but not often. */
const NEARLY_UNIQUE = 0.95;

function isId({ facts, hint, column }: Draft): boolean {
	// A first column without a name is the row number a program wrote.
	const nameless = hint.header.trim() === '' && hint.at === 1;
	if (!nameless && !ID.test(hint.name) && !ID.test(hint.header)) return false;
	if (facts.present === 0 || facts.present < facts.rows) return false;
	// Beyond what was counted every cell is taken to be different: numbers and texts are kept only of such columns.
	const distinct = facts.cut && column.kind !== 'codes' ? facts.present : facts.values.length;
	return distinct >= NEARLY_UNIQUE * facts.present;
}

const named = (draft: Draft, pattern: RegExp): boolean =>
	pattern.test(draft.hint.name) || pattern.test(draft.hint.header);

/** A weight is a number near one on average, and its name says so; `weight` alone is as often one of a body. */
function isWeight(draft: Draft): boolean {
	const { facts, question } = draft;
	if (question.type !== 'numeric' || !named(draft, WEIGHT) || facts.values.length < 3) return false;
	const sum = facts.values.reduce((total, { value, n }) => total + n * Number(value.replace(',', '.')), 0);
	const mean = sum / facts.present;
	return mean > WEIGHT_MEAN[0] && mean < WEIGHT_MEAN[1];
}

/** A column that is called an identifier and comes back in most rows: several rows a person. */
function askAboutRows(drafts: readonly Draft[]): void {
	for (const { facts, hint, warnings } of drafts) {
		const rows = facts.present;
		const persons = facts.values.length;
		if (facts.cut || !ID.test(hint.name) || persons < 2 || rows < facts.rows) continue;
		if (persons < rows * SEVERAL && persons > rows / MOST_ROWS_EACH)
			return void warnings.push(warning('several-rows-a-person', { persons, rows }));
	}
}

/** One identifier, one weight, …: what the file says, else the first column whose name and cells look it. */
export function giveRoles(drafts: readonly Draft[]): void {
	for (const { hint, question } of drafts) if (hint.role) question.role = hint.role;
	const give = (role: Role, is: (draft: Draft) => boolean): void => {
		if (drafts.some(({ question }) => question.role === role)) return;
		const found = drafts.find((draft) => draft.question.role === null && is(draft));
		if (found) found.question.role = role;
	};
	give('id', isId);
	give('weight', isWeight);
	give('cluster', (draft) => named(draft, CLUSTER));
	give('stratum', (draft) => named(draft, STRATUM));
	give('wave', (draft) => named(draft, WAVE));
	for (const draft of drafts) if (draft.question.role === 'weight') lookAtWeight(draft);
	if (!drafts.some(({ question }) => question.role === 'id')) askAboutRows(drafts);
}

function lookAtWeight({ facts, question, warnings }: Draft): void {
	const numbers = facts.values.map(({ value }) => Number(value.replace(',', '.')));
	const bad = facts.values.filter((_, index) => !((numbers[index] ?? NaN) >= 0));
	const n = bad.reduce((sum, cell) => sum + cell.n, 0) + facts.blank;
	if (n > 0) warnings.push(warning('bad-weights', { n }));
	const good = numbers.filter((value) => value >= 0);
	if (question.type === 'numeric' && good.length > 0 && good.every(Number.isInteger))
		warnings.push(
			warning('weight-or-count', { low: String(Math.min(...good)), high: String(Math.max(...good)) })
		);
}
