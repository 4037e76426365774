import { labels } from '../../cases.ts';
import { definedThroughout } from '../../defined.ts';
import { definedP } from '../../outcome.ts';
import type { Input } from '../../method.ts';
import { rAssign, rLines, rMatrix, rStrings } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { matrix, sameLength } from '../../validate.ts';
import { multiResponseByGroup } from '../multi-response-by-group.ts';

/** Ticks in field `m` (a row per person, a column per option) and the group of each person in field `g`. */
export function readTicks(input: Input): { m: (number | null)[][]; g: (string | number | null)[] } {
	const m = matrix(input, 'm');
	const g = labels(input, 'g');
	sameLength(m, g);
	if (m.some((row) => row.some((tick) => tick !== null && tick !== 0 && tick !== 1))) {
		refuse('not-a-tick', { field: 'm' });
	}
	if (new Set(g.filter((group) => group !== null)).size < 2)
		refuse('too-few-groups', { groups: 1, needed: 2 });
	return { m, g };
}

export const multiResponseMethod = method({
	name: 'multi-response-by-group',
	input: {
		m: 'a row for each person, a column for each option: 1 ticked, 0 not, null missing',
		g: 'group of each person, null for missing'
	},
	answers: ['multiresponse-by-group'],
	run(input): Result {
		const { m, g } = readTicks(input);
		const { groups, options } = multiResponseByGroup(m, g);
		const complete = m.filter((row, i) => g[i] != null && row.every((tick) => tick !== null)).length;
		const simulated = options.filter(({ fisher }) => fisher?.simulated).length;
		const skipped = options.filter(({ fisher }) => fisher === null).length;
		const warnings: Warning[] = [];
		if (simulated > 0) warnings.push({ code: 'p-simulated', values: { options: simulated } });
		if (skipped > 0) warnings.push({ code: 'exact-effort-exceeded', values: { options: skipped } });
		return {
			method: 'multi-response-by-group',
			effects: [],
			details: {
				groups,
				options: options.map(({ percent, base, fisher, pHolm }) => ({
					percent: definedThroughout(percent),
					base,
					p: definedP(fisher?.p),
					pMethod: fisher?.pMethod ?? null,
					pHolm: definedP(pHolm)
				}))
			},
			n: { used: complete, missing: m.length - complete },
			base: 'respondents-of-each-group',
			warnings,
			r: rLines(
				rAssign('m', rMatrix(m, 'm')),
				rAssign(
					'g',
					rStrings(
						g.map((label) => (label === null ? null : String(label))),
						'g'
					)
				),
				'p <- apply(m, 2, function(z) fisher.test(table(factor(z, 0:1), g))$p.value); list(p = p, pHolm = p.adjust(p, "holm"))'
			)
		};
	}
});
