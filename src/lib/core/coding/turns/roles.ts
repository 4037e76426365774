import { labelKey, namesInterviewer } from './labels/label-shape.ts';
import type { ParsedSpeaker } from './parsed.ts';
import type { TurnRule } from './rule.ts';

/** One turn, as far as it tells who asks and who answers. */
export interface Said {
	speaker: string | null;
	words: number;
	/** It ends with a question mark. */
	asks: boolean;
}

interface Tally {
	label: string;
	turns: number;
	words: number;
	questions: number;
}

function tally(said: readonly Said[]): Tally[] {
	const speakers = new Map<string, Tally>();
	for (const { speaker, words, asks } of said) {
		if (speaker === null) continue;
		const sums = speakers.get(speaker) ?? { label: speaker, turns: 0, words: 0, questions: 0 };
		speakers.set(speaker, sums);
		sums.turns++;
		sums.words += words;
		sums.questions += asks ? 1 : 0;
	}
	return Array.from(speakers.values());
}

/** Without a telling label: the one whose turns mostly end with a question mark, when nobody else's do. */
function whoAsks(speakers: readonly Tally[]): string | undefined {
	const share = ({ questions, turns }: Tally) => questions / turns;
	const [first, second] = speakers.toSorted((a, b) => share(b) - share(a));
	if (!first || !second || first.questions < 2) return undefined;
	return share(first) >= 0.5 && share(first) >= 2 * share(second) ? first.label : undefined;
}

/** The speakers in order of appearance, with their turns, words and role: declared by the rule, told by the label, or guessed. */
export function rolesOf(said: readonly Said[], rule: TurnRule): ParsedSpeaker[] {
	const speakers = tally(said);
	const declared = new Set(rule.interviewers.map(labelKey));
	const named = speakers.filter(({ label }) => namesInterviewer(label)).map(({ label }) => label);
	const guessed = named.length > 0 && named.length < speakers.length ? named : [whoAsks(speakers)];
	return speakers.map(({ label, turns, words }) => {
		const asks = declared.size > 0 ? declared.has(labelKey(label)) : guessed.includes(label);
		return { label, role: asks ? 'interviewer' : 'participant', turns, words };
	});
}
