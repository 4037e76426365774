import { levelsOf, type Label } from '../cases.ts';
import { adjustP } from '../p-adjust/adjust-p.ts';
import { crossTabulate } from './cross-tabulate.ts';
import { fisherP, type Effort, type FisherP } from './fisher-p.ts';
import { tableOf } from './table.ts';

/** One option of a multiple-response question, against a group variable. */
export interface OptionByGroup {
	/** Share of each group's respondents who ticked the option, in percent, in the order of `groups`. */
	percent: number[];
	/** Respondents of each group with a valid answer to the option. */
	base: number[];
	/** `null` where the effort does not suffice. */
	fisher: FisherP | null;
	/** The p among those of all options, by Holm's method. */
	pHolm: number | null;
}

/**
 * Compares groups on each option of a multiple-response question by Fisher's exact test, with Holm's correction over
 * the options. One chi-square over the whole table would be wrong: the ticks of one person are not independent.
 * `answers` holds one row per person, 1 ticked, 0 not, null missing; `groups` the group of each.
 * R: `p.adjust(apply(m, 2, \(z) fisher.test(table(factor(z, 0:1), g))$p.value), "holm")`.
 */
export function multiResponseByGroup(
	answers: readonly (readonly (number | null)[])[],
	groups: readonly (Label | null)[],
	effort: Effort = 'auto'
): { groups: Label[]; options: OptionByGroup[] } {
	const names = levelsOf(groups);
	const tested = (answers[0] ?? []).map((_, option) => {
		const ticks = answers.map((row) => row[option] ?? null);
		const { table, rowLabels } = crossTabulate(ticks, groups);
		const counted = (value: number): Float64Array => {
			const row = rowLabels.indexOf(value);
			return row < 0
				? new Float64Array(names.length)
				: table.cells.slice(row * names.length, (row + 1) * names.length);
		};
		const [no, yes] = [counted(0), counted(1)];
		const both = tableOf(2, names.length, Float64Array.of(...no, ...yes));
		const base = Array.from(both.columnTotals);
		return {
			percent: base.map((n, i) => (100 * (yes[i] ?? 0)) / n),
			base,
			fisher: fisherP(both, effort)
		};
	});
	const holm = adjustP(tested.map(({ fisher }) => fisher?.p ?? null));
	const options = tested.map((option, i) => ({ ...option, pHolm: holm[i] ?? null }));
	return { groups: names, options };
}
