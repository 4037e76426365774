/** Runs the R call of every method on the inputs of the tests and keeps what R prints: `node tests/reference/record-r-calls.ts`. */
import { writeFileSync } from 'node:fs';
import { resultsOf } from '../unit/core/stats/r/results.ts';
import { RECORDED_FILE } from '../unit/core/stats/r/recorded.ts';
import { inR } from '../unit/core/stats/r/run-r.ts';

const results = resultsOf();
const printed = inR(results.map(({ result }) => result.r));
const failed = printed.flatMap((found, i) =>
	typeof found === 'string' ? [`${results[i]?.method}: ${found}`] : []
);
if (failed.length > 0) throw new Error(failed.join('\n'));

const rows = results.map(({ method, input, result }, i) =>
	JSON.stringify({ method, input, r: result.r, printed: printed[i] }, (_, value: unknown) =>
		typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
	)
);
writeFileSync(RECORDED_FILE, `[\n${rows.join(',\n')}\n]\n`);
console.log(`${rows.length} calls`);
