import { bars, MOST_BARS, type Bar, type Scene } from '#lib/charts/index.ts';
import { groupings, type CountLine, type CountsWords } from '#lib/contract/index.ts';
import { countColumn, textColumn, type Table } from '#lib/core/findings/index.ts';
import { bareCodes } from '../../store/index.ts';
import { counts } from '../codings/counts.ts';
import { implementAnalysis } from './analysis.ts';

/** What is counted by, as a heading. */
function headingOf(by: string, words: CountsWords): string {
	const own = groupings.find((one) => one === by);
	return own ? words.groupings[own] : by;
}

/** Groupings in which one segment may stand in several rows. */
const countsAgain: ReadonlySet<string> = new Set(['code', 'theme', 'coder']);

/** Bars of segments, the greatest first, each in its code's colour where rows are codes. Rows that count nothing are left out. */
function figureOf(
	lines: readonly CountLine[],
	by: string,
	colours: ReadonlyMap<string, number>,
	words: CountsWords
): Scene {
	const counted = lines.filter((l) => l.segments > 0).sort((a, b) => b.segments - a.segments);
	const data = counted.map((line): Bar => {
		const colour = colours.get(line.id ?? '');
		const name = line.key ?? words.none;
		return {
			name,
			value: line.segments,
			text: words.number(line.segments),
			told: words.datum(name, line.segments),
			...(colour === undefined ? {} : { colour })
		};
	});
	const sum = counted.reduce((all, line) => all + line.segments, 0);
	const description = [
		countsAgain.has(by) ? words.chartSum(sum) : words.chartBase(sum),
		...(data.length > MOST_BARS ? [words.chartCut(MOST_BARS, data.length)] : [])
	].join(' ');
	return bars(data, { title: words.chartTitle(headingOf(by, words)), description, notes: [description] });
}

const numbers = ['segments', 'codings', 'cases', 'documents'] as const;

function tableOf(lines: readonly CountLine[], by: string, words: CountsWords): Table {
	return {
		kind: 'table',
		title: words.title,
		columns: [textColumn('key', headingOf(by, words)), ...numbers.map((key) => countColumn(key, words[key]))],
		rows: lines.map((line) => [line.path ?? words.none, ...numbers.map((key) => line[key])]),
		notes: []
	};
}

export const countsAnalysis = implementAnalysis(
	'counts',
	async (session, studyId, { by, ...filter }, words) => {
		const lines = await counts(session, studyId, by, filter);
		const codes = await bareCodes(session.store.db, studyId);
		const colours = new Map(codes.map(({ id, colour }) => [id, colour]));
		return {
			title: `${words.title} ${headingOf(by, words)}`,
			content: [{ kind: 'figure', scene: figureOf(lines, by, colours, words) }, tableOf(lines, by, words)],
			data: lines
		};
	}
);
