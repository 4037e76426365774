import { sceneToSvg } from '#lib/charts/index.ts';
import { figureOf, tableOf, type Finding } from '#lib/core/findings/index.ts';
import { mimeTypes, svgToPng, tableWriters } from '#lib/formats/write/index.ts';
import { Refusal } from '../../refusal.ts';

type Content = Uint8Array | string;

interface Way {
	format: string;
	mime: string;
	write(): Content | Promise<Content>;
}

/** As a spreadsheet of the reader's language opens it. */
const tableOptions = {
	fr: { bom: true, delimiter: ';', decimal: ',' },
	en: { bom: true }
} as const;

/** The ways in which a finding can leave: its first figure as a picture, its first table as a table, all of it as JSON. */
function waysOf(finding: Finding, language: 'fr' | 'en'): Way[] {
	const figure = figureOf(finding);
	const table = tableOf(finding);
	return [
		...(figure
			? [
					{ format: 'svg', mime: mimeTypes.svg, write: () => sceneToSvg(figure.scene) },
					{ format: 'png', mime: mimeTypes.png, write: () => svgToPng(sceneToSvg(figure.scene)) }
				]
			: []),
		...(table
			? Object.values(tableWriters).map(({ format, mime, write }) => ({
					format,
					mime,
					write: () => write(table, tableOptions[language])
				}))
			: []),
		{ format: 'json', mime: mimeTypes.json, write: () => JSON.stringify(finding, null, 2) }
	];
}

/** The formats that a finding can leave in. */
export const formatsOf = (finding: Finding): string[] => waysOf(finding, 'en').map(({ format }) => format);

/** A finding as a file. @throws Refusal `format-not-found` for a format that it cannot leave in. */
export async function writeFinding(
	finding: Finding,
	format: string,
	language: 'fr' | 'en'
): Promise<{ name: string; mime: string; content: Content }> {
	const ways = waysOf(finding, language);
	const way = ways.find((one) => one.format === format);
	if (!way) throw new Refusal('format-not-found', { format, formats: ways.map((w) => w.format).join(', ') });
	const { study } = finding.provenance;
	return {
		name: `${study.name} - ${finding.title}.${format}`,
		mime: way.mime,
		content: await way.write()
	};
}
