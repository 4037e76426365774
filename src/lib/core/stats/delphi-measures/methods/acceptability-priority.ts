import { estimateOf } from '../../outcome.ts';
import { defined } from '../../defined.ts';
import { mean } from '../../descriptives/plain.ts';
import { medianOfSorted } from '../../ranks/median.ts';
import { proportionInterval } from '../../proportions/proportion-interval.ts';
import { rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { column, level, sameLength } from '../../validate.ts';

export const acceptabilityPriorityMethod = method({
	name: 'acceptability-priority',
	input: {
		acceptable: '1 when a panelist accepts the proposal, 0 when not, null for missing',
		priority: 'the priority the same panelist gives it, asked only of those who accept, null for missing',
		level: 'optional: confidence level, 0.95'
	},
	answers: ['delphi-acceptability-priority'],
	run(input): Result {
		const confidence = level(input);
		const accepted = column(input, 'acceptable');
		const priority = column(input, 'priority');
		sameLength(accepted, priority);
		const stranger = accepted.find((value) => value !== null && value !== 0 && value !== 1);
		if (stranger !== undefined && stranger !== null) refuse('off-scale', { category: stranger });
		const answers = accepted.filter((value) => value !== null);
		const n = answers.length;
		if (n === 0) refuse('empty', { field: 'acceptable', missing: accepted.length });
		const yes = answers.filter((value) => value === 1).length;
		const given = Float64Array.from(
			priority.filter((value, i): value is number => value !== null && accepted[i] === 1)
		).sort();
		const stray = priority.filter((value, i) => value !== null && accepted[i] !== 1).length;
		const warnings: Warning[] = [];
		if (stray > 0) warnings.push({ code: 'priority-without-acceptance', values: { panelists: stray } });
		if (given.length === 0) warnings.push({ code: 'no-priorities', values: { n: yes } });
		const limits = proportionInterval(yes, n, confidence);
		return {
			method: 'acceptability-priority',
			estimate: estimateOf('share-acceptable', yes / n, { limits, level: confidence, method: 'wilson' }),
			effects: [],
			details: {
				acceptable: yes,
				percentAcceptable: (100 * yes) / n,
				priorities: given.length,
				priorityMedian: defined(medianOfSorted(given)),
				priorityMean: defined(mean(given)),
				priorityBase: 'panelists-who-accept'
			},
			n: { used: n, missing: accepted.length - n },
			base: 'answers',
			warnings,
			r: `a <- ${rVector(accepted, 'acceptable')}; p <- ${rVector(priority, 'priority')}[which(a == 1)]; i <- prop.test(sum(a, na.rm = TRUE), sum(!is.na(a)), conf.level = ${confidence}, correct = FALSE)$conf.int; c(estimate = mean(a, na.rm = TRUE), lower = i[1], upper = i[2], priorityMedian = median(p, na.rm = TRUE), priorityMean = mean(p, na.rm = TRUE))`
		};
	}
});
