import { ReadRefusal } from '../../refusal.ts';

/** A cue as written: its lines still carry their tags. Times in milliseconds. */
export interface Cue {
	from: number;
	to: number;
	lines: string[];
}

/** A cue for each word of the longest transcript; a person writes one every few seconds. */
const mostCues = 250_000;

const time = '(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})(?:[.,:](\\d{1,3}))?';
const timing = new RegExp(`^\\s*${time}\\s*--?>\\s*${time}(?:\\s|$)`);
const sbvTiming = new RegExp(`^\\s*${time}\\s*,\\s*${time}\\s*$`);
/** Blocks of WebVTT that hold no words; they end at an empty line. */
const block = /^(?:NOTE|STYLE|REGION|X-TIMESTAMP-MAP)(?:[\s:=]|$)/;

/**
 * The cues of a subtitle text. Words may follow an empty line within a cue, so that a cue goes on to what names the next
 * one: the line right before its timing, after an empty one. Headers, notes, styles and cue names are passed over.
 * Throws `ReadRefusal`: 'too-many-entries'.
 */
export function cuesOf(text: string, kind: 'vtt' | 'srt' | 'sbv'): Cue[] {
	const cues: Cue[] = [];
	let current: Cue | null = null;
	let skipping = false;
	/** How many lines stand since the last empty one. */
	let since = 0;
	for (const line of text.split('\n')) {
		const found = kind === 'sbv' ? sbvTiming.exec(line) : line.includes('->') ? timing.exec(line) : null;
		if (found) {
			if (cues.length === mostCues) throw new ReadRefusal('too-many-entries');
			if (current && since === 1 && (kind === 'vtt' || isIndex(current.lines.at(-1)))) current.lines.pop();
			else if (current && kind === 'srt' && isIndex(current.lines.at(-1))) current.lines.pop();
			current = { from: milliseconds(found, 1), to: milliseconds(found, 5), lines: [] };
			cues.push(current);
			skipping = false;
			// Nothing stands between the timing and its words: they are no name of the next cue.
			since = 2;
		} else if (line.trim() === '') {
			skipping = false;
			since = 0;
		} else if (!skipping && kind === 'vtt' && since === 0 && block.test(line)) skipping = true;
		else if (!skipping) {
			current?.lines.push(line.trim());
			since++;
		}
	}
	return cues;
}

function isIndex(line: string | undefined): boolean {
	return line !== undefined && /^\d+$/.test(line);
}

function milliseconds(found: RegExpExecArray, first: number): number {
	const [hours, minutes, seconds] = [0, 1, 2].map((n) => Number(found[first + n] ?? 0)) as [
		number,
		number,
		number
	];
	return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number((found[first + 3] ?? '').padEnd(3, '0'));
}
