import { details } from '../../defined.ts';
import { rAssign, rLines, rMatrix } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Warning } from '../../result.ts';
import { matrix } from '../../validate.ts';
import { multipleResponse } from '../multiple-response.ts';

/** A tick-all-that-apply question: ticks, and their percentages on each of the three bases in use. */
export const multipleResponseMethod = method({
	name: 'multiple-response',
	input: {
		m: 'one row a case, one column an option: 1 ticked, 0 not ticked, null not shown or not answered'
	},
	answers: ['desc-multiresponse'],
	run(input) {
		const rows = matrix(input, 'm');
		if (rows.some((row) => row.some((tick) => tick !== null && tick !== 0 && tick !== 1))) {
			refuse('not-a-tick', { field: 'm' });
		}
		const found = multipleResponse(rows);
		const warnings: Warning[] = found.ticking === 0 ? [{ code: 'nothing-ticked' }] : [];
		return {
			method: 'multiple-response',
			effects: [],
			details: details(found),
			n: { used: found.answering, missing: rows.length - found.answering },
			base: 'cases-answering-the-block',
			warnings,
			r: rLines(
				rAssign('m', rMatrix(rows, 'm')),
				's <- colSums(m, na.rm = TRUE); a <- sum(rowSums(!is.na(m)) > 0); b <- sum(rowSums(m, na.rm = TRUE) > 0)',
				'list(count = s, percentOfResponses = 100 * s / sum(s), percentOfAnswering = 100 * s / a, percentOfTicking = 100 * s / b)'
			)
		};
	}
});
