import { speechText } from '../speech/speech.ts';
import type { Utterance } from '../speech/utterance.ts';
import { speakerName } from '../speech/write.ts';
import { ReadRefusal } from '../../refusal.ts';
import type { Notice } from '#lib/contract/index.ts';
import type { ReaderResult, TextFormat } from '../types.ts';

/** A line of annotations under a recording: what one speaker says, or what is noted about it. */
export interface Tier {
	id: string;
	/** Whose it is; the tier's own name where nobody is named. */
	speaker: string;
	/** The tier this one explains, when it does: a translation, a gloss. */
	parent: string | null;
	/** Words on one line, times in milliseconds. */
	said: { words: string; from: number | null; to: number | null }[];
}

/** Tiers of single sounds, words, notes: by the names phoneticians and linguists give them. */
const NOTES =
	/(?:^|[\s_@.-])(?:phon(?:e|es|eme|emes|etic)?|syll?(?:able)?s?|pitch|tobi|gloss|glosses|mb|ge|ps|pos|lemma|translation|traduction|ft|en_trans|gestures?|gestes?|gaze|comments?|commentaires?|notes?|remarks?|pauses?|noise|bruit)(?:$|[\s_@.-])/i;
/** What annotators write where nobody speaks. */
const SILENT = /^(?:sil|sp|<sil>|silence|<p:?>|_|#|\(?pause\)?|nsn|<\s*>)?$/i;

const letters = (tier: Tier) => tier.said.reduce((sum, { words }) => sum + words.length, 0);

/** Of the tiers of one speaker, the one with the words: a top one that says something; else the longest of those under it. */
function spokenTier(tiers: readonly Tier[]): Tier | undefined {
	const plain = tiers.filter(({ id }) => !NOTES.test(id));
	const usable = plain.length > 0 ? plain : tiers;
	const top = usable.filter(({ parent }) => parent === null);
	const wordy = (list: readonly Tier[]) => list.toSorted((a, b) => letters(b) - letters(a))[0];
	const best = wordy(top);
	// A top tier of numbers or of nothing only carries the times of what hangs on it.
	const numbered = best?.said.every(
		({ words }) => words === '' || /^[\p{L}._-]{0,12}\d+[\d._-]*$/u.test(words)
	);
	return best && !numbered ? best : wordy(usable);
}

/**
 * The text of tiers, each that of a speaker, in the order of time; tiers that explain another one, or note something, are
 * left out and told. Throws `ReadRefusal`: 'not-this-format' where no tier says anything.
 */
export function tiersText(
	tiers: readonly Tier[],
	format: TextFormat
): Pick<ReaderResult, 'text' | 'times' | 'notices'> {
	const spoken = tiers
		.map((tier) => ({ ...tier, said: tier.said.filter(({ words }) => !SILENT.test(words)) }))
		.filter(({ said }) => said.length > 0);
	const ofSpeaker = Map.groupBy(spoken, ({ speaker }) => speaker);
	const chosen = [...ofSpeaker.values()].map(spokenTier).filter((tier) => tier !== undefined);
	const notes = chosen.filter(({ id, parent }) => parent === null && NOTES.test(id));
	const kept = notes.length < chosen.length ? chosen.filter((tier) => !notes.includes(tier)) : chosen;
	const said: Utterance[] = kept.flatMap((tier) =>
		tier.said.map((one) => ({ ...one, speaker: speakerName(tier.speaker) }))
	);
	if (said.length === 0) throw new ReadRefusal('not-this-format', { expected: format });
	const inOrder = said.toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0));
	const left = spoken.filter((tier) => !kept.some(({ id }) => id === tier.id)).map(({ id }) => id);
	const notices: Notice[] =
		left.length > 0
			? [{ code: 'tiers-ignored', values: { count: left.length, tiers: left.slice(0, 20).join(', ') } }]
			: [];
	return { ...speechText(inOrder), notices };
}
