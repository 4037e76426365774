import { decodeEntities } from '../../text/entities.ts';

/** Nobody asks at greater length; what stands behind is cut. */
const LONGEST = 20_000;

/** What a form shows of a text it keeps as HTML, on one line. */
export function plainWords(text: string): string {
	const html = text.slice(0, LONGEST);
	const bare = html.includes('<')
		? html.replace(/<(?:script|style)\b[^<>]*>[^<]*/gi, ' ').replace(/<[^<>]*>/g, ' ')
		: html;
	return decodeEntities(bare)
		.replace(/[\s\u00a0\ufeff]+/g, ' ')
		.trim();
}
