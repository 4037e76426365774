import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findMethod, listMethods, type Input, type Result } from '#lib/core/stats/index.ts';

const file = new URL('../../../reference/stats-oracle.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: { id: string; input: Input }[] };
const inputs = new Map(cases.map(({ id, input }) => [id, input]));

function resultOf(name: string, input: Input): Result {
	const outcome = findMethod(name)?.run(input);
	if (!outcome || 'refused' in outcome) throw new Error(`${name} refused`);
	return outcome;
}

/** What a call must print: p, or the estimate where nothing is tested. */
const number = ({ test, estimate }: Result): number | null => test?.p ?? estimate?.value ?? null;

/** R prints the p of the model, but `summary(lm(…))` does not hold it. */
const PRINTED = new Set(['linear-regression']);

/** Whether a call runs alone: it asks for no package, and no list is so long that its name stands there instead. */
function runsAlone(r: string): boolean {
	const named = /\b(\w+) <- \1;/.test(r) || (!r.includes('<-') && /[(, ](x|y|m)[,)]/.test(r));
	return !named && !/::|library\(/.test(r);
}

const calls = listMethods().flatMap((method) =>
	method.answers.flatMap((id) => {
		const outcome = method.run(inputs.get(id) ?? {});
		if ('refused' in outcome || number(outcome) === null || PRINTED.has(method.name)) return [];
		const drawn = outcome.test?.pMethod === 'monte-carlo';
		return runsAlone(outcome.r) && !drawn ? [{ name: method.name, id, outcome }] : [];
	})
);

/** Runs R code call by call; the numbers each printed, or what R said. */
function inR(code: readonly string[]): (number[] | string)[] {
	const script = [
		'numbers <- function(v) if (is.list(v)) unlist(lapply(v, numbers)) else if (is.numeric(v) || is.logical(v)) as.numeric(v)',
		'run <- function(code) { env <- new.env(); found <- list()',
		'for (e in parse(text = code)) { v <- withVisible(eval(e, env)); if (v$visible) found <- c(found, numbers(unclass(v$value))) }',
		'cat(sprintf("%.15g", unlist(found)), "\\n") }',
		...code.map(
			(one) =>
				`tryCatch(suppressWarnings(run(${JSON.stringify(one)})), error = function(e) cat("error:", gsub("\\n", " ", conditionMessage(e)), "\\n"))`
		)
	].join('\n');
	const { stdout } = spawnSync('Rscript', ['--vanilla', '-'], { input: script, encoding: 'utf8' });
	return stdout
		.trimEnd()
		.split('\n')
		.map((line) => (line.startsWith('error:') ? line : line.trim().split(/\s+/).map(Number)));
}

describe.skipIf(spawnSync('Rscript', ['--version']).error !== undefined)('in R', () => {
	it('each call that needs no package runs and prints the number of its result', { timeout: 60_000 }, () => {
		const printed = inR(calls.map(({ outcome }) => outcome.r));
		const wrong = calls.flatMap(({ name, id, outcome }, i) => {
			const got = printed[i] ?? 'nothing';
			const wanted = Math.abs(number(outcome) ?? NaN);
			const found =
				typeof got !== 'string' && got.some((v) => Math.abs(Math.abs(v) - wanted) <= 1e-6 * wanted + 1e-14);
			return found ? [] : [{ name, id, wanted, got, r: outcome.r }];
		});
		expect(wrong).toEqual([]);
		expect(calls.length).toBeGreaterThan(100);
	});
});

describe('the R call follows the data', () => {
	it('adds the half that the odds ratio of a table with a zero cell has', () => {
		const m = [
			[0, 12],
			[9, 8]
		];
		expect(resultOf('two-by-two', { m }).r).toContain('byrow = TRUE) + 0.5;');
	});

	it('leaves out the persons that alpha leaves out', () => {
		const complete = [
			[4, 5, 3],
			[2, 3, 2],
			[5, 5, 4],
			[1, 2, 2]
		];
		expect(resultOf('cronbach-alpha', { m: complete }).r).not.toContain('na.omit');
		expect(resultOf('cronbach-alpha', { m: [...complete, [3, null, 4]] }).r).toContain('na.omit(');
	});

	it('puts a name that R cannot read into backticks', () => {
		const y = [1, 2, 2, 4, 5];
		const { r } = resultOf('linear-regression', { y, predictors: { 'years at work': [1, 2, 3, 4, 6] } });
		expect(r).toContain('`years at work` <- c(1, 2, 3, 4, 6)');
		expect(r).toContain('y ~ `years at work`');
	});
});
