import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The numbers a call printed, by the name R gave them. */
export type Printed = Readonly<Record<string, readonly number[]>>;

/** Why R cannot be asked here, or null where it can. */
export function withoutR(): string | null {
	return spawnSync('Rscript', ['--version']).error === undefined ? null : 'Rscript is not installed';
}

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/** Runs R calls in one R process; the numbers each printed, or what R said of it. */
export function inR(calls: readonly string[]): (Printed | string)[] {
	const script = [
		read('harness.R'),
		read('survey.R'),
		...calls.map((call) => `each(${JSON.stringify(call)})`)
	].join('\n');
	const { stdout, stderr } = spawnSync('Rscript', ['--vanilla', '-'], { input: script, encoding: 'utf8' });
	const lines = stdout.trimEnd().split('\n');
	if (lines.length !== calls.length)
		throw new Error(`R answered ${lines.length} of ${calls.length}: ${stderr}`);
	return lines.map((line) => (line.startsWith('error:') ? line : parsed(line)));
}

/** A name printed twice keeps both lists, one after the other only where they are the same quantity: the last wins. */
function parsed(line: string): Printed {
	return Object.fromEntries(
		line.split(';').map((entry) => {
			const at = entry.lastIndexOf('=');
			return [
				entry.slice(0, at),
				entry
					.slice(at + 1)
					.split(',')
					.map(number)
			];
		})
	);
}

function number(text: string): number {
	if (text === 'NA') return NaN;
	return text === 'Inf' ? Infinity : text === '-Inf' ? -Infinity : Number(text);
}
