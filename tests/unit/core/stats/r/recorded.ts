import { readFileSync } from 'node:fs';
import type { Printed } from './run-r.ts';

/** What R 4.2.2 printed for a call, kept so that results are held to it where R is absent. */
export interface Recorded {
	method: string;
	/** Which of the inputs of the method, from 0. */
	input: number;
	r: string;
	printed: Printed;
}

export const RECORDED_FILE = new URL('../../../../reference/r-calls.json', import.meta.url);

export function recorded(): Recorded[] {
	return JSON.parse(readFileSync(RECORDED_FILE, 'utf8'), (_, value: unknown) =>
		value === 'Infinity' || value === '-Infinity' || value === 'NaN' ? Number(value) : value
	) as Recorded[];
}
