import { ReadRefusal } from '../types.ts';

/** A cue as written: its lines still carry their tags. Times in milliseconds. */
export interface Cue {
	from: number;
	to: number;
	lines: string[];
}

/** A cue for each word of the longest transcript; a person writes one every few seconds. */
const mostCues = 250_000;

const time = '(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})';
const timing = new RegExp(`^\\s*${time}\\s*-->\\s*${time}(?:\\s|$)`);

/**
 * The cues of a subtitle text. In WebVTT an empty line ends a cue; SubRip texts hold empty lines, so that there a cue
 * goes on to the number before the next timing. Headers, notes, styles and cue names are passed over.
 * Throws `ReadRefusal`: 'too-many-entries'.
 */
export function cuesOf(text: string, kind: 'vtt' | 'srt'): Cue[] {
	const cues: Cue[] = [];
	let current: Cue | null = null;
	for (const line of text.split('\n')) {
		const found = line.includes('-->') ? timing.exec(line) : null;
		if (found) {
			if (cues.length === mostCues) throw new ReadRefusal('too-many-entries');
			if (current && isIndex(current.lines.at(-1))) current.lines.pop();
			current = { from: milliseconds(found, 1), to: milliseconds(found, 5), lines: [] };
			cues.push(current);
		} else if (kind === 'vtt' && line.trim() === '') current = null;
		else if (line.trim() !== '') current?.lines.push(line.trim());
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
