/** A multiple-response set summed up. Percentages are 0 to 100; those of cases may add up to more than 100. */
export interface MultipleResponse {
	/** Ticks by option. */
	count: number[];
	responses: number;
	/** Cases that saw the block: at least one option is not missing. */
	answering: number;
	/** Cases with at least one tick. */
	ticking: number;
	percentOfResponses: number[];
	percentOfAnswering: number[];
	/** The base of SPSS MULT RESPONSE and CTABLES. */
	percentOfTicking: number[];
}

/** Counts ticks by option and by case; rows are cases, columns options, 1 for a tick. */
export function multipleResponse(rows: readonly (readonly (number | null)[])[]): MultipleResponse {
	const count = (rows[0] ?? []).map(() => 0);
	let answering = 0;
	let ticking = 0;
	for (const row of rows) {
		if (row.some((tick) => tick !== null)) answering++;
		if (row.some((tick) => tick === 1)) ticking++;
		row.forEach((tick, i) => (count[i] = (count[i] ?? 0) + (tick ?? 0)));
	}
	const responses = count.reduce((sum, c) => sum + c, 0);
	const of = (base: number): number[] => count.map((c) => (100 * c) / base);
	return {
		count,
		responses,
		answering,
		ticking,
		percentOfResponses: of(responses),
		percentOfAnswering: of(answering),
		percentOfTicking: of(ticking)
	};
}
