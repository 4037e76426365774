/** Net promoter score, -100 to 100, with its standard error and the three shares (0 to 1). */
export interface NetPromoterScore {
	score: number;
	se: number;
	promoters: number;
	passives: number;
	detractors: number;
}

/** Share of 9-10 less share of 0-6 on a 0-10 scale, times 100. F. Reichheld (Harvard Business Review, 2003). */
export function netPromoterScore(values: Float64Array): NetPromoterScore {
	const n = values.length;
	const share = (test: (value: number) => boolean): number => values.filter(test).length / n;
	const promoters = share((value) => value >= 9);
	const detractors = share((value) => value <= 6);
	const net = promoters - detractors;
	return {
		score: 100 * net,
		se: 100 * Math.sqrt((promoters + detractors - net * net) / n),
		promoters,
		passives: share((value) => value >= 7 && value <= 8),
		detractors
	};
}
