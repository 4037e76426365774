import { declareBattery } from './battery.ts';
import type { Draft, Gathered } from './draft.ts';
import { wholeNumbers } from './integer-run.ts';
import { inOrder } from './order.ts';

/** So many neighbours with one scale are a battery. */
const NEIGHBOURS = 3;
/** Items without words for their points, on a scale of at most so many. */
const MOST_CODE = 7;
/** Two items on one scale have so many points in common, where not all were chosen in each. */
const SHARED = 2;

type Kind = 'codes' | 'words' | 'comment' | null;

/** Of neighbours with unlabelled codes those whose highest is near the highest of all: a scale of three is not one of five. */
function alike(run: readonly Draft[]): Draft[] {
	const highest = run.map(({ facts }) => wholeNumbers(facts, MOST_CODE)?.high ?? 0);
	const most = [...highest].sort((a, b) => a - b)[Math.floor(highest.length / 2)] ?? 0;
	return run.filter((_, index) => Math.abs((highest[index] ?? 0) - most) <= 1);
}

/** True when the item goes on the scale of those before it: most points in common, and all of them in one order. */
function goesOn(labels: ReadonlySet<string>, { question }: Draft): boolean {
	const own = question.scale.map(({ label }) => label);
	const shared = own.filter((label) => labels.has(label)).length;
	const all = new Set([...labels, ...own]);
	return (
		shared >= Math.min(SHARED, own.length) &&
		shared >= own.length / 2 &&
		(all.size === labels.size || inOrder([...all]) !== null)
	);
}

/**
 * Finds batteries among neighbours that stand in no group of the file: at least three items on one scale with an order. A
 * comment may stand between two of them.
 */
export function gatherNeighbours(drafts: readonly Draft[], gathered: Gathered): void {
	const taken = new Set([...gathered.batteries, ...gathered.rankings].flatMap(({ items }) => items));
	const kindOf = ({ question, hint, facts }: Draft): Kind => {
		if (hint.technical || question.role || question.setName || taken.has(question.name)) return null;
		if (question.type === 'ordinal') return 'words';
		if (question.type === 'text') return 'comment';
		const coded = question.type === 'numeric' && !hint.scale?.length && !hint.type;
		const numbered = coded ? wholeNumbers(facts, MOST_CODE) : null;
		return numbered && numbered.values.length >= 3 ? 'codes' : null;
	};
	let run: Draft[] = [];
	let runKind: Kind = null;
	let labels = new Set<string>();
	const close = (): void => {
		const items = runKind === 'codes' ? alike(run) : run;
		const name = `battery_${gathered.batteries.length + 1}`;
		const battery = items.length >= NEIGHBOURS ? declareBattery(items, name, '') : null;
		if (battery) gathered.batteries.push(battery);
		run = [];
		labels = new Set();
	};
	for (const draft of drafts) {
		const kind = kindOf(draft);
		if (kind === 'comment') continue;
		if (kind !== runKind || (kind === 'words' && labels.size > 0 && !goesOn(labels, draft))) close();
		runKind = kind;
		if (kind === null) continue;
		run.push(draft);
		for (const { label } of draft.question.scale) labels.add(label);
	}
	close();
}
