import type { LabelForm, Line } from '../lines/line.ts';
import { alternation, firstLetter, frameOf, separations, type Frame } from './frame.ts';
import { inOrder, type Tally, type Tallies } from './tally.ts';

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
	if (recurring.length === 0 || open.length < 2 || frame.heads < 3 || !stand) return [];
	return alternation(open) >= ALTERNATES ? recurring : [];
}

function standsLikeOthers({ lines }: Evidence, tally: Tally, frame: Frame): boolean {
	return frame.density >= DENSE || (frame.parted && tally.lines.every((i) => lines[i]?.afterBlank));
}

function goesOnSmall({ text, lines, form }: Evidence, tally: Tally): boolean {
	return tally.lines.every((i) => firstLetter(text, lines, i, form) === 'small');
}

/** Whether a label that is not sure behaves like those that are. */
function behaves(evidence: Evidence, tally: Tally, sure: readonly Tally[], frame: Frame): boolean {
	const once = tally.lines.length === 1;
	const stands = standsLikeOthers(evidence, tally, frame);
	const small = frame.capitals >= 0.8 && goesOnSmall(evidence, tally);
	const separates = separations(tally, sure) >= tally.lines.length / 3;
	const otherStyle = isSmall(tally.label) && !sure.some(({ label }) => isSmall(label));
	if (once) {
		if (otherStyle || (small && (frame.density < 0.9 || tally.shape === 'weak'))) return false;
		const least = tally.shape !== 'name' ? 3 : frame.density < 0.9 ? 2 : 1;
		return stands && frame.heads >= least;
	}
	if (otherStyle && sure.length > 1) return stands && (separates || !small);
	return stands || (sure.length === 1 && alternation([...sure, tally]) >= ALTERNATES);
}

/** A recurring name that goes on in the middle of a sentence and never parts two turns is a phrase: `Résultat : on part`. */
function isPhrase(evidence: Evidence, tally: Tally, sure: readonly Tally[]): boolean {
	const others = sure.filter((one) => one !== tally);
	if (tally.shape !== 'name' || tally.forced || others.length < 2) return false;
	const frame = frameOf(evidence.text, evidence.lines, evidence.form, others);
	if (frame.heads < 2 * tally.lines.length || frame.capitals < 0.8 || frame.density > DENSE) return false;
	return goesOnSmall(evidence, tally) && separations(tally, others) === 0;
}

/**
 * The labels of one form (before a colon, in brackets, beside a time) that are speakers. What is not sure by its shape
 * is taken when it stands where the sure ones stand and takes turns with them: those that recur first, then those that
 * speak once.
 */
export function takeExplicit(tallies: Tallies, evidence: Evidence): Tally[] {
	const open = [...tallies.values()].filter(({ shape }) => shape !== 'no');
	const first = sureOnes(evidence, open);
	let taken = first.filter((tally) => !isPhrase(evidence, tally, first));
	if (taken.length === 0) taken = mutual(evidence, open);
	if (taken.length === 0) return [];
	for (const once of [false, true]) {
		const rest = open.filter(
			(t) => !taken.includes(t) && !first.includes(t) && (t.lines.length === 1) === once
		);
		const frame = frameOf(evidence.text, evidence.lines, evidence.form, [...taken, ...rest]);
		const heads = taken.reduce((sum, { lines }) => sum + lines.length, 0);
		taken = [...taken, ...rest.filter((tally) => behaves(evidence, tally, taken, { ...frame, heads }))];
	}
	return taken;
}
