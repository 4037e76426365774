import { completeCases, labels, levelsOf, pickLabels, pickNumbers } from '../../cases.ts';
import { definedThroughout } from '../../defined.ts';
import { definedP } from '../../outcome.ts';
import { rLines, rName, rStrings, rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { column, oneOf } from '../../validate.ts';
import { factorial } from '../factorial.ts';

/** With all interactions four factors are fifteen terms, more than anybody reads. */
const MOST_FACTORS = 4;
/** The columns of the design, so that a factor with a level per case cannot fill the memory. */
const MOST_CELLS = 400;

export const factorialAnovaMethod = method({
	name: 'factorial-anova',
	input: {
		y: 'numbers, null for missing',
		factors: `object: name to a list of groups, words or numbers, null for missing; 1 to ${MOST_FACTORS}`,
		type: 'optional: III (default, sum contrasts, as SPSS and jamovi), II or I (in the order of the factors)'
	},
	answers: ['anova-ancova-type2-3'],
	run(input): Result {
		const type = oneOf<'III' | 'II' | 'I'>(input, 'type', ['III', 'II', 'I']);
		const y = column(input, 'y');
		const given = input.factors;
		if (typeof given !== 'object' || given === null || Array.isArray(given)) {
			return refuse('not-an-object', { field: 'factors' });
		}
		const named = Object.keys(given).map((name) => ({
			name,
			values: labels(given as Record<string, unknown>, name)
		}));
		if (named.length < 1 || named.length > MOST_FACTORS) {
			refuse('too-many-factors', { factors: named.length, most: MOST_FACTORS });
		}
		const complete = completeCases(y, ...named.map((f) => f.values));
		const factors = named.map(({ name, values }) => {
			const kept = pickLabels(values, complete);
			return { name, values: kept, levels: levelsOf(kept) };
		});
		const single = factors.find((f) => f.levels.length < 2);
		if (single) refuse('factor-with-one-level', { factor: single.name });
		const cells = factors.reduce((product, f) => product * f.levels.length, 1);
		if (cells > MOST_CELLS) refuse('too-many-categories', { categories: cells, most: MOST_CELLS });
		const found = factorial(pickNumbers(y, complete), factors, type === 'III' ? 3 : type === 'II' ? 2 : 1);
		if (found.residual.df < 1) refuse('too-few-values', { n: complete.length, needed: cells + 1 });
		const warnings: Warning[] = [];
		if (!found.complete) warnings.push({ code: 'empty-cells', values: { cells } });
		if (!(found.residual.ss > 0))
			warnings.push({ code: 'no-variation-within-groups', values: { n: complete.length } });
		const formula = factors.map((f) => `factor(${rName(f.name)})`).join(' * ');
		return {
			method: 'factorial-anova',
			effects: found.effects.map((effect) => ({
				name: `partial-eta-squared:${effect.term}`,
				value: Number.isFinite(effect.partialEtaSquared) ? effect.partialEtaSquared : null
			})),
			details: {
				type,
				terms: found.effects.map((effect) => ({
					...(definedThroughout(effect) as object),
					p: definedP(effect.p)
				})),
				residual: definedThroughout(found.residual)
			},
			n: { used: complete.length, missing: y.length - complete.length },
			base: 'complete-cases',
			warnings,
			r: rLines(
				`d <- na.omit(data.frame(${[
					`y = ${rVector(y, 'y')}`,
					...named.map(
						(f) =>
							`${rName(f.name)} = ${rStrings(
								f.values.map((v) => (v === null ? null : String(v))),
								rName(f.name)
							)}`
					)
				].join(', ')}, check.names = FALSE))`,
				...rTable(type, formula)
			)
		};
	}
});

/** Type III drops each term from the whole model, type II from that of the terms which do not contain it. */
function rTable(type: 'I' | 'II' | 'III', formula: string): string[] {
	const fit = `fit <- lm(y ~ ${formula}, d)`;
	if (type === 'I')
		return [
			fit,
			'a <- anova(fit); i <- -nrow(a); list(ss = a$"Sum Sq"[i], df = a$Df[i], F = a$F[i], p = a$"Pr(>F)"[i])'
		];
	if (type === 'III')
		return [
			"options(contrasts = c('contr.sum', 'contr.poly'))",
			fit,
			'a <- drop1(fit, ~., test = "F")[-1, ]; list(ss = a$"Sum of Sq", df = a$Df, F = a$"F value", p = a$"Pr(>F)")  # car::Anova(fit, type = 3)'
		];
	return [
		fit,
		'v <- attr(terms(fit), "term.labels"); s <- strsplit(v, ":")',
		'a <- sapply(seq_along(v), function(i) {o <- v[!sapply(s, function(t) all(s[[i]] %in% t))]; f <- function(t) {m <- lm(reformulate(c("1", t), "y"), d); c(deviance(m), df.residual(m))}; f(o) - f(c(o, v[i]))})',
		'F <- a[1, ] / a[2, ] / (deviance(fit) / df.residual(fit)); list(ss = a[1, ], df = a[2, ], F = F, p = pf(F, a[2, ], df.residual(fit), lower.tail = FALSE))  # car::Anova(fit, type = 2)'
	];
}
