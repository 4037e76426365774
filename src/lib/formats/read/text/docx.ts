import { mimeTypes } from '../../mime.ts';
import { openZip } from '../zip.ts';
import { dropSoftHyphens } from './clean.ts';
import { surveyDocx } from '../docx/parts.ts';
import { convertDocx } from '../docx/to-html.ts';
import { htmlToText } from './html-to-text.ts';
import type { Notice } from '#lib/contract/index.ts';
import type { TextReader } from './types.ts';

/** Word: mammoth makes HTML of it, our HTML reader makes text of that. Footnotes and endnotes stand at the end. */
export const docx: TextReader = {
	format: 'docx',
	extensions: ['docx', 'docm', 'dotx'],
	mime: [mimeTypes.docx],
	async read({ bytes, limits }) {
		const { parts, notices } = surveyDocx(openZip(bytes, limits), limits);
		const { source, notes } = splitNotes(await convertDocx(parts));
		const read = htmlToText(source, limits, { keepSpaces: true, keepEmptyParagraphs: true });
		const ends = notes.map((note) => htmlToText(note, limits, { keepSpaces: true }).text);
		const soft = dropSoftHyphens(ends.length > 0 ? `${read.text}\n\n${ends.join('\n')}` : read.text);
		const told: Notice[] = ends.length > 0 ? [{ code: 'notes-at-end', values: { count: ends.length } }] : [];
		// Images are counted in the parts, as mammoth does not pass on all of them.
		const kept = read.notices.filter(({ code }) => code !== 'images-ignored');
		return {
			text: soft.text,
			encoding: '',
			times: [],
			notices: [...notices, ...kept, ...told, ...soft.notices]
		};
	}
};

/** mammoth ends its HTML with one list of all notes, each with an arrow back: the list is cut off, `[n] ` put before each. */
function splitNotes(source: string): { source: string; notes: string[] } {
	const first = source.search(/<ol><li id="(foot|end)note-/);
	if (first < 0) return { source, notes: [] };
	const notes = source
		.slice(first)
		.split(/<li id="(?:foot|end)note-[^"]*">/)
		.slice(1)
		.map((note, index) => `[${index + 1}] ${note.replace(/<a href="#(foot|end)note-ref-[^"]*">↑<\/a>/g, '')}`)
		.map((note) => note.replace(/^(\[\d+\] )<p> ?/, '$1'));
	return { source: source.slice(0, first), notes };
}
