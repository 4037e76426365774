export interface RankedItem {
	meanRank: number;
	/** Points of the Borda count: items ranked below, summed over panelists. */
	borda: number;
	/** Per cent of panelists who rank the item among the first `top`. */
	topShare: number;
	/** Per cent of panelists who rank it first. */
	firstShare: number;
}

/**
 * Aggregates full rankings. `rankings[j][i]` is the rank (1 = best) panelist j gave item i, none missing; `top` is
 * how many places count as the top.
 */
export function aggregateRankings(rankings: readonly (readonly number[])[], top: number): RankedItem[] {
	const panel = rankings.length;
	const items = rankings[0]?.length ?? 0;
	return Array.from({ length: items }, (_, i) => {
		const ranks = rankings.map((own) => own[i] ?? NaN);
		const share = (limit: number) => (100 * ranks.filter((rank) => rank <= limit).length) / panel;
		const sum = ranks.reduce((total, rank) => total + rank, 0);
		return { meanRank: sum / panel, borda: items * panel - sum, topShare: share(top), firstShare: share(1) };
	});
}
