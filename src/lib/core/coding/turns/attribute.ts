import { decide } from './evidence/decide.ts';
import { labelKey } from './labels/label-shape.ts';
import { linesOf } from './lines/scan.ts';
import { stampAt } from './lines/stamps.ts';
import { EVERYTHING } from './rule.ts';

/** A line of captions; `speaker` is null where its source names nobody. */
export interface SaidLine {
	speaker: string | null;
	words: string;
}

const COLON = /^\s*[:：]\s*/;

/** The name of the voice and a time, written again before the words. */
function withoutRepetition({ speaker, words }: SaidLine): SaidLine {
	let said = words;
	if (speaker !== null && labelKey(said.slice(0, speaker.length)) === labelKey(speaker)) {
		const rest = said.slice(speaker.length);
		if (COLON.test(rest)) said = rest.replace(COLON, '');
	}
	const stamp = stampAt(said, 0);
	return { speaker, words: stamp ? said.slice(stamp.end).trimStart() : said };
}

/**
 * Captions with the labels and times written into their words (`[SPEAKER_00]: …`, `(Claire) …`, a name on a line of its
 * own) taken out of them: in, lines without line ends; out, as many lines, some with a speaker and no words. Labels
 * are told by evidence, as in a text, and by less of it: two names once each are enough where each line has one.
 */
export function attributeLines(lines: readonly SaidLine[]): SaidLine[] {
	const open = lines.map(({ speaker, words }) => (speaker === null ? words.trim() : ''));
	const text = open.join('\n');
	const read = linesOf(text, EVERYTHING);
	const { heads, labels } = decide(text, read, EVERYTHING, true);
	const found = new Map<number, SaidLine>();
	read.forEach(({ paragraph, aside, words }, i) => {
		const head = heads[i];
		const from = head?.words ?? words;
		const said = aside ? '' : text.slice(from, head?.end ?? paragraph.end).trim();
		found.set(paragraph.start, { speaker: head ? (labels.get(head.key) ?? null) : null, words: said });
	});
	let at = 0;
	return lines.map((line, i) => {
		const place = at;
		at += (open[i]?.length ?? 0) + 1;
		return line.speaker === null ? (found.get(place) ?? { ...line, words: '' }) : withoutRepetition(line);
	});
}
