/**
 * The stats room on a million observations, and in R when `Rscript` is there; then a bootstrap and the minified size
 * of each method bundled alone. Prints tables, never fails. `node tests/bench/stats.ts`
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	findMethod,
	mean,
	seededRandom,
	selectQuantiles,
	standardDeviation,
	type Input
} from '#lib/core/stats/index.ts';
import { minifiedSizes } from './stats-size.ts';

const N = 1_000_000;
const random = seededRandom(2021);
const draw = (make: () => number, n = N): Float64Array => Float64Array.from({ length: n }, make);
/** Twelve uniforms make a normal that is good enough to time. */
const normal = (): number => {
	let sum = -6;
	for (let i = 0; i < 12; i++) sum += random();
	return sum;
};
const continuous = draw(normal);
const related = continuous.map((value) => value + normal());
const likert = draw(() => Math.floor(random() * 7));
const rows = Array.from({ length: N }, () => Math.floor(random() * 5));
const columns = Array.from({ length: N }, () => Math.floor(random() * 7));

function run(name: string, input: Input): unknown {
	const method = findMethod(name);
	if (!method) throw new Error(`no method ${name}`);
	const outcome = method.run(input);
	if ('refused' in outcome) throw new Error(`${name}: ${outcome.refused.code}`);
	return outcome;
}

function crosstab(): unknown {
	const m = Array.from({ length: 5 }, () => new Array<number>(7).fill(0));
	for (let i = 0; i < N; i++) {
		const row = m[rows[i] ?? 0];
		const j = columns[i] ?? 0;
		if (row) row[j] = (row[j] ?? 0) + 1;
	}
	return [run('chi-square', { m }), run('g-test', { m }), run('ordinal-association', { m })];
}

const first = likert.subarray(0, N / 2);
const second = likert.subarray(N / 2);

/** What is timed, here and the same in R. */
const TASKS: [label: string, here: () => unknown, inR: string][] = [
	['mean and sd', () => [mean(continuous), standardDeviation(continuous)], 'mean(x); sd(x)'],
	[
		'seven quantiles (type 7)',
		() => selectQuantiles(continuous, [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]),
		'quantile(x, c(.05, .1, .25, .5, .75, .9, .95))'
	],
	[
		'Mann-Whitney, 7-point answers',
		() => run('mann-whitney', { x: first, y: second }),
		'wilcox.test(l[1:h], l[(h + 1):n], exact = FALSE)'
	],
	[
		'5 x 7 crosstab and its tests',
		crosstab,
		// The measures of ordinal association by their definitions: base R has none, and a bench should ask for no package.
		't <- table(a, b); k <- chisq.test(t); G <- 2 * sum(t * log(t / k$expected)); i <- row(t); j <- col(t); ' +
			'pairs <- function(side) sum(sapply(seq_along(t), function(q) t[q] * sum(t[i > i[q] & side * j > side * j[q]]))); ' +
			'C <- pairs(1); D <- pairs(-1); n <- sum(t); r <- sum(rowSums(t)^2); s <- sum(colSums(t)^2); ' +
			'c(G, gamma = (C - D) / (C + D), tau.b = 2 * (C - D) / sqrt((n^2 - r) * (n^2 - s)), somers = 2 * (C - D) / (n^2 - r))'
	],
	[
		'Spearman',
		() => run('spearman', { x: continuous, y: related }),
		'cor.test(x, y, method = "spearman", exact = FALSE)'
	]
];

/** Median milliseconds of five runs after one to warm up. */
function time(task: () => unknown): number {
	task();
	const times = Array.from({ length: 5 }, () => {
		const start = performance.now();
		task();
		return performance.now() - start;
	});
	return times.sort((a, b) => a - b)[2] ?? NaN;
}

/** The same tasks timed by R on data of the same kind, in milliseconds; `null` without R. */
function timesInR(): number[] | null {
	if (spawnSync('Rscript', ['--version']).error) return null;
	const folder = mkdtempSync(join(tmpdir(), 'tamis-bench-'));
	const script = join(folder, 'bench.R');
	const clock =
		'clock <- function(f) { f(); median(replicate(5, system.time(f(), gcFirst = FALSE)[["elapsed"]])) * 1000 }';
	writeFileSync(
		script,
		[
			`set.seed(1); n <- ${N}; h <- n / 2; x <- rnorm(n); y <- x + rnorm(n); l <- sample(0:6, n, TRUE)`,
			'a <- sample(0:4, n, TRUE); b <- sample(0:6, n, TRUE)',
			clock,
			...TASKS.map(
				([, , code]) => `cat(tryCatch(clock(function() { ${code} }), error = function(e) NA), "\\n")`
			)
		].join('\n')
	);
	const { stdout } = spawnSync('Rscript', [script], { encoding: 'utf8' });
	rmSync(folder, { recursive: true });
	return stdout.trim().split(/\s+/).map(Number);
}

const r = timesInR();
console.log(`${N.toLocaleString('en')} observations, median of five runs\n`);
console.table(
	TASKS.map(([task, here], i) => {
		const ms = time(here);
		const inR = r?.[i];
		return {
			task,
			'ms here': ms.toFixed(1),
			'ms in R': inR?.toFixed(1) ?? 'no Rscript',
			'here / R': inR ? (ms / inR).toFixed(2) : ''
		};
	})
);

const x = draw(normal, 1000);
const w = draw(() => 0.2 + random(), 1000);
const ms = time(() => run('bootstrap-weighted-mean', { x, w, replicates: 2000, seed: 1 }));
console.log(
	`bootstrap of a weighted mean, 2,000 replicates on 1,000 cases: ${ms.toFixed(0)} ms (to stay under 200)\n`
);

console.log('minified size of each method bundled alone, in KB');
console.table(await minifiedSizes());
