import { cellAt, rowsOf } from '../columns/index.ts';
import type { Ranking, ResponseSet } from '../book.ts';
import { declareBattery } from './battery.ts';
import { missingWord } from './missing-words.ts';
import type { Draft, Gathered } from './draft.ts';
import { ticksOf } from './ticks.ts';

const NONE_OF_THESE =
	/^(?:none|none of (?:the above|these|them)|no one|nothing|not applicable|n\/a|aucun|aucune|aucun de ceux-ci|rien|aucune de ces réponses|geen)\b/i;
const PLACE = /^(?:rank(?:ing)?|rang|place|choix|choice|priorité|priority)\s*\d+$/i;
const SAMPLE = 500;

/** Multiple response in boxes: null when a column of the group is no box. */
function boxes(items: readonly Draft[], name: string, label: string): ResponseSet | null {
	const ticks = items.map(({ facts, hint }) => ticksOf(facts, hint.group?.option ?? ''));
	if (items.length < 2 || ticks.includes(null) || ticks.every((one) => one?.ticked.length === 0)) return null;
	const ticked = new Set(ticks.flatMap((one) => one?.ticked ?? []));
	// Each box says its own option: whatever is written in one is a tick.
	const own = ticked.size > 2;
	for (const { question, facts } of items) {
		question.type = 'multiple';
		question.scale = [];
		question.setName = name;
		// `N/A` in a box is no unticked box.
		const words = facts.values.flatMap(({ value }) => {
			const reason = missingWord(value);
			return reason && !question.missing.some((code) => code.value === value)
				? [{ value, label: value, reason }]
				: [];
		});
		question.missing = [...question.missing, ...words];
	}
	return {
		kind: 'indicators',
		name,
		label,
		columns: items.map(({ question }) => question.name),
		ticked: own ? [] : [...ticked],
		none: items.find(({ hint }) => NONE_OF_THESE.test(hint.group?.option ?? ''))?.question.name ?? null
	};
}

/** Columns that give each option a rank of its own, or each rank an option; null when they do neither. */
function ranking(items: readonly Draft[], name: string, label: string): Ranking | null {
	const declared = items.every(({ hint }) => hint.group?.kind === 'ranking');
	const atPlaces = items.every(({ hint }) => PLACE.test(hint.group?.option ?? ''));
	const ranks = items.every(({ facts }) =>
		facts.values.every(
			({ value }) => Number.isInteger(Number(value)) && Number(value) >= 1 && Number(value) <= items.length
		)
	);
	if (items.length < 3 || !(declared || atPlaces || ranks)) return null;
	if (!declared && !eachOnce(items)) return null;
	for (const { question } of items) {
		question.type = 'ranking';
		if (ranks) question.scale = [];
	}
	const kind = ranks ? 'rank-of-option' : 'option-at-rank';
	return { name, label, kind, items: items.map(({ question }) => question.name) };
}

/** No row gives two columns the same answer, and some rows answer all. */
function eachOnce(items: readonly Draft[]): boolean {
	const rows = Math.min(SAMPLE, Math.max(...items.map(({ column }) => rowsOf(column))));
	let whole = 0;
	for (let row = 0; row < rows; row++) {
		const cells = items.map(({ column }) => cellAt(column, row).trim()).filter((cell) => cell !== '');
		if (new Set(cells).size < cells.length) return false;
		if (cells.length === items.length) whole++;
	}
	return whole > 0;
}

/** Says what the columns of one group are together: a set of boxes, a ranking, or items on one scale. */
export function gatherGroup(items: readonly Draft[], name: string, gathered: Gathered): void {
	const first = items[0]?.hint.group;
	if (!first || items.length < 2) return;
	const label = first.label || name;
	const set = first.kind === 'grid' || first.kind === 'ranking' ? null : boxes(items, name, label);
	if (set) return void gathered.sets.push(set);
	const ranked = first.kind === 'set' || first.kind === 'grid' ? null : ranking(items, name, label);
	if (ranked) return void gathered.rankings.push(ranked);
	const battery = first.kind === 'set' ? null : declareBattery(items, name, label);
	if (battery) gathered.batteries.push(battery);
}
