import type { ResponseSet } from '../book.ts';
import { readBoxes } from './boxes.ts';
import { readOneCell } from './one-cell.ts';
import { readSlots } from './slots.ts';
import type { SetOption, SetSource, SetTicks, SetView } from './types.ts';

function read(set: ResponseSet, source: SetSource): SetTicks {
	if (set.kind === 'indicators') return readBoxes(set, source);
	return set.kind === 'delimited' ? readOneCell(set, source) : readSlots(set, source);
}

const sum = (list: readonly SetOption[]): number => list.reduce((total, { n }) => total + n, 0);

/**
 * Reads a multiple-response set. The base is who was asked: by `askedIf` where it is declared, else whoever left an answer
 * in one of its cells; an unticked box of somebody who was never asked is no answer. Who ticks something all the same is in
 * the base, and counted. `answers` is the sum of the options and the write-ins.
 */
export function setViewOf(set: ResponseSet, source: SetSource): SetView {
	const { options: names, ticked, writeIns, writtenIn, base, none } = read(set, source);
	const rows = source.included ? source.included.reduce((total, one) => total + one, 0) : base.length;
	let asked = 0;
	let noneTicked = 0;
	let contradictions = 0;
	let answeredNotAsked = 0;
	for (let row = 0; row < base.length; row++) {
		if (base[row] !== 1) continue;
		asked++;
		if (source.asked && source.asked[row] !== 1) answeredNotAsked++;
		let ticks = writtenIn?.[row] ?? 0;
		for (const option of ticked) ticks += option[row] ?? 0;
		if (ticks === 0) noneTicked++;
		if (ticks > 1 && ticked[none]?.[row] === 1) contradictions++;
	}
	const options = names.map((option, index) => ({
		option,
		n: ticked[index]?.reduce((total, tick) => total + tick, 0) ?? 0
	}));
	return {
		options,
		ticked,
		writeIns,
		base,
		n: {
			rows,
			base: asked,
			notInBase: rows - asked,
			answers: sum(options) + sum(writeIns),
			noneTicked,
			answeredNotAsked,
			contradictions
		}
	};
}
