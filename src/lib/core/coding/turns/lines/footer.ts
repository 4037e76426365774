import type { Span } from '#lib/core/text/index.ts';

/** What transcription tools and subtitle makers sign a text with. */
const SIGNATURE =
	/^[\s>*_#([-]*(?:(?:transcri(?:bed|ption|pt)|transcrit|transcription|subtitles?|sous-titr\S*|captions?|recorded|generated|created|made|exported|summary|untertitel\S*)\b.{0,60}\b(?:by|with|par|avec|via|from|von|using|powered)\b.{0,30}(?:https?:\/\/|www\.|\.(?:ai|com|io|app|org|fr|net)\b|otter|whisper|sonix|descript|trint|happy ?scribe|rev\b|zoom|teams|noscribe|atrain|amara|riverside|fireflies)|powered by\b.{0,60}$|https?:\/\/(?:www\.)?(?:otter\.ai|sonix\.ai|rev\.com|trint\.com|happyscribe\.\S+|descript\.com)\S*\s*$)/i;
const LONGEST = 200;
const LAST = 4;

/** The paragraphs at the end of a text that a tool has put there. */
export function footers(text: string, paragraphs: readonly Span[]): Set<Span> {
	const found = new Set<Span>();
	for (const span of paragraphs.slice(-LAST).reverse()) {
		const line = text.slice(span.start, span.end);
		if (line.length <= LONGEST && SIGNATURE.test(line)) found.add(span);
	}
	return found;
}
