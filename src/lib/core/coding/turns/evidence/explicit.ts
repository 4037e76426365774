import type { Span } from '#lib/core/text/index.ts';
import type { LabelForm, Line } from '../lines/line.ts';
import { alternation, firstLetter, frameOf, separations, type Frame } from './frame.ts';
import { inOrder, type Place, type Tally, type Tallies } from './tally.ts';

const DENSE = 0.6;
const ALTERNATES = 0.6;

interface Evidence {
	text: string;
	lines: readonly Line[];
	form: LabelForm;
	/** Captions: each has its time, so that two names once each are enough. */
	lenient: boolean;
}

/** Written without any capital. */
const isSmall = (label: string) => /\p{Ll}/u.test(label) && !/[\p{Lu}\p{Lt}]/u.test(label);

/** Labels that need no comparison: known ones, letters that are not alone, names that recur. */
function sureOnes({ lines, form }: Evidence, open: readonly Tally[]): Tally[] {
	const plain = (tally: Tally) => tally.lines.length - tally.doubtful;
	const letters = open.filter(({ shape }) => shape === 'letter').reduce((sum, t) => sum + t.lines.length, 0);
	const knownHeads = open
		.filter(({ shape }) => shape === 'known')
		.reduce((sum, t) => sum + t.lines.length, 0);
	const timesRise =
		form === 'timed' &&
		rising(
			lines,
			open.filter((t) => plain(t) > 0)
		);
	return open.filter((tally) => {
		const { shape, forced } = tally;
		if (forced) return true;
		if (shape === 'known') return plain(tally) > 0 || knownHeads > 1;
		if (shape === 'letter') return letters > 1;
		return shape === 'name' && (plain(tally) > 1 || (timesRise && plain(tally) > 0));
	});
}

/** Whether labels that stand beside a time, two at least, are in the order of their times. */
function rising(lines: readonly Line[], tallies: readonly Tally[]): boolean {
	const times = inOrder(tallies).map(
		({ line }) => lines[line]?.candidates.find(({ form }) => form === 'timed')?.stamp?.from ?? 0
	);
	return times.length > 1 && times.every((time, i) => time >= (times[i - 1] ?? 0));
}

/** Where no label is sure: several that recur and take turns are, when they stand at most lines or after blank ones. */
function mutual({ text, lines, form, lenient }: Evidence, open: readonly Tally[]): Tally[] {
	const recurring = open.filter((tally) => tally.lines.length > 1);
	const frame = frameOf(text, lines, form, open);
	const stand = frame.density >= DENSE || frame.parted;
	if (lenient && open.length > 1 && frame.density >= 0.8) return [...open];
	const names = open.length > 1 && open.every(({ shape }) => shape === 'name');
	if (names && recurring.length === 0 && frame.density >= 0.9 && sentences(lines, text, form) >= 0.5)
		return [...open];
	if (recurring.length === 0 || open.length < 2 || frame.heads < 3 || !stand) return [];
	return alternation(open) >= ALTERNATES ? recurring : [];
}

function standsLikeOthers({ lines }: Evidence, tally: Tally, frame: Frame): boolean {
	return frame.density >= DENSE || (frame.parted && tally.lines.every((i) => lines[i]?.afterBlank));
}

function goesOnSmall({ text, lines, form }: Evidence, tally: Tally): boolean {
	return tally.lines.every((i) => firstLetter(text, lines, i, form) === 'small');
}

const END_OF_SENTENCE = /[.!?…。！？؟]["”’»)]*\s*$/;

/** Whether a line ends as a sentence does. */
export const endsSentence = (text: string, { end }: Span): boolean =>
	END_OF_SENTENCE.test(text.slice(end - 6, end));

/** The share of labelled lines that end as a sentence does: what is said, where a form is filled in with words. */
function sentences(lines: readonly Line[], text: string, form: LabelForm): number {
	const labelled = lines.filter(({ candidates }) => candidates.some((one) => one.form === form));
	const ending = labelled.filter(({ paragraph }) => endsSentence(text, paragraph));
	return ending.length / Math.max(1, labelled.length);
}

/** Whether a label that is not sure behaves like those that are; `order` is theirs. */
function behaves(evidence: Evidence, tally: Tally, sure: Sure, frame: Frame): boolean {
	const stands = standsLikeOthers(evidence, tally, frame);
	const small = frame.capitals >= 0.8 && goesOnSmall(evidence, tally);
	const otherStyle = isSmall(tally.label) && !sure.small;
	if (tally.lines.length === 1) {
		if (otherStyle || (small && (frame.density < 0.9 || tally.shape === 'weak'))) return false;
		const least = tally.shape !== 'name' ? 3 : frame.density < 0.9 ? 2 : 1;
		return stands && frame.heads >= least;
	}
	const [only, another] = sure.tallies;
	if (only && !another) return stands || (sure.alternates && alternation([only, tally]) >= ALTERNATES);
	const separates = separations(tally, sure.order) >= tally.lines.length / 3;
	if (small && !separates) return false;
	return stands && (!otherStyle || separates || !small);
}

/** A recurring name that goes on in the middle of a sentence and never parts two turns is a phrase: `Résultat : on part`. */
function isPhrase(evidence: Evidence, tally: Tally, sure: Sure, frame: Frame): boolean {
	if (tally.shape !== 'name' || tally.forced || sure.tallies.length < 3) return false;
	if (frame.heads < 3 * tally.lines.length || frame.capitals < 0.7 || frame.density > DENSE) return false;
	return goesOnSmall(evidence, tally) && separations(tally, sure.order) === 0;
}

/** The labels that are speakers so far. */
interface Sure {
	tallies: readonly Tally[];
	order: readonly Place[];
	/** One of them is written without a capital. */
	small: boolean;
	/** Few enough labels to try each beside the only sure one. */
	alternates: boolean;
}

const MOST_TRIED = 200;

const sureOf = (tallies: readonly Tally[], open: readonly Tally[]): Sure => ({
	tallies,
	order: inOrder(tallies),
	small: tallies.some(({ label }) => isSmall(label)),
	alternates: open.length <= MOST_TRIED
});

/**
 * The labels of one form (before a colon, in brackets, beside a time) that are speakers. What is not sure by its shape
 * is taken when it stands where the sure ones stand and takes turns with them: those that recur first, then those that
 * speak once.
 */
export function takeExplicit(tallies: Tallies, evidence: Evidence): Tally[] {
	const { text, lines, form } = evidence;
	const open = [...tallies.values()].filter(({ shape }) => shape !== 'no');
	const first = sureOnes(evidence, open);
	const known = sureOf(first, open);
	const whole = frameOf(text, lines, form, first);
	let taken = first.filter((tally) => !isPhrase(evidence, tally, known, whole));
	if (taken.length === 0) taken = mutual(evidence, open);
	if (taken.length === 0) return [];
	const judged = new Set([...first, ...taken]);
	for (const once of [false, true]) {
		const rest = open.filter((tally) => !judged.has(tally) && (tally.lines.length === 1) === once);
		const sure = sureOf(taken, open);
		// What the researcher accepts by hand says nothing of the others.
		const found = taken.filter((tally) => !tally.forced);
		const seen = frameOf(text, lines, form, [...(found.length > 0 ? found : taken), ...rest]);
		const frame = { ...seen, heads: sure.order.length };
		taken = [...taken, ...rest.filter((tally) => behaves(evidence, tally, sure, frame))];
	}
	return taken;
}
