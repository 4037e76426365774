import { rLines, rMatrix } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { matrix } from '../../validate.ts';
import { contentValidity } from '../content-validity.ts';

export const contentValidityMethod = method({
	name: 'content-validity',
	input: {
		ratings: 'rows of items, one rating of relevance per expert (1 to 4), null for missing',
		relevantFrom: 'optional: the lowest rating that counts as relevant, 3'
	},
	answers: ['delphi-cvi'],
	run(input): Result {
		const rows = matrix(input, 'ratings');
		const from = typeof input.relevantFrom === 'number' ? input.relevantFrom : 3;
		const items = rows.map((row) => {
			const given = row.filter((rating) => rating !== null);
			return contentValidity(given.filter((rating) => rating >= from).length, given.length);
		});
		const judged = items.filter((item) => item.experts > 0);
		const missing = rows.flat().filter((rating) => rating === null).length;
		const warnings: Warning[] = [];
		if (judged.length < items.length)
			warnings.push({ code: 'items-without-answers', values: { items: items.length - judged.length } });
		// Lynn (1986): with so few experts only unanimity shows more than chance.
		const fewest = judged.reduce((least, item) => Math.min(least, item.experts), Infinity);
		if (fewest < 3) warnings.push({ code: 'few-experts', values: { experts: fewest } });
		const share = (sum: number) => (judged.length === 0 ? null : sum / judged.length);
		return {
			method: 'content-validity',
			estimate: { name: 's-cvi-average', value: share(judged.reduce((sum, item) => sum + item.iCvi, 0)) },
			effects: [
				{
					name: 's-cvi-universal',
					value: share(judged.filter((item) => item.relevant === item.experts).length)
				}
			],
			details: { items: items.map((item) => (item.experts === 0 ? { experts: 0, relevant: 0 } : item)) },
			n: { used: judged.length, missing },
			base: 'items-judged',
			warnings,
			r: rLines(
				`m <- ${rMatrix(rows, 'ratings')} >= ${from}; m <- m[rowSums(!is.na(m)) > 0, , drop = FALSE]; A <- rowSums(m, na.rm = TRUE); N <- rowSums(!is.na(m)); i <- A / N; pc <- choose(N, A) * 0.5^N`,
				'list(estimate = mean(i), `s-cvi-universal` = mean(i == 1), iCvi = i, chance = pc, modifiedKappa = (i - pc) / (1 - pc), cvr = 2 * i - 1)'
			)
		};
	}
});
