import { definedThroughout } from '../../defined.ts';
import { definedP } from '../../outcome.ts';
import { rLines } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { gamesHowell } from '../games-howell.ts';
import { readSamples, SAMPLES_INPUT } from '../read-samples.ts';
import { summarise } from '../sample.ts';

export const gamesHowellMethod = method({
	name: 'games-howell',
	input: SAMPLES_INPUT,
	answers: ['anova-games-howell'],
	run(input): Result {
		const { samples, n, rx, rg } = readSamples(input, 2);
		const flat = summarise(samples).filter((group) => group.variance === 0);
		if (flat.length > 1)
			refuse('group-without-variance', { group: flat[0]?.label ?? '', n: flat[0]?.n ?? 0 });
		return {
			method: 'games-howell',
			effects: [],
			details: {
				pairs: gamesHowell(samples).map((pair) => ({
					...(definedThroughout(pair) as object),
					p: definedP(pair.p)
				}))
			},
			n,
			base: 'valid-answers',
			warnings: [],
			// As jmv::anovaOneW(x ~ g, data, phMethod = 'gamesHowell'), which few have at hand.
			r: rLines(
				`x <- ${rx}; g <- ${rg}; m <- tapply(x, g, mean); v <- tapply(x, g, var) / tapply(x, g, length); d <- v^2 / (tapply(x, g, length) - 1); i <- combn(length(m), 2)`,
				'a <- i[1, ]; b <- i[2, ]; diff <- as.vector(m[a] - m[b]); se <- as.vector(sqrt(v[a] + v[b])); df <- as.vector((v[a] + v[b])^2 / (d[a] + d[b])); t <- diff / se',
				'list(diff = diff, se = se, t = t, df = df, p = ptukey(abs(t) * sqrt(2), length(m), df, lower.tail = FALSE))'
			)
		};
	}
});
