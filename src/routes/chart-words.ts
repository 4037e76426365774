import type { Catalogue, Format } from '#lib/i18n/index.ts';
import type { CountWords } from '#lib/server/actions/index.ts';

/** What codings are counted by, as a heading: `Code`, `Participant`, or the name of the attribute. */
export function groupingName(t: Catalogue, by: string): string {
	const { counts } = t.explore;
	const names: Readonly<Record<string, string>> = {
		code: counts.byCode,
		theme: counts.byTheme,
		document: counts.byDocument,
		case: counts.byCase,
		coder: counts.byCoder
	};
	return names[by] ?? by;
}

/** Groupings in which one segment may stand in several rows. */
const countsAgain: ReadonlySet<string> = new Set(['code', 'theme', 'coder']);

/** The words of the chart of counts. */
export const chartWords = (t: Catalogue, f: Format, by: string): CountWords => ({
	title: t.explore.counts.chartTitle(groupingName(t, by)),
	describe: (n, drawn, all) =>
		[
			countsAgain.has(by) ? t.explore.counts.chartSum(n) : t.explore.counts.chartBase(n),
			...(drawn < all ? [t.explore.counts.chartCut(drawn, all)] : [])
		].join(' '),
	value: (value) => f.number(value),
	datum: (name, value) => t.explore.counts.datum(name, value),
	none: t.explore.counts.none
});
