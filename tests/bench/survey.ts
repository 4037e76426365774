/**
 * How long a questionnaire of a million rows and 200 columns takes to be read, filtered, crossed and described, beside
 * papaparse's own bare parse of the same file. Prints a table, never fails: `node tests/bench/survey.ts`; `ROWS=100000`
 * takes fewer rows.
 */
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { baseOf, columnFromBytes, columnToBytes, openBook, type View } from '#lib/core/survey/index.ts';
import { readDataset, type ReadDataset } from '#lib/formats/read/index.ts';
import { generator } from '../faults/generator.ts';

const ROWS = Number(process.env['ROWS'] ?? 1_000_000);
const COLUMNS = 200;
const RUNS = 5;

const random = generator(1857);
const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
const centres = ['Anvers', 'Bruxelles', 'Charleroi', 'Gand', 'Liège', 'Namur'];
const words = ['travail', 'charge', 'équipe', 'horaires', 'dos', 'repos', 'hiérarchie', 'fatigue'];

/** One cell: 150 items on five points, then categories, ages, measures, words among numbers, and open answers. */
function cell(row: number, column: number): string {
	if (column === 0) return `R${100_000 + row}`;
	if (column < 150) return random() < 0.05 ? '' : String(1 + Math.floor(random() * 5));
	if (column < 170) return one(centres);
	if (column < 185) return String(18 + Math.floor(random() * 60));
	if (column < 195) return (random() * 1000).toFixed(2);
	if (column < 199) return random() < 0.3 ? 'NA' : String(Math.floor(random() * 10));
	return random() < 0.6
		? ''
		: `"${one(words)}, ${one(words)} et ${one(words)} ${Math.floor(random() * 1e6)}"`;
}

async function writeFile(path: string): Promise<void> {
	const out = createWriteStream(path);
	out.write(`id,${Array.from({ length: COLUMNS - 1 }, (_, column) => `q${column + 1}`).join(',')}\n`);
	for (let row = 0; row < ROWS; row += 1000) {
		const lines: string[] = [];
		for (let next = row; next < Math.min(row + 1000, ROWS); next++)
			lines.push(Array.from({ length: COLUMNS }, (_, column) => cell(next, column)).join(','));
		if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
	}
	out.end();
	await once(out, 'close');
}

const chunks = (path: string) => () => createReadStream(path, { highWaterMark: 131_072 });

/** What a run takes by the clock, and of the processor: on a busy machine only the second says something. */
interface Time {
	wall: number;
	cpu: number;
}

async function timeOf(run: () => unknown): Promise<Time> {
	const start = performance.now();
	const before = process.cpuUsage();
	await run();
	const { user, system } = process.cpuUsage(before);
	return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

function bareParse(path: string): Promise<void> {
	return new Promise((resolve, reject) =>
		Papa.parse(createReadStream(path), {
			delimiter: ',',
			chunk: () => undefined,
			complete: () => resolve(),
			error: reject
		})
	);
}

/** The median run. */
async function timed(run: () => unknown): Promise<Time> {
	const times: Time[] = [];
	for (let again = 0; again < RUNS; again++) times.push(await timeOf(run));
	return times.sort((a, b) => a.cpu - b.cpu)[RUNS >> 1] ?? { wall: NaN, cpu: NaN };
}

function crossed(rows: View, columns: View): Float64Array {
	const width = columns.categories.length;
	const counts = new Float64Array(rows.categories.length * width);
	for (let row = 0; row < rows.codes.length; row++) {
		const [a = -1, b = -1] = [rows.codes[row], columns.codes[row]];
		if (a >= 0 && b >= 0) counts[a * width + b] = (counts[a * width + b] ?? 0) + 1;
	}
	return counts;
}

/** Counts of each category, or the mean, with their base. */
function described(view: View): number {
	const base = baseOf(view);
	if (!view.values) return view.counts.valid[0] ?? 0;
	let sum = 0;
	for (let row = 0; row < view.values.length; row++)
		if ((view.codes[row] ?? -1) >= 0) sum += view.values[row] ?? 0;
	return sum / base.valid;
}

const folder = mkdtempSync(join(tmpdir(), 'tamis-bench-'));
const path = join(folder, 'enquete.csv');
try {
	await writeFile(path);
	const size = statSync(path).size;
	let dataset: ReadDataset | undefined;
	const read = await timeOf(async () => {
		dataset = await readDataset({ name: path, size, chunks: chunks(path) });
	});
	const peak = process.resourceUsage().maxRSS / 1024;
	const bare = await timeOf(() => bareParse(path));
	if (!dataset) throw new Error('nothing was read');
	const { book, columns } = dataset;
	const open = () => openBook(book, ROWS, (name) => columns.get(name) ?? null);
	const [a, b] = [open().view('q1'), open().view('q150')];
	const q1 = columns.get('q1');
	const all = await timeOf(() => {
		for (const { name } of book.variables) {
			const view = open().view(name);
			if (view) described(view);
		}
	});
	const row = ({ wall, cpu }: Time, more = '') => ({
		clock: `${wall.toFixed(0)} ms`,
		processor: `${cpu.toFixed(0)} ms`,
		more
	});
	console.log(`${ROWS} rows x ${COLUMNS} columns, ${(size / 2 ** 20).toFixed(0)} MB`);
	console.table({
		'papaparse alone': row(bare),
		'read into columns and guessed': row(
			read,
			`${(read.cpu / bare.cpu).toFixed(2)} times papaparse, at most ${peak.toFixed(0)} MB`
		),
		'a filter of two conditions': row(await timed(() => open().where('q1 = 5 and q180 >= 55'))),
		'a filter on categories and open answers': row(
			await timed(() => open().where('q150 in (Liège, Namur) or q199 is missing'))
		),
		'a crosstab of two columns that are read': row(await timed(() => a && b && crossed(a, b))),
		'all variables described': row(all),
		'one column to bytes and back': row(await timed(() => q1 && columnFromBytes(columnToBytes(q1))))
	});
} finally {
	rmSync(folder, { recursive: true, force: true });
}
