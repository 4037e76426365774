import { readFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import { answerCase, findMethod, listMethods, referenceJson, type Warning } from '#lib/core/stats/index.ts';
import { sentence } from '#lib/i18n/index.ts';
import { Refusal } from '#lib/server/actions/index.ts';
import { text, Usage, type Run } from '../command.ts';

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function object(source: string, what: string): Json {
	try {
		const value: unknown = JSON.parse(source);
		if (isObject(value)) return value;
	} catch {
		// Refused below, like JSON that is not an object.
	}
	throw new Refusal('not-json', { what });
}

function refusal(value: unknown): Warning | undefined {
	return isObject(value) ? (value['refused'] as Warning | undefined) : undefined;
}

/** Prints one line per method: its name, its fields, the reference cases it answers. */
function list({ line }: Run): Json[] {
	const methods = listMethods().map(({ name, input, answers }) => ({ name, input, answers }));
	for (const { name, input, answers } of methods) {
		line([name, Object.keys(input).join(', '), answers.join(', ')].join('\t'));
	}
	return methods;
}

/** The values of each reference case. A case that does not exist or has no input is refused; the others are answered. */
async function cases({ line, refuse, t }: Run, file: string): Promise<Json[]> {
	const source = await readFile(file, 'utf8').catch(() => {
		throw new Refusal('file-not-found', { name: file });
	});
	const given = object(source, file)['cases'];
	if (!Array.isArray(given)) throw new Refusal('not-json', { what: `${file}, cases` });
	return given.map((one: unknown, i) => {
		const id = isObject(one) ? one['id'] : undefined;
		if (!isObject(one) || typeof id !== 'string')
			throw new Refusal('not-json', { what: `${file}, cases[${i}]` });
		const input = one['input'];
		const values = isObject(input)
			? answerCase(id, input)
			: { method: id, refused: { code: 'not-an-object', values: { field: 'input' } } };
		const refused = refusal(values);
		const words = refused && sentence(t.warnings, refused);
		if (words && (!isObject(input) || refused.code === 'unknown-case')) refuse(`${id}\t${words}`);
		else line(`${id}\t${words ?? JSON.stringify(values)}`);
		return { id, values };
	});
}

/** The result of a method on the input from standard input, followed by its warnings in words. */
async function one({ line, refuse, t }: Run, name: string): Promise<unknown> {
	const method = findMethod(name);
	if (!method) throw new Refusal('method-not-found', { name });
	const outcome = method.run(object(await readStream(process.stdin), t.cli.standardInput));
	if ('refused' in outcome) refuse(sentence(t.warnings, outcome.refused));
	else {
		const { warnings, ...result } = outcome;
		line(JSON.stringify(referenceJson(result), null, 2));
		for (const warning of warnings) line(sentence(t.warnings, warning));
	}
	return referenceJson(outcome);
}

/** Runs a registered method, lists the methods, or answers a file of reference cases. */
export async function runStats(run: Run): Promise<unknown> {
	if (run.values['list']) return list(run);
	const file = text(run.values, 'cases');
	if (file !== undefined) return cases(run, file);
	const [name] = run.words;
	if (!name || run.words.length > 1) throw new Usage();
	return one(run, name);
}
