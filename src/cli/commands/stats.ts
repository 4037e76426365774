import { readFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import { answerCase, findMethod, listMethods } from '#lib/core/stats/index.ts';
import { Refusal } from '#lib/server/actions/index.ts';
import { text, Usage, type Run } from '../command.ts';

type Json = Record<string, unknown>;

function object(source: string, what: string): Json {
	try {
		const value: unknown = JSON.parse(source);
		if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
	} catch {
		// Said below, as for JSON of another kind.
	}
	throw new Refusal('not-json', { what });
}

/** Runs a registered method, lists them, or answers a file of cases. */
export async function runStats({ words, values, line, t }: Run): Promise<unknown> {
	if (values['list']) {
		const methods = listMethods();
		for (const m of methods) line(`${m.name}\t${Object.keys(m.input).join(', ')}`);
		return methods;
	}
	const file = text(values, 'cases');
	if (file !== undefined) {
		const source = await readFile(file, 'utf8').catch(() => {
			throw new Refusal('file-not-found', { name: file });
		});
		const { cases } = object(source, file);
		if (!Array.isArray(cases)) throw new Refusal('not-json', { what: file });
		return cases.map((given: Json) => {
			const id = String(given['id']);
			const values = answerCase(id, (given['input'] ?? {}) as Json);
			line(`${id}\t${JSON.stringify(values)}`);
			return { id, values };
		});
	}
	const [name] = words;
	if (!name || words.length > 1) throw new Usage();
	const method = findMethod(name);
	if (!method) throw new Refusal('method-not-found', { name });
	const outcome = method.run(object(await readStream(process.stdin), t.cli.standardInput));
	line(JSON.stringify(outcome, null, 2));
	return outcome;
}
