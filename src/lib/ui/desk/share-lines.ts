/** Where a bracket stands along the margin, in pixels: over the lines from that of its first word to that of its last. */
export interface Upright {
	lane: number;
	top: number;
	bottom: number;
	/** The tops of its first and of its last line. */
	first: number;
	last: number;
}

/** Pixels left free between two brackets that share a line, where there is room. */
const GAP = 3;

/**
 * Passages that follow one another in a line would have their brackets touch in a lane: each takes its part of that
 * line's height, in the order given, which is that of the text.
 */
export function shareLines(brackets: readonly Upright[], height: number): void {
	const ofLine = Map.groupBy(
		brackets.flatMap((bracket) =>
			[...new Set([bracket.first, bracket.last])].map((line) => ({ bracket, line }))
		),
		({ bracket, line }) => `${bracket.lane} ${Math.round(line)}`
	);
	for (const sharing of ofLine.values()) {
		const part = height / sharing.length;
		const half = Math.min(GAP, part / 3) / 2;
		sharing.forEach(({ bracket, line }, i) => {
			if (i > 0) bracket.top = line + i * part + half;
			if (i < sharing.length - 1) bracket.bottom = line + (i + 1) * part - half;
		});
	}
}
