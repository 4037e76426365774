import { baseline, columnWidth, FONT_SIZE, layoutRows, rowColumn, rowName } from './rows.ts';
import { sceneOf, type Mark, type Scene, type SceneWords } from './scene.ts';
import { textWidth } from './text-width.ts';

export interface Stage {
	name: string;
	count: number;
	text: string;
	/** What is left of the first stage, as printed: `78 %`. */
	share: string;
	told: string;
}

const ROW = 36;
const THICKNESS = 28;

/** Counts of stages that follow one another, each a part of the one before: bars about a common middle. */
export function funnel(stages: readonly Stage[], words: SceneWords & { share: string }, width = 720): Scene {
	const shares = stages.map((stage) => stage.share);
	const layout = layoutRows(
		width,
		stages.map((stage) => stage.name),
		columnWidth(words.share, shares),
		ROW
	);
	const widest = Math.max(1, ...stages.map((stage) => stage.count));
	const centre = layout.left + layout.length / 2;
	const top = 18;
	const marks: Mark[] = rowColumn(words.share, shares, width, layout, top);
	stages.forEach((stage, index) => {
		const middle = top + (layout.middles[index] ?? 0);
		const long = (stage.count / widest) * (layout.length - 20);
		const inside = textWidth(stage.text, FONT_SIZE) + 10 <= long;
		marks.push(
			...rowName(stage.name, index, layout, top),
			{
				kind: 'rect',
				x: centre - long / 2,
				y: middle - THICKNESS / 2,
				width: long,
				height: THICKNESS,
				fill: 'series-0',
				label: stage.told,
				group: stage.name
			},
			{
				kind: 'text',
				x: inside ? centre : centre + long / 2 + 6,
				y: baseline(middle, FONT_SIZE),
				text: stage.text,
				size: FONT_SIZE,
				anchor: inside ? 'middle' : 'start',
				fill: inside ? 'on-dark' : 'ink',
				weight: 600,
				group: stage.name
			}
		);
	});
	return { ...sceneOf(words), width, height: top + layout.height, marks };
}
