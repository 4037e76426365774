import { bars, sceneToSvg, type Bar, type Scene } from '#lib/charts/index.ts';
import { svgToPng } from '#lib/formats/write/index.ts';
import type { CodeLine, CountLine } from './passages.ts';

/** The words of a chart of counts, in the reader's language. */
export interface CountWords {
	title: string;
	describe(n: number): string;
	value(value: number): string;
	datum(name: string, value: number): string;
	/** What a group without a name is called. */
	none: string;
}

/** Bars of segments, each in its code's colour where rows are codes. Rows that count nothing are left out. */
export function countsScene(
	lines: readonly CountLine[],
	codes: readonly Pick<CodeLine, 'id' | 'colour'>[],
	words: CountWords
): Scene {
	const colours = new Map(codes.map((c) => [c.id, c.colour]));
	const data = lines
		.filter((l) => l.segments > 0)
		.map((line): Bar => {
			const colour = colours.get(line.id ?? '');
			return {
				name: line.key ?? words.none,
				value: line.segments,
				...(colour === undefined ? {} : { colour })
			};
		});
	return bars(data, words);
}

/** A scene as a file. */
export async function drawScene(scene: Scene, format: 'svg' | 'png'): Promise<Uint8Array | string> {
	const svg = sceneToSvg(scene);
	return format === 'svg' ? svg : svgToPng(svg);
}
